package org.vidpovid.signin;

import org.vidpovid.people.Assurance;

/** Somebody is not known surely enough for what they want. */
public class LevelTooLow extends RuntimeException {

    private final Assurance needed;

    LevelTooLow(Assurance needed) {
        this.needed = needed;
    }

    Assurance needed() {
        return needed;
    }
}
