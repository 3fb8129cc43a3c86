package org.vidpovid.opinions;

import org.vidpovid.web.*;

/** What an opinion comes to. */
public enum Verdict {
    NO_OBJECTION, CONDITIONS, OBJECTION;

    public Wording wording() {
        return switch (this) {
            case NO_OBJECTION -> Message.of("opinions.verdict.no-objection");
            case CONDITIONS -> Message.of("opinions.verdict.conditions");
            case OBJECTION -> Message.of("opinions.verdict.objection");
        };
    }
}
