package org.vidpovid.witness;

import module java.base;
import org.vidpovid.tlog.NoteSignature;

/** What a witness says to a checkpoint, with the status that C2SP tlog-witness has for it. */
sealed interface Answer {

    int status();

    /** It continues what the witness knows; these are its signatures, on the disk before they are given. */
    record Cosigned(List<NoteSignature> signatures) implements Answer {

        @Override public int status() {
            return 200;
        }
    }

    /** The witness knows the log up to another size than was said. */
    record At(long size) implements Answer {

        @Override public int status() {
            return 409;
        }
    }

    /**
     * It is not cosigned.
     *
     * @param status 400, 403, 404 or 422
     */
    record Refused(int status, String why) implements Answer {}
}
