package org.vidpovid.witness;

import module java.base;
import module java.net.http;
import org.vidpovid.tlog.*;
import org.vidpovid.tlog.Rejected.Why;

/** Asks logs for their newest checkpoints, for logs that do not bring them, and makes the proofs from their tiles. */
final class Follower {

    private final Witness witness;
    private final Watch watch;
    private final Clock clock;
    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<KnownLog, Instant> backSince = new HashMap<>();

    /** @param patience with a log that shows an older checkpoint: a cache on the way may do so for a while */
    Follower(Witness witness, Watch watch, Clock clock, Duration patience) {
        this.witness = witness;
        this.watch = watch;
        this.clock = clock;
        this.patience = patience;
    }

    /** Until its thread is interrupted. */
    void run(Duration pause) {
        while (!Thread.currentThread().isInterrupted()) {
            round();
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    /** Looks once at each log that has an address. One that fails does not hold up the others for long. */
    void round() {
        for (var log : witness.logs()) {
            if (log.address().isEmpty() || witness.isConvicted(log)) continue;
            try {
                follow(log, new RemoteLog(client, log.address().get()));
            } catch (Rejected | RemoteLog.Silent e) {
                watch.trouble(log, Objects.toString(e.getMessage()));
            } catch (IOException e) {
                watch.trouble(log, "nothing can be written: " + e.getClass().getSimpleName());
            }
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
        backSince.remove(log);
        if (now.size() == held.size() && now.root().equals(held.root()) && witness.held(log).isPresent()) return;
        var proof = proof(remote, held, now);
        switch (check(proof, held.root(), now.root()) ? witness.add(new Asked(held.size(), proof.hashes(), shown.note()))
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
            String why)
            throws IOException {
        if (witness.isConvicted(log)) return; // two roots of one size
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

    private void rolledBack(KnownLog log, SignedNote shown, Checkpoint held, Checkpoint now) throws IOException {
        var since = backSince.computeIfAbsent(log, _ -> clock.instant());
        if (clock.instant().isBefore(since.plus(patience))) {
            watch.trouble(log, "it shows size %d after %d".formatted(now.size(), held.size()));
        } else {
            witness.convict(log, Alarm.Kind.ROLLBACK, shown, "It has shown size %d, and since %s it shows %d.".formatted(held.size(), since,
                    now.size()));
        }
    }
}
