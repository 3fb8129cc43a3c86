package org.vidpovid.guard;

/** What an act against the applicant can lack. Each is a sentence to the official that says what to do. */
public enum Lacking { GROUND, FORMAL, FACT, ARGUMENT, MENDING, HELD_BY_STATE, HEARING, HEARING_LASTS, POOL, LIKENESS, DEPARTURE, REASONS,
    REMEDY }
