package org.vidpovid.witness;

import module java.base;
import org.vidpovid.commands.CannotDo;
import org.vidpovid.tlog.*;

/**
 * A witness: whatever it has cosigned of a log, it will never cosign anything that does not continue it. What it knows is on the disk
 * before it is told.
 */
public final class Witness implements AutoCloseable {

    private final Map<String, Held> logs = new LinkedHashMap<>();
    private final List<SigningKey> keys;
    private final Shelf shelf;
    private final Clock clock;
    private final Watch watch;

    /**
     * A witness that goes on from what is in its storage.
     *
     * @param keys each of which cosigns; all are keys of witnesses
     * @throws CannotDo if the storage is damaged or in use
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
        this.clock = clock;
        this.watch = watch;
        for (var log : logs) this.logs.put(log.origin(), new Held(log, shelf.held(log), Files.exists(shelf.alarm(log))));
    }

    /** What is known of a log; whoever reads or changes it holds its lock. */
    private static final class Held {

        private final KnownLog log;
        private Optional<SignedNote> note;
        private boolean isConvicted;

        Held(KnownLog log, Optional<SignedNote> note, boolean isConvicted) {
            this.log = log;
            this.note = note;
            this.isConvicted = isConvicted;
        }

        Checkpoint checkpoint() {
            return note.map(held -> Checkpoint.parse(held.text())).orElseGet(() -> new Checkpoint(log.origin(), 0, Hash.EMPTY));
        }
    }

    List<KnownLog> logs() {
        return logs.values().stream().map(held -> held.log).toList();
    }

    /** The public halves of its keys. */
    public List<VerifierKey> verifiers() {
        return keys.stream().map(SigningKey::verifier).toList();
    }

    /** The newest checkpoint of a log that was cosigned, with the cosignatures; nothing before the first. */
    Optional<SignedNote> held(KnownLog log) {
        var held = Objects.requireNonNull(logs.get(log.origin()));
        synchronized (held) {
            return held.note;
        }
    }

    /** Whether there was an alarm of a log: only the hand that takes away the evidence, at a restart, ends it. */
    boolean isConvicted(KnownLog log) {
        var held = Objects.requireNonNull(logs.get(log.origin()));
        synchronized (held) {
            return held.isConvicted;
        }
    }

    /** Looks at a checkpoint, and cosigns it if it continues what is known. */
    Answer add(byte[] body) throws IOException {
        try {
            return add(Asked.parse(body));
        } catch (Rejected e) {
            return new Answer.Refused(400, e.getMessage());
        }
    }

    Answer add(Asked asked) throws IOException {
        var held = logs.get(asked.note().text().lines().findFirst().orElse(""));
        if (held == null) return new Answer.Refused(404, "a log that is not known here");
        try {
            asked.note().verified(List.of(held.log.key()));
        } catch (Rejected e) {
            return new Answer.Refused(403, e.getMessage());
        }
        synchronized (held) { // of two at once, the second sees what the first has written
            return add(asked, held);
        }
    }

    private Answer add(Asked asked, Held held) throws IOException {
        if (held.isConvicted) return new Answer.Refused(422, "this log has contradicted itself, and nothing of it is cosigned any more");
        var known = held.checkpoint();
        var lines = asked.note().text().split("\n", -1);
        if (lines.length > 3 && lines[1].equals("0") && !lines[2].equals(Hash.EMPTY.toString())) { // there is no such checkpoint
            if (asked.old() > 0) return new Answer.Refused(400, "older than what it is said to continue");
            return known.size() > 0 ? new Answer.At(known.size()) : new Answer.Refused(422, "no entries have another root");
        }
        Checkpoint shown;
        try {
            shown = Checkpoint.parse(asked.note().text());
        } catch (Rejected e) {
            return new Answer.Refused(400, e.getMessage());
        }
        if (asked.old() > shown.size()) return new Answer.Refused(400, "older than what it is said to continue");
        if (shown.size() == known.size() && !shown.root().equals(known.root())) { // whatever it was said to continue
            convict(held, Alarm.Kind.FORK, asked.note(), "Two roots of one size, %d.".formatted(shown.size()));
            return asked.old() == known.size() ? new Answer.Refused(422, "another root of the same size was cosigned")
                    : new Answer.At(known.size());
        }
        if (asked.old() != known.size()) return new Answer.At(known.size());
        try {
            new ConsistencyProof(asked.old(), shown.size(), asked.proof()).check(known.root(), shown.root());
        } catch (Rejected e) { // the proof may be anybody's, so it convicts nobody
            return new Answer.Refused(422, e.getMessage());
        }
        return new Answer.Cosigned(cosigned(held, asked.note()));
    }

    private List<NoteSignature> cosigned(Held held, SignedNote shown) throws IOException {
        var now = clock.instant();
        var signatures = keys.stream().map(key -> key.sign(shown.text(), now)).toList();
        var byLog = shown.signatures().stream().filter(signature -> isBy(held.log.key(), shown.text(), signature));
        var note = new SignedNote(shown.text(), Stream.concat(byLog, signatures.stream()).toList());
        shelf.keep(held.log, note);
        held.note = Optional.of(note);
        return signatures;
    }

    /** Others may have signed too, for no end: theirs are not kept. */
    private static boolean isBy(VerifierKey key, String text, NoteSignature signature) {
        try {
            return !new SignedNote(text, List.of(signature)).verified(List.of(key)).isEmpty();
        } catch (Rejected _) {
            return false;
        }
    }

    /** Keeps the evidence and never cosigns that log again. */
    void convict(KnownLog log, Alarm.Kind kind, SignedNote shown, String evidence) throws IOException {
        var held = Objects.requireNonNull(logs.get(log.origin()));
        synchronized (held) {
            convict(held, kind, shown, evidence);
        }
    }

    private void convict(Held held, Alarm.Kind kind, SignedNote shown, String evidence) throws IOException {
        if (held.isConvicted || held.note.isEmpty()) return;
        var alarm = new Alarm(held.log, kind, clock.instant(), held.note.get(), shown, evidence);
        held.isConvicted = true; // also if the disk is full
        watch.alarm(alarm, shelf.keep(alarm));
    }

    @Override
    public void close() throws IOException {
        shelf.close();
    }
}
