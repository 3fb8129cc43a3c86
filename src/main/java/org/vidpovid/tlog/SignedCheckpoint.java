package org.vidpovid.tlog;

import module java.base;
import org.vidpovid.tlog.Rejected.Why;

/**
 * A checkpoint whose log has signed it, checked.
 *
 * @param note as it came, with all signatures
 * @param cosigned by those witnesses whom whoever checked it knows
 */
public record SignedCheckpoint(Checkpoint checkpoint, SignedNote note, List<Verified> cosigned) {

    /**
     * Reads a note as a checkpoint and checks its signatures.
     *
     * @param origin of the log it has to be of
     * @param log the key of that log
     * @param witnesses whose cosignatures are looked for; each that says it is by one of them must be true
     * @throws Rejected with the reason, if it is not that log's checkpoint
     */
    public static SignedCheckpoint open(SignedNote note, String origin, VerifierKey log, Collection<VerifierKey> witnesses) {
        var checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(origin)) {
            throw new Rejected(Why.OTHER_LOG, Encoded.shortened(checkpoint.origin()) + ", not " + origin);
        }
        note.verified(List.of(log));
        return new SignedCheckpoint(checkpoint, note, note.checked(witnesses));
    }
}
