package org.vidpovid.guard;

import module java.base;

/**
 * An act against the applicant that lacks nothing but the second official's word. Only the guard makes one: whoever would issue one
 * without it finds no way to compile.
 */
public final class Whole extends Hearable {

    private final Standing standing;

    Whole(Intent intent, List<Grounded> grounds, Standing standing) {
        super(intent, grounds);
        this.standing = standing;
    }

    /** How things stood when it was judged. */
    public Standing standing() {
        return standing;
    }
}
