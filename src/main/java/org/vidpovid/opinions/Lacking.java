package org.vidpovid.opinions;

import module java.base;
import org.vidpovid.web.Wording;

/** An opinion cannot be given as it is; nothing was recorded. */
public class Lacking extends RuntimeException {

    /** What something is lacking in, or too much in. */
    public enum Part { CONDITIONS, FACT, NORM, REASONS }

    private final transient Map<Part, Wording> byPart;

    Lacking(Map<Part, Wording> byPart) {
        super("cannot be given: " + byPart.keySet());
        this.byPart = byPart;
    }

    /** A sentence to the official for each, that says what to do. */
    public Map<Part, Wording> byPart() {
        return byPart;
    }
}
