package org.vidpovid.decisions;

import module java.base;
import org.vidpovid.guard.Judged.Objection;
import org.vidpovid.web.Wording;

/** What an official wanted to issue cannot be issued; nothing was recorded but that it was tried. */
public class Objections extends RuntimeException {

    /** What an objection is about, in what does not go through the guard. */
    public enum Part { ITEMS, REPLY, OPINIONS, DOCUMENT, CONFIRMATION, ANSWER }

    private final transient Map<Part, Wording> byPart;
    private final transient List<Objection> lacking;

    Objections(Map<Part, Wording> byPart) {
        super("cannot be issued: " + byPart.keySet());
        this.byPart = byPart;
        this.lacking = List.of();
    }

    /** Those of the guard. */
    Objections(List<Objection> lacking) {
        super("lacks " + lacking.stream().map(Objection::lacking).toList());
        this.byPart = Map.of();
        this.lacking = lacking;
    }

    /** A sentence to the official for each, that says what to do. */
    public Map<Part, Wording> byPart() {
        return byPart;
    }

    /** What the guard says is lacking, each in a sentence to the official that says what to do. */
    public List<Objection> lacking() {
        return lacking;
    }
}
