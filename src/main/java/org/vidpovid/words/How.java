package org.vidpovid.words;

/** By what a word came to be understood. */
public enum How {
    /** As it was typed. */
    SAID,
    /** As another word for the same. */
    MEANT,
    /** As the beginning of a word. */
    BEGUN,
    /** As a word mistyped. */
    MISTYPED,
    /** As a word in Latin letters. */
    SPELT
}
