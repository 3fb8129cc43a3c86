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
        for (var log : logs) {
            var held = new Held(log, shelf, watch, Files.exists(shelf.alarm(log)));
            if (held.note.isPresent()) register(held, held.note.get()); // if it died before that
            this.logs.put(log.origin(), held);
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
            return held.isConvicted();
        }
    }

    /** Whether the log has brought a checkpoint itself within this time. */
    boolean isBrought(KnownLog log, Duration within) {
        var held = Objects.requireNonNull(logs.get(log.origin()));
        synchronized (held) {
            return held.brought.filter(at -> at.plus(within).isAfter(clock.instant())).isPresent();
        }
    }

    /** What was cosigned of a log beyond a size: see {@link Register}. */
    String cosigned(KnownLog log, long after) throws IOException {
        return shelf.register(log).after(after);
    }

    /** Looks at a checkpoint that was brought, and cosigns it if it continues what is known. */
    Answer add(byte[] body) throws IOException {
        try {
            var asked = Asked.parse(body);
            var answer = add(asked);
            var held = logs.get(asked.note().text().lines().findFirst().orElse(""));
            if (held != null && answer instanceof Answer.Cosigned) {
                synchronized (held) {
                    held.brought = Optional.of(clock.instant());
                }
            }
            return answer;
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
        held.writeDown();
        if (held.isConvicted()) return new Answer.Refused(422, "this log has contradicted itself, and nothing of it is cosigned any more");
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
            held.convict(Alarm.Kind.FORK, clock.instant(), asked.note(), "Two roots of one size, %d.".formatted(shown.size()));
            return asked.old() == known.size() ? new Answer.Refused(422, "another root of the same size was cosigned")
                    : new Answer.At(known.size());
        }
        if (asked.old() != known.size()) return new Answer.At(known.size());
        if (held.note.isPresent() && shown.size() == known.size() && !held.note.get().text().equals(asked.note().text())) {
            return new Answer.Refused(422, "another text was cosigned for this size");
        }
        try {
            new ConsistencyProof(asked.old(), shown.size(), asked.proof()).check(known.root(), shown.root());
        } catch (Rejected e) { // the proof may be anybody's, so it convicts nobody
            return new Answer.Refused(422, e.getMessage());
        }
        return new Answer.Cosigned(cosigned(held, asked.note()));
    }

    /**
     * Each key signs each size once, and whoever asks again is told the same again: with a new time it would be another signature, and one
     * who asks every second could choose among many. Lots are drawn by them.
     */
    private List<NoteSignature> cosigned(Held held, SignedNote shown) throws IOException {
        var now = clock.instant();
        var before = held.note.filter(note -> note.text().equals(shown.text()));
        var signatures = keys.stream().map(key -> before.flatMap(note -> note.by(key.verifier()).findFirst())
                .orElseGet(() -> key.sign(shown.text(), now))).toList();
        var byLog = shown.by(held.log.key()); // others may have signed too, for no end
        var note = new SignedNote(shown.text(), Stream.concat(byLog, signatures.stream()).toList());
        if (before.filter(note::equals).isEmpty()) shelf.keep(held.log, note);
        // If we die here, the row is not in the register yet. It is put there at the start, before anybody is told of the cosignature.
        register(held, note);
        held.note = Optional.of(note);
        return signatures;
    }

    private void register(Held held, SignedNote note) throws IOException {
        var lines = keys.stream().flatMap(key -> note.by(key.verifier())).toList();
        if (!lines.isEmpty()) shelf.register(held.log).add(Checkpoint.parse(note.text()).size(), lines);
    }

    /** Keeps the evidence and never cosigns that log again. */
    void convict(KnownLog log, Alarm.Kind kind, SignedNote shown, String evidence) {
        var held = Objects.requireNonNull(logs.get(log.origin()));
        synchronized (held) {
            held.convict(kind, clock.instant(), shown, evidence);
        }
    }

    /** Tries again to write down the evidence of a log that was convicted while the disk was full. */
    void writeDown(KnownLog log) {
        var held = Objects.requireNonNull(logs.get(log.origin()));
        synchronized (held) {
            held.writeDown();
        }
    }

    @Override
    public void close() throws IOException {
        shelf.close();
    }
}
