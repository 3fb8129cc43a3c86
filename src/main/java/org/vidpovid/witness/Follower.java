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
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<KnownLog, Back> backs = new ConcurrentHashMap<>();

    /** Since when a log has not shown again the size that it had shown by then. */
    private record Back(Instant since, long held) {}

    /** @param patience with a log that shows an older checkpoint: a cache on the way may do so for a while */
    public Follower(Witness witness, Watch watch, Clock clock, Duration patience) {
        this.witness = witness;
        this.watch = watch;
        this.clock = clock;
        this.patience = patience;
    }

    /** Until its thread is interrupted. Each log has a thread of its own: one that answers a byte a minute holds up none of the others. */
    public void run(Duration pause) {
        var threads = witness.logs().stream().map(log -> Thread.ofVirtual().name("follows " + log.origin()).start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                look(log);
                LockSupport.parkNanos(pause.toNanos());
            }
        })).toList();
        try {
            for (var thread : threads) thread.join();
        } catch (InterruptedException _) {
            threads.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
        }
    }

    /** Looks once at each log that has an address. */
    void round() {
        witness.logs().forEach(this::look);
    }

    private void look(KnownLog log) {
        if (witness.isConvicted(log)) witness.writeDown(log);
        if (log.address().isEmpty() || witness.isConvicted(log)) return;
        try {
            follow(log, new RemoteLog(client, log.address().get()));
        } catch (Rejected | RemoteLog.Silent e) {
            watch.trouble(log, Objects.toString(e.getMessage()));
        } catch (IOException e) {
            watch.trouble(log, "nothing can be written: " + e.getClass().getSimpleName());
        } catch (RuntimeException e) { // what nobody foresaw must not end the watch over a log
            watch.trouble(log, e.toString());
        }
    }

    private void follow(KnownLog log, RemoteLog remote) throws IOException {
        var shown = SignedCheckpoint.open(remote.checkpoint(), log.origin(), log.key(), List.of());
        var held = witness.held(log).map(note -> Checkpoint.parse(note.text()))
                .orElseGet(() -> new Checkpoint(log.origin(), 0, Hash.EMPTY));
        var now = shown.checkpoint();
        if (now.size() < held.size()) {
            rolledBack(log, shown.note(), held, now);
            return;
        }
        backs.remove(log);
        if (now.size() == held.size() && now.root().equals(held.root()) && witness.held(log).isPresent()) return;
        if (now.size() == held.size() && !now.root().equals(held.root())) { // both notes are proof enough, and tiles may never come
            witness.add(new Asked(held.size(), List.of(), shown.note()));
            return;
        }
        var proof = proof(remote, held, now);
        var continues = check(proof, held.root(), now.root());
        if (continues && witness.isBrought(log, BRINGS)) return;
        switch (continues ? witness.add(new Asked(held.size(), proof.hashes(), shown.note()))
                : new Answer.Refused(422, "")) {
            case Answer.Cosigned _, Answer.At _ -> {} // at another size: the log has brought one itself meanwhile
            case Answer.Refused(_, String why) -> refused(log, remote, shown.note(), held, now, proof, why);
        }
    }

    private static ConsistencyProof proof(RemoteLog remote, Checkpoint held, Checkpoint now) {
        return ConsistencyProof.of(held.size(), now.size(), new TiledNodes(remote, now.size()));
    }

    /**
     * Its own tiles tell which it is: if they lead to the root that it signed now, but through another one at the size that was cosigned,
     * it has two histories. If they lead nowhere, it is only badly served.
     */
    private void refused(KnownLog log, RemoteLog remote, SignedNote shown, Checkpoint held, Checkpoint now, ConsistencyProof proof,
            String why) {
        if (witness.isConvicted(log)) return; // meanwhile, by what it has brought
        var other = new TiledNodes(remote, now.size()).root(0, held.size());
        if (other.equals(held.root()) || !check(proof, other, now.root())) {
            throw new Rejected(Why.WRONG_TILE, "its tiles do not lead to its root" + (why.isEmpty() ? "" : "; " + why));
        }
        witness.convict(log, Alarm.Kind.FORK, shown, "By its tiles the root of size %d is now %s; the proof from there to what it shows: %s"
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

    private void rolledBack(KnownLog log, SignedNote shown, Checkpoint held, Checkpoint now) {
        // a log that grows all the time and stands behind a cache is always a little behind what it brings: that is no rollback
        var back = Objects.requireNonNull(backs.compute(log, (_, before) -> before == null || now.size() >= before.held()
                ? new Back(clock.instant(), held.size()) : before));
        if (clock.instant().isBefore(back.since().plus(patience))) {
            watch.trouble(log, "it shows an older checkpoint than before");
        } else {
            witness.convict(log, Alarm.Kind.ROLLBACK, shown, "It has shown size %d, and since %s it shows less; now %d.".formatted(
                    back.held(), back.since(), now.size()));
        }
    }
}
