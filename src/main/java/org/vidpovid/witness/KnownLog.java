package org.vidpovid.witness;

import module java.base;
import org.vidpovid.commands.CannotDo;
import org.vidpovid.tlog.*;

/**
 * A log that a witness knows.
 *
 * @param origin the first line of its checkpoints
 * @param key that signs them
 * @param address of the log, without a slash at its end, if the witness is to follow it by itself; nothing if the log brings its
 * checkpoints
 */
public record KnownLog(String origin, VerifierKey key, Optional<URI> address) {

    private static final int LONGEST_ORIGIN = 255; // bytes: what an ML-DSA cosignature can name

    public KnownLog {
        if (origin.isEmpty() || origin.getBytes(StandardCharsets.UTF_8).length > LONGEST_ORIGIN) {
            throw new IllegalArgumentException("not an origin");
        }
    }

    /** Under this name the log stands in the witness's storage and at its monitoring address: SHA-256 of the origin, in hexadecimal. */
    public String hash() {
        return Hash.sha256(origin);
    }

    /**
     * Reads a list of logs, one a line: {@code ORIGIN KEY [ADDRESS]}. Empty lines and those that begin with # are passed over.
     *
     * @throws CannotDo with the number of a line that is not one
     */
    static List<KnownLog> read(List<String> lines) {
        var logs = new ArrayList<KnownLog>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) continue;
            try {
                var parts = line.split("\\s+", -1);
                if (parts.length < 2 || parts.length > 3) throw new IllegalArgumentException();
                logs.add(new KnownLog(parts[0], VerifierKey.parse(parts[1]), parts.length == 3 ? Optional.of(Remote.address(parts[2]))
                        : Optional.empty()));
            } catch (Rejected | IllegalArgumentException _) {
                throw new CannotDo("Line %d of the list of logs is not ORIGIN KEY [ADDRESS]: see docs/public-log.md.", i + 1);
            }
        }
        if (logs.stream().map(KnownLog::origin).distinct().count() != logs.size()) {
            throw new CannotDo("A log is twice in the list of logs.");
        }
        if (logs.isEmpty()) throw new CannotDo("There is no log in the list of logs.");
        return logs;
    }
}
