package org.vidpovid.witnesses;

import module java.base;
import org.vidpovid.commands.CannotDo;
import org.vidpovid.tlog.*;
import org.vidpovid.witness.Remote;

/**
 * A witness whose cosignatures are taken in.
 *
 * @param address under which it takes checkpoints, without a slash at its end
 * @param keys of it: one for each way in which it signs
 */
record Trusted(URI address, List<VerifierKey> keys) {

    /**
     * Reads the setting: {@code ADDRESS KEY}, and the next one after a comma or on a line of its own. One with two keys stands there twice.
     *
     * @throws CannotDo if it says anything else
     */
    static List<Trusted> read(String setting) {
        var keys = new LinkedHashMap<URI, List<VerifierKey>>();
        for (var one : setting.split("[,\n]", -1)) {
            if (one.isBlank()) continue;
            try {
                var parts = one.strip().split("\\s+", -1);
                if (parts.length != 2) throw new IllegalArgumentException();
                var key = VerifierKey.parse(parts[1]);
                if (key.type() == VerifierKey.Type.ED25519) throw new IllegalArgumentException("the key of a log");
                keys.computeIfAbsent(Remote.address(parts[0]), _ -> new ArrayList<>()).add(key);
            } catch (Rejected | IllegalArgumentException _) {
                throw new CannotDo("vidpovid.log.witnesses is not a list of ADDRESS KEY with commas between: see docs/public-log.md.");
            }
        }
        return keys.entrySet().stream().map(witness -> new Trusted(witness.getKey(), List.copyOf(witness.getValue()))).toList();
    }

    /** What it is known by, wherever it is: the first of its keys. */
    String id() {
        return keys.getFirst().toString();
    }

    String name() {
        return keys.getFirst().name();
    }
}
