package org.vidpovid.tlog;

import module java.base;

/** Something that is no proof, and why. Whoever checks must not go on with any part of what was rejected. */
public final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong, so that it can be told in people's own language. */
    public enum Why {
        /** Not a verifier key, or one of a type that is not known here. */
        MALFORMED_KEY,
        /** Not a signed note. */
        MALFORMED_NOTE,
        /** A note, but its text is no checkpoint. */
        MALFORMED_CHECKPOINT,
        /** Not a file with a proof, or a proof that cannot be one of such a tree. */
        MALFORMED_PROOF,
        /** Not the address of a tile or of a bundle of entries. */
        MALFORMED_PATH,
        /** A tile or bundle that has not the length or the parts it must have. */
        MALFORMED_TILE,
        /** A checkpoint or promise of another log. */
        OTHER_LOG,
        /** No signature by a key that is trusted. */
        UNKNOWN_KEY,
        /** A signature that says it is by a trusted key, but is not over this text. */
        BAD_SIGNATURE,
        /** The proof does not lead from the entry to the root. */
        NOT_INCLUDED,
        /** The log is not the earlier one with entries added at its end. */
        NOT_CONSISTENT,
        /** A tile or bundle that does not belong to the tree of the checkpoint. */
        WRONG_TILE
    }

    /** What a terminal would take for an order, or would hide. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private final Why why;

    /** The detail is in English, for whoever reads logs; it may quote what was rejected, but for signs that are not seen. */
    public Rejected(Why why, String detail) {
        super(why + ": " + UNSEEN.matcher(detail).replaceAll("?"));
        this.why = why;
    }

    @Override public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    public Why why() {
        return why;
    }
}
