package org.vidpovid.tlog;

import module java.base;

/**
 * A signature that was checked and is true.
 *
 * @param at when a witness says it saw the checkpoint; nothing if the key signs no time
 */
public record Verified(VerifierKey by, Optional<Instant> at) {

    private static final Duration FAST = Duration.ofMinutes(10); // so much the clock of a witness may be before ours

    /** Whether a witness that is neither wrong nor lying can have seen it then. C2SP tlog-witness: never at 0. */
    public boolean isPossible(Instant now) {
        return at.isEmpty() || (at.get().getEpochSecond() > 0 && at.get().isBefore(now.plus(FAST)));
    }
}
