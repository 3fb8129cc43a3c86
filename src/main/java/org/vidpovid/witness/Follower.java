package org.vidpovid.witness;

import module java.base;
import module java.net.http;
import org.vidpovid.tlog.*;
import org.vidpovid.tlog.Rejected.Why;

/**
 * Asks logs for their newest checkpoints, and makes the proofs from their tiles. It cosigns what logs show that do not bring their
 * checkpoints; of those that do it only looks whether they show to others what they bring here: each cosignature then is one that the log
 * has asked for, and lots are drawn by the first.
 */
public final class Follower {

    private static final Duration BRINGS = Duration.ofHours(1); // a log that has done so within this time does so
    private final Witness witness;
    private final Watch watch;
    private final Clock clock;
    private final Duration patience;
    private final HttpClient client = Remote.client();
    private final Map<WitnessedLog, Back> backs = new ConcurrentHashMap<>();

    /** Since when a log has not shown again the size that it had shown by then. */
    private record Back(Instant since, long held) {}

    /** @param patience with a log that shows an older checkpoint: a cache on the way may do so for a while */
    public Follower(Witness witness, Watch watch, Clock clock, Duration patience) {
        this.witness = witness;
        this.watch = watch;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Until its thread is interrupted; when it returns, nobody follows any more. Each log has a thread of its own: one that answers a byte
     * a minute holds up none of the others.
     */
    public void run(Duration pause) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            witness.logs().forEach(log -> threads.execute(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    look(log);
                    LockSupport.parkNanos(pause.toNanos());
                }
            }));
        } // waits for them; once interrupted, interrupts them and still waits
    }

    /** Looks once at each log that has an address. */
    void round() {
        witness.logs().forEach(this::look);
    }

    private void look(WitnessedLog log) {
        log.writeDown();
        if (log.known().address().isEmpty() || log.isConvicted()) return;
        try {
            follow(log, new RemoteLog(client, log.known().address().get()));
        } catch (Rejected | RemoteLog.Silent e) {
            watch.trouble(log.known(), Objects.toString(e.getMessage()));
        } catch (IOException e) {
            watch.trouble(log.known(), "nothing can be written: " + e.getClass().getSimpleName());
        } catch (RuntimeException | Error e) { // what nobody foresaw, or memory that is short, must not end the watch over a log
            watch.trouble(log.known(), e.toString());
        }
    }

    private void follow(WitnessedLog log, RemoteLog remote) throws IOException {
        var shown = SignedCheckpoint.open(remote.checkpoint(), log.known().origin(), log.known().key(), List.of());
        var held = log.checkpoint();
        var now = shown.checkpoint();
        if (now.size() < held.size()) {
            rolledBack(log, shown.note(), held.size(), now.size());
            return;
        }
        backs.remove(log);
        if (now.size() == held.size() && !now.root().equals(held.root())) { // both notes are proof enough, and tiles may never come
            log.add(new Asked(held.size(), List.of(), shown.note()));
            return;
        }
        if (now.size() == held.size() && log.note().isPresent()) return;
        var proof = ConsistencyProof.of(held.size(), now.size(), new TiledNodes(remote, now.size()));
        if (!check(proof, held.root(), now.root())) {
            otherwise(log, remote, shown, held, proof, "");
        } else if (!log.isBrought(BRINGS)) {
            switch (log.add(new Asked(held.size(), proof.hashes(), shown.note()))) {
                case Answer.Cosigned _, Answer.At _ -> {} // at another size: the log has brought one itself meanwhile
                case Answer.Refused(_, String why) -> otherwise(log, remote, shown, held, proof, why);
            }
        }
    }

    /**
     * It does not continue what is held. Its own tiles tell which it is: if they lead to the root that it signed now, but through another
     * one at the size that was cosigned, it has two histories. If they lead nowhere, it is only badly served.
     */
    private void otherwise(WitnessedLog log, RemoteLog remote, SignedCheckpoint shown, Checkpoint held, ConsistencyProof proof,
            String why) {
        if (log.isConvicted()) return; // meanwhile, by what it has brought
        var now = shown.checkpoint();
        var other = new TiledNodes(remote, now.size()).root(0, held.size());
        if (other.equals(held.root()) || !check(proof, other, now.root())) {
            throw new Rejected(Why.WRONG_TILE, "its tiles do not lead to its root" + (why.isEmpty() ? "" : "; " + why));
        }
        log.convict(Alarm.Kind.FORK, shown.note(), "By its tiles the root of size %d is now %s; the proof from there to what it shows: %s"
                .formatted(held.size(), other, proof.hashes()));
    }

    private static boolean check(ConsistencyProof proof, Hash from, Hash to) {
        try {
            proof.check(from, to);
            return true;
        } catch (Rejected _) {
            return false;
        }
    }

    private void rolledBack(WitnessedLog log, SignedNote shown, long held, long now) {
        // a log that grows all the time and stands behind a cache is always a little behind what it brings: that is no rollback
        var back = Objects.requireNonNull(backs.compute(log, (_, before) -> before == null || now >= before.held()
                ? new Back(clock.instant(), held) : before));
        if (clock.instant().isBefore(back.since().plus(patience))) {
            watch.trouble(log.known(), "it shows an older checkpoint than before");
        } else {
            log.convict(Alarm.Kind.ROLLBACK, shown, "It has shown size %d, and since %s it shows less; now %d.".formatted(
                    back.held(), back.since(), now));
        }
    }
}
