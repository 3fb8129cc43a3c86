package org.vidpovid.witness;

import module java.base;
import org.vidpovid.tlog.*;

/**
 * What a witness knows of one log, and what it says to its checkpoints. One thread at a time: of two that come at once, the second sees
 * what the first has written.
 */
final class WitnessedLog {

    private final KnownLog known;
    private final List<SigningKey> keys;
    private final Shelf shelf;
    private final Clock clock;
    private final Watch watch;
    private Optional<SignedNote> note;
    private Optional<Instant> brought = Optional.empty();
    private boolean isConvicted;
    private Optional<Alarm> unwritten = Optional.empty();

    /** As it is on the disk. */
    WitnessedLog(KnownLog known, List<SigningKey> keys, Shelf shelf, Clock clock, Watch watch) throws IOException {
        this.known = known;
        this.keys = keys;
        this.shelf = shelf;
        this.clock = clock;
        this.watch = watch;
        isConvicted = Files.exists(shelf.alarm(known));
        note = shelf.held(known);
        if (note.isPresent()) register(note.get()); // if we died before that
    }

    KnownLog known() {
        return known;
    }

    /** The newest checkpoint that was cosigned, with the cosignatures; nothing before the first. */
    synchronized Optional<SignedNote> note() {
        return note;
    }

    /** The same, read; that of no entries before the first. */
    synchronized Checkpoint checkpoint() {
        return note.map(held -> Checkpoint.parse(held.text())).orElseGet(() -> new Checkpoint(known.origin(), 0, Hash.EMPTY));
    }

    /** Whether there was an alarm: only the hand that takes away the evidence, at a restart, ends it. */
    synchronized boolean isConvicted() {
        return isConvicted;
    }

    /** Whether the log itself has brought, within this time, a checkpoint that was cosigned. */
    synchronized boolean isBrought(Duration within) {
        return brought.filter(at -> at.plus(within).isAfter(clock.instant())).isPresent();
    }

    /** It has just brought one. */
    synchronized void isBrought() {
        brought = Optional.of(clock.instant());
    }

    /** What was cosigned beyond a size: see {@link Register}. */
    String cosigned(long after) throws IOException {
        return shelf.register(known).after(after);
    }

    /**
     * Looks at a checkpoint and cosigns it if it continues what is known.
     *
     * @param asked with a note that the log has signed: that was checked
     */
    synchronized Answer add(Asked asked) throws IOException {
        writeDown();
        if (isConvicted) return new Answer.Refused(422, "this log has contradicted itself, and nothing of it is cosigned any more");
        if (asked.isOfNothingWithARoot()) { // there is no such checkpoint, but the specification has answers to it
            if (asked.old() > 0) return older();
            return checkpoint().size() > 0 ? at() : new Answer.Refused(422, "no entries have another root");
        }
        Checkpoint shown;
        try {
            shown = Checkpoint.parse(asked.note().text());
        } catch (Rejected e) {
            return new Answer.Refused(400, e.getMessage());
        }
        return add(asked, shown);
    }

    private Answer add(Asked asked, Checkpoint shown) throws IOException {
        var held = checkpoint();
        if (asked.old() > shown.size()) return older();
        if (shown.size() == held.size() && !shown.root().equals(held.root())) { // whatever it was said to continue
            convict(Alarm.Kind.FORK, asked.note(), "Two roots of one size, %d.".formatted(shown.size()));
            return asked.old() == held.size() ? new Answer.Refused(422, "another root of the same size was cosigned") : at();
        }
        if (asked.old() != held.size()) return at();
        if (note.isPresent() && shown.size() == held.size() && !note.get().text().equals(asked.note().text())) {
            return new Answer.Refused(422, "another text was cosigned for this size");
        }
        try {
            new ConsistencyProof(asked.old(), shown.size(), asked.proof()).check(held.root(), shown.root());
        } catch (Rejected e) { // the proof may be anybody's, so it convicts nobody
            return new Answer.Refused(422, e.getMessage());
        }
        return new Answer.Cosigned(cosigned(asked.note()));
    }

    private static Answer older() {
        return new Answer.Refused(400, "older than what it is said to continue");
    }

    private Answer at() {
        return new Answer.At(checkpoint().size());
    }

    /**
     * Each key signs each size once, and whoever asks again is told the same again: with a new time it would be another signature, and one
     * who asks every second could choose among many. Lots are drawn by them.
     */
    private List<NoteSignature> cosigned(SignedNote shown) throws IOException {
        var now = clock.instant();
        var before = note.filter(held -> held.text().equals(shown.text()));
        var signatures = keys.stream().map(key -> before.flatMap(held -> held.by(key.verifier()).findFirst())
                .orElseGet(() -> key.sign(shown.text(), now))).toList();
        var byLog = shown.by(known.key()); // others may have signed too, for no end
        var next = new SignedNote(shown.text(), Stream.concat(byLog, signatures.stream()).toList());
        if (before.filter(next::equals).isEmpty()) shelf.keep(known, next);
        // If we die here, the row is not in the register yet. It is put there at the start, before anybody is told of the cosignature.
        register(next);
        note = Optional.of(next);
        return signatures;
    }

    private void register(SignedNote cosigned) throws IOException {
        var lines = keys.stream().flatMap(key -> cosigned.by(key.verifier())).toList();
        if (!lines.isEmpty()) shelf.register(known).add(Checkpoint.parse(cosigned.text()).size(), lines);
    }

    /**
     * Keeps the evidence and never cosigns the log again. If the disk is full, it is told at once all the same, and written when there is
     * room; if we die before that, the log is caught again as soon as it shows again what it has shown.
     */
    synchronized void convict(Alarm.Kind kind, SignedNote shown, String evidence) {
        if (isConvicted || note.isEmpty()) return;
        var alarm = new Alarm(known, kind, clock.instant(), note.get(), shown, evidence);
        isConvicted = true;
        unwritten = Optional.of(alarm);
        writeDown();
        if (unwritten.isPresent()) watch.alarm(alarm, Optional.empty());
    }

    /** Tries again to write down the evidence, if it could not be when the log was convicted. */
    synchronized void writeDown() {
        if (unwritten.isEmpty()) return;
        try {
            var alarm = unwritten.get();
            var file = shelf.keep(alarm);
            unwritten = Optional.empty();
            watch.alarm(alarm, Optional.of(file));
        } catch (IOException _) {
            // it is tried again at the next occasion
        }
    }
}
