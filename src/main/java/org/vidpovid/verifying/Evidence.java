package org.vidpovid.verifying;

import module java.base;
import org.vidpovid.publiclog.Opening;
import org.vidpovid.tlog.*;
import org.vidpovid.tlog.Rejected.Why;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A file of a receipt, read and not yet checked. What kind it is its content says, whatever it is called. */
sealed interface Evidence {

    /** In bytes: the longest entry, its proof, a checkpoint with many cosignatures; or the opening of a long act. */
    int LONGEST = 1_000_000;
    /** Commitments of an entry: more than any has. */
    int MOST_OPENINGS = 12;

    /** The log's word. */
    record Promised(SignedNote note) implements Evidence {}

    /** That the entry is there. */
    record Proven(TlogProof proof) implements Evidence {}

    /** What the entry means, by the names of its commitments. */
    record Opened(Map<String, Opening> openings) implements Evidence {}

    /** Reads a file; {@link Rejected} unless it is one of these. */
    static Evidence read(byte[] file) {
        if (file.length > LONGEST) throw new Rejected(Why.MALFORMED_NOTE, file.length + " bytes are too many");
        var beginning = new String(file, 0, Math.min(file.length, 64), StandardCharsets.UTF_8);
        if (beginning.startsWith("c2sp.org/tlog-proof")) return new Proven(TlogProof.parse(file));
        if (beginning.stripLeading().startsWith("{")) return new Opened(openings(file));
        return new Promised(SignedNote.parse(file));
    }

    private static Map<String, Opening> openings(byte[] file) {
        try {
            var openings = new TreeMap<String, Opening>();
            var json = JsonMapper.shared().readTree(file);
            if (json.size() > MOST_OPENINGS) throw new Rejected(Why.MALFORMED_NOTE, json.size() + " openings are too many");
            for (var one : json.properties()) {
                openings.put(one.getKey(), new Opening(Hash.of(one.getValue().path("nonce").asString()).bytes(), // 32 bytes, too
                        one.getValue().path("content").asString()));
            }
            return openings;
        } catch (JacksonException | Rejected _) {
            throw new Rejected(Why.MALFORMED_NOTE, "not an opening");
        }
    }
}
