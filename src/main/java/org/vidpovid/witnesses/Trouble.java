package org.vidpovid.witnesses;

import module java.base;
import org.vidpovid.web.*;

/** Why a witness has not cosigned. None of them keeps anybody from anything: the log goes on, with one name less under it. */
enum Trouble {
    /** Nothing answers at its address. */
    DOWN("down", "witnesses.down"),
    /** Its answer was not whole in time. */
    SLOW("slow", "witnesses.slow"),
    /** What it says is no signature. */
    MALFORMED("malformed", "witnesses.malformed"),
    /** It signs, but not by a key that we know. */
    OTHER_KEY("other-key", "witnesses.other-key"),
    /** Its signature is false, or over another checkpoint. */
    WRONG_SIGNATURE("wrong-signature", "witnesses.wrong-signature"),
    /** It does not watch this log, or not under this key. */
    UNKNOWN_LOG("unknown-log", "witnesses.unknown-log"),
    /** It says that the log contradicts what it knows: it is wrong, or we are. */
    CONTRADICTION("contradiction", "witnesses.contradiction"),
    /** It knows a longer log than ours: it is wrong, or ours was put back from a backup. */
    AHEAD("ahead", "witnesses.ahead"),
    /** It answers in another way. */
    REFUSED("refused", "witnesses.refused");

    private final String word;
    private final String message;

    Trouble(String word, String message) {
        this.word = word;
        this.message = message;
    }

    String word() {
        return word;
    }

    Wording wording() {
        return Message.of(message);
    }

    static Trouble of(String word) {
        return Stream.of(values()).filter(trouble -> trouble.word.equals(word)).findFirst().orElseThrow();
    }
}
