package org.vidpovid.imports;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.web.*;

/** What became of something that a source holds. */
public enum Fate {
    /** A service of the catalogue. */
    LISTED,
    /** A place, a category, who serves where: it is part of a service. */
    PART,
    QUESTION, STATEMENT, CONDITION, CHECK,
    /** It follows from answers by itself. */
    COMPUTED,
    HEADING, STAGE,
    /** A condition that no answer changes: it is known beforehand whether it holds, and the form is made by that. */
    DECIDED,
    /** A condition of the source's printed form. */
    PRINTED,
    /** It is nothing for this portal, and the reason says why. */
    DROPPED,
    /** It should have been taken over, and cannot be. */
    NOT_EXPRESSIBLE,
    /** A row of testers. */
    TEST,
    /** A row that its owners have hidden. */
    HIDDEN,
    /** It cannot be read. */
    BROKEN;

    /** Whether it is lost, and somebody ought to look. */
    public boolean isLost() {
        return this == NOT_EXPRESSIBLE || this == BROKEN;
    }

    /** Of its tag: what became something is done, and what was left out on purpose needs nobody. */
    @Nullable String tone() {
        return switch (this) {
            case LISTED, PART, QUESTION, STATEMENT, CONDITION, CHECK, COMPUTED, HEADING, STAGE, DECIDED -> "done";
            case PRINTED, DROPPED, TEST, HIDDEN -> null;
            case NOT_EXPRESSIBLE, BROKEN -> "stop";
        };
    }

    public Wording title() {
        return switch (this) {
            case LISTED -> Message.of("imports.fate.listed");
            case PART -> Message.of("imports.fate.part");
            case QUESTION -> Message.of("imports.fate.question");
            case STATEMENT -> Message.of("imports.fate.statement");
            case CONDITION -> Message.of("imports.fate.condition");
            case CHECK -> Message.of("imports.fate.check");
            case COMPUTED -> Message.of("imports.fate.computed");
            case HEADING -> Message.of("imports.fate.heading");
            case STAGE -> Message.of("imports.fate.stage");
            case DECIDED -> Message.of("imports.fate.decided");
            case PRINTED -> Message.of("imports.fate.printed");
            case DROPPED -> Message.of("imports.fate.dropped");
            case NOT_EXPRESSIBLE -> Message.of("imports.fate.not-expressible");
            case TEST -> Message.of("imports.fate.test");
            case HIDDEN -> Message.of("imports.fate.hidden");
            case BROKEN -> Message.of("imports.fate.broken");
        };
    }

    /** What that means, for somebody who has not seen the source. */
    Wording about() {
        return switch (this) {
            case LISTED -> Message.of("imports.about.listed");
            case PART -> Message.of("imports.about.part");
            case QUESTION -> Message.of("imports.about.question");
            case STATEMENT -> Message.of("imports.about.statement");
            case CONDITION -> Message.of("imports.about.condition");
            case CHECK -> Message.of("imports.about.check");
            case COMPUTED -> Message.of("imports.about.computed");
            case HEADING -> Message.of("imports.about.heading");
            case STAGE -> Message.of("imports.about.stage");
            case DECIDED -> Message.of("imports.about.decided");
            case PRINTED -> Message.of("imports.about.printed");
            case DROPPED -> Message.of("imports.about.dropped");
            case NOT_EXPRESSIBLE -> Message.of("imports.about.not-expressible");
            case TEST -> Message.of("imports.about.test");
            case HIDDEN -> Message.of("imports.about.hidden");
            case BROKEN -> Message.of("imports.about.broken");
        };
    }

    /** As it stands in the report and in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
