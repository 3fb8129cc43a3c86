package org.vidpovid.guard;

import module java.base;
import org.vidpovid.web.Wording;

/** What the guard says of an intent. */
public sealed interface Judged<T> {

    /** It has all that it must have. */
    record Stands<T>(T it) implements Judged<T> {}

    /** It lacks something; nothing comes of it. */
    record Lacks<T>(List<Objection> objections) implements Judged<T> {}

    /**
     * One thing that is lacking.
     *
     * @param at which ground, fact or argument it is about, counted from 0
     * @param sentence to the official
     */
    record Objection(Lacking lacking, int at, Wording sentence) {}
}
