package org.vidpovid.witness;

import module java.base;
import org.vidpovid.commands.CannotDo;
import org.vidpovid.tlog.*;

/**
 * A witness: whatever it has cosigned of a log, it will never cosign anything that does not continue it. What it knows is on the disk
 * before it is told.
 */
public final class Witness implements AutoCloseable {

    private final Map<String, WitnessedLog> logs = new LinkedHashMap<>();
    private final List<SigningKey> keys;
    private final Shelf shelf;

    /**
     * A witness that goes on from what is in its storage.
     *
     * @param keys each of which cosigns; all are keys of witnesses
     * @throws CannotDo if the storage is damaged or in use, or a key is none of a witness
     */
    public static Witness open(List<KnownLog> logs, List<SigningKey> keys, Path storage, Clock clock, Watch watch) throws IOException {
        var shelf = Shelf.open(storage);
        try {
            return new Witness(logs, keys, shelf, clock, watch);
        } catch (IOException | RuntimeException e) {
            shelf.close();
            throw e;
        }
    }

    Witness(List<KnownLog> logs, List<SigningKey> keys, Shelf shelf, Clock clock, Watch watch) throws IOException {
        if (keys.isEmpty() || keys.stream().anyMatch(key -> key.verifier().type() == VerifierKey.Type.ED25519)) {
            throw new CannotDo("A witness needs a key of a witness: make one with create-witness-key.");
        }
        this.keys = List.copyOf(keys);
        this.shelf = shelf;
        for (var log : logs) this.logs.put(log.origin(), new WitnessedLog(log, this.keys, shelf, clock, watch));
    }

    List<WitnessedLog> logs() {
        return List.copyOf(logs.values());
    }

    /** The public halves of its keys. */
    public List<VerifierKey> verifiers() {
        return keys.stream().map(SigningKey::verifier).toList();
    }

    /** Looks at a checkpoint that somebody brings, and cosigns it if it continues what is known. */
    Answer add(byte[] body) throws IOException {
        try {
            return add(Asked.parse(body));
        } catch (Rejected e) {
            return new Answer.Refused(400, e.getMessage());
        }
    }

    private Answer add(Asked asked) throws IOException {
        var log = logs.get(asked.origin());
        if (log == null) return new Answer.Refused(404, "a log that is not known here");
        try {
            asked.note().verified(List.of(log.known().key()));
        } catch (Rejected e) {
            return new Answer.Refused(403, e.getMessage());
        }
        var answer = log.add(asked);
        if (answer instanceof Answer.Cosigned) log.isBrought();
        return answer;
    }

    @Override
    public void close() throws IOException {
        shelf.close();
    }
}
