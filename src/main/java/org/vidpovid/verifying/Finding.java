package org.vidpovid.verifying;

import module java.base;
import org.vidpovid.tlog.Rejected;
import org.vidpovid.web.*;

/** One thing that was found out about a receipt. */
sealed interface Finding {

    Wording said();

    /** It is so. */
    record True(Wording said) implements Finding {}

    /** It is not so, and why. Nothing of the receipt is to be believed then. */
    record False(Wording said) implements Finding {

        static False of(Rejected rejected) {
            return new False(why(rejected.why()));
        }
    }

    /** It is neither proven nor refuted. */
    record Open(Wording said) implements Finding {}

    static Finding yes(String key, Object... arguments) {
        return new True(Message.of(key, arguments));
    }

    static Finding no(String key, Object... arguments) {
        return new False(Message.of(key, arguments));
    }

    static Finding open(String key, Object... arguments) {
        return new Open(Message.of(key, arguments));
    }

    private static Wording why(Rejected.Why why) {
        return Message.of(switch (why) {
            case MALFORMED_KEY -> "verifying.why.key";
            case MALFORMED_NOTE -> "verifying.why.note";
            case MALFORMED_CHECKPOINT -> "verifying.why.checkpoint";
            case MALFORMED_PROOF -> "verifying.why.proof";
            case MALFORMED_PATH, MALFORMED_TILE, WRONG_TILE -> "verifying.why.tile";
            case OTHER_LOG -> "verifying.why.other-log";
            case UNKNOWN_KEY -> "verifying.why.unknown-key";
            case BAD_SIGNATURE -> "verifying.why.signature";
            case NOT_INCLUDED -> "verifying.why.not-included";
            case NOT_CONSISTENT -> "verifying.why.not-consistent";
        });
    }
}
