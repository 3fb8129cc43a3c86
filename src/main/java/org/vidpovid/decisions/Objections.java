package org.vidpovid.decisions;

import java.util.Map;
import org.vidpovid.web.Wording;

/** What an official wanted to issue cannot be issued; nothing was recorded. */
public class Objections extends RuntimeException {

    /** What an objection is about. */
    public enum Part { ITEMS, GROUND, QUESTION, FACT, REASONS, REPLY, OPINIONS, DOCUMENT }

    private final transient Map<Part, Wording> byPart;

    Objections(Map<Part, Wording> byPart) {
        super("cannot be issued: " + byPart.keySet());
        this.byPart = byPart;
    }

    /** A sentence to the official for each, that says what to do. */
    public Map<Part, Wording> byPart() {
        return byPart;
    }
}
