package org.vidpovid.witness;

import module java.base;
import org.vidpovid.tlog.*;

/** What is known of a log; whoever reads or changes it holds its lock. */
final class Held {

    final KnownLog log;
    Optional<SignedNote> note;
    /** When the log last brought a checkpoint that was cosigned. */
    Optional<Instant> brought = Optional.empty();
    private final Shelf shelf;
    private final Watch watch;
    private boolean isConvicted;
    private Optional<Alarm> unwritten = Optional.empty();

    Held(KnownLog log, Shelf shelf, Watch watch, boolean isConvicted) throws IOException {
        this.log = log;
        this.shelf = shelf;
        this.watch = watch;
        this.isConvicted = isConvicted;
        note = shelf.held(log);
    }

    Checkpoint checkpoint() {
        return note.map(held -> Checkpoint.parse(held.text())).orElseGet(() -> new Checkpoint(log.origin(), 0, Hash.EMPTY));
    }

    boolean isConvicted() {
        return isConvicted;
    }

    /** Also if the disk is full: then it is told at once all the same, and written when there is room again. */
    void convict(Alarm.Kind kind, Instant at, SignedNote shown, String evidence) {
        if (isConvicted || note.isEmpty()) return;
        var alarm = new Alarm(log, kind, at, note.get(), shown, evidence);
        isConvicted = true;
        unwritten = Optional.of(alarm);
        writeDown();
        if (unwritten.isPresent()) watch.alarm(alarm, Optional.empty());
    }

    /** The evidence of a log that was convicted, if it is not on the disk yet. */
    void writeDown() {
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
