package org.vidpovid.imports;

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

    /** As it stands in the report and in addresses. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
