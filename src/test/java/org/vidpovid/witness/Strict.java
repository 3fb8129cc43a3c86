package org.vidpovid.witness;

import module java.base;
import org.vidpovid.tlog.*;

/** A witness that is shown all that a log has ever signed, as it was signed. */
public final class Strict {

    private Strict() {}

    /**
     * What it does not cosign of these; nothing, if the log has never contradicted itself.
     *
     * @param proof from one size to another
     */
    public static List<String> refused(VerifierKey log, List<SignedNote> checkpoints, BiFunction<Long, Long, ConsistencyProof> proof,
            Path storage) throws IOException {
        var alarms = new Alarms();
        var keys = List.of(SigningKey.generate("strict.example", VerifierKey.Type.COSIGNATURE, new SecureRandom()));
        var refused = new ArrayList<String>();
        var known = List.of(new KnownLog(log.name(), log, Optional.empty()));
        try (var witness = Witness.open(known, keys, storage, Clock.systemUTC(), alarms)) {
            long before = 0;
            for (var note : checkpoints) {
                long size = Checkpoint.parse(note.text()).size();
                var answer = witness.add(new Asked(before, proof.apply(before, size).hashes(), note).bytes());
                if (!(answer instanceof Answer.Cosigned)) refused.add(size + ": " + answer);
                before = size;
            }
        }
        alarms.raised.forEach(alarm -> refused.add(alarm.toString()));
        return refused;
    }
}
