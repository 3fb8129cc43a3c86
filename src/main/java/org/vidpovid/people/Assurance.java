package org.vidpovid.people;

/** How surely the portal knows who somebody is, from the least; the words of eIDAS (910/2014, art. 8), which Ukrainian law follows. */
public enum Assurance {
    /** Nobody has proven anything. */
    NONE,
    LOW, SUBSTANTIAL, HIGH;

    public boolean isAtLeast(Assurance other) {
        return compareTo(other) >= 0;
    }
}
