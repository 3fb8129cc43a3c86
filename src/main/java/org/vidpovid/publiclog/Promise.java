package org.vidpovid.publiclog;

import module java.base;
import org.vidpovid.tlog.*;
import org.vidpovid.tlog.Rejected.Why;

/**
 * The log's word that an entry will be in it, given at once. If it is not there when the day is over, this signed note convicts the log.
 *
 * @param origin of the log
 * @param leaf the hash of the entry
 * @param at when the entry was made
 */
public record Promise(String origin, Hash leaf, Instant at) {

    /** Within this time after {@link #at} the entry has to be in the log; usually it is a second. */
    public static final Duration WITHIN = Duration.ofDays(1);

    /** First in every promise, so that none can ever pass for a checkpoint, nor the other way round. */
    private static final String FIRST = "vidpovid promise v1";

    /** Reads and checks a promise. */
    public static Promise open(SignedNote note, String origin, VerifierKey log) {
        note.verified(List.of(log));
        var lines = note.text().split("\n", -1);
        if (lines.length != 5 || !lines[0].equals(FIRST) || !lines[2].startsWith("leaf ") || !lines[3].startsWith("time ")) {
            throw new Rejected(Why.MALFORMED_NOTE, "not a promise");
        }
        if (!lines[1].equals(origin)) throw new Rejected(Why.OTHER_LOG, "not of " + origin);
        try {
            return new Promise(lines[1], Hash.of(lines[2].substring("leaf ".length())),
                    Instant.parse(lines[3].substring("time ".length())));
        } catch (DateTimeParseException _) {
            throw new Rejected(Why.MALFORMED_NOTE, "not a time");
        }
    }

    /** What is signed. */
    public String text() {
        return String.join("\n", FIRST, origin, "leaf " + leaf, "time " + at.truncatedTo(ChronoUnit.SECONDS), "");
    }
}
