package org.vidpovid.witness;

import module java.base;
import org.vidpovid.tlog.SignedNote;

/**
 * A log has contradicted itself. Both notes bear its own signature, so that whoever has its key can check it.
 *
 * @param held what the witness had seen and cosigned before
 * @param shown what the log has shown afterwards
 * @param evidence more that is needed to see it, in words
 */
public record Alarm(KnownLog log, Kind kind, Instant at, SignedNote held, SignedNote shown, String evidence) {

    /** In what way. */
    public enum Kind {
        /** It has two histories. */
        FORK,
        /** It goes on showing less than it has shown. */
        ROLLBACK
    }

    /** What is kept of it: words, then both notes as they are. */
    String file() {
        return "vidpovid witness alarm v1\n%s of %s\nby key %s\nseen %s\n%s\n\n--- held\n%s--- shown\n%s".formatted(kind, log.origin(),
                log.key(), at, evidence, held, shown);
    }

    /** For whoever watches the witness. */
    @Override public String toString() {
        return "ALARM: %s of the log %s. Nothing of it is cosigned any more. %s".formatted(kind, log.origin(), evidence);
    }
}
