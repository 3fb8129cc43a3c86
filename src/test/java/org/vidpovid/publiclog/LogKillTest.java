package org.vidpovid.publiclog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vidpovid.publiclog.LogDatabase.*;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vidpovid.PortalTest;
import org.vidpovid.tlog.*;
import org.vidpovid.witness.Strict;

/**
 * Sequencers in processes of their own are killed under load, again and again; the next one goes on at once. At the end the log has every
 * entry that was acknowledged, once, a witness cosigns each checkpoint that was ever signed, and receipts are true. Twenty kills in a
 * build, 500 with {@code -Pproof}.
 */
@PortalTest
class LogKillTest {

    private static final int KILLS = Boolean.getBoolean("vidpovid.proof") ? 500 : 20;
    private static final int AHEAD = 2; // processes that are started while others run: a Java takes its time

    @TempDir Path storage;
    @Autowired JdbcConnectionDetails portal;
    @Autowired JdbcClient portalDb;

    /** What is killed: it places and publishes as fast as it can, and takes whatever turn there is. */
    static final class Victim {

        public static void main(String[] arguments) throws Exception {
            var source = new LogDatabase(arguments[0], arguments[1], System.getenv("LOG_PASSWORD")).oneConnection();
            var ledger = ledger(source);
            var node = UUID.randomUUID();
            for (boolean isReady = false; ; ) {
                try {
                    var term = ledger.claim(node);
                    if (term.isEmpty()) {
                        Thread.sleep(20);
                        expire(source); // whoever it was may be dead
                        continue;
                    }
                    ledger.integrate(term.getAsLong(), 50);
                    ledger.publish(term.getAsLong());
                    if (!isReady) System.out.println("ready");
                    isReady = true;
                } catch (Ledger.Fenced _) {
                    // another one took its turn
                }
            }
        }
    }

    @Test
    void everyAcknowledgedEntryIsInTheLogOnceWhoeverIsKilled() throws Exception {
        var log = LogDatabase.create(portal, portalDb);
        var acknowledged = new ConcurrentLinkedQueue<Hash>();
        var isOver = new AtomicBoolean();
        var worked = Duration.ZERO;
        var random = new Random();
        var waiting = new ArrayDeque<Process>();
        try (var hands = Executors.newFixedThreadPool(2)) {
            var appending = Stream.generate(() -> hands.submit(() -> {
                var source = log.oneConnection();
                while (!isOver.get()) {
                    acknowledged.addAll(append(source, 5));
                    Thread.sleep(20);
                }
                return null;
            })).limit(2).toList();
            try {
                for (int kill = 0; kill < KILLS; kill++) {
                    while (waiting.size() < AHEAD) waiting.add(victim(log));
                    var victim = waiting.remove();
                    assertThat(victim.inputReader().readLine()).isEqualTo("ready");
                    Thread.sleep(random.nextInt(300));
                    assertThat(victim.inputReader().ready() ? victim.inputReader().readLine() : "").as("what it complains about").isEmpty();
                    worked = worked.plus(victim.info().totalCpuDuration().orElse(Duration.ZERO));
                    victim.destroyForcibly().waitFor();
                }
            } finally {
                isOver.set(true);
                waiting.forEach(Process::destroyForcibly);
            }
            for (var one : appending) one.get();
        }
        var source = log.oneConnection();
        var before = published(source).size();
        sequence(source);
        assertThat(before).as("entries placed by those who were killed").isPositive();
        var inLog = verified(source);
        assertThat(inLog).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(acknowledged);
        accepted(source, inLog);
        var terms = JdbcClient.create(source).sql("select count(distinct term) from publiclog.checkpoint").query(Long.class).single();
        assertThat(terms).isGreaterThan(1);
        System.out.printf("%d sequencers killed, %d entries acknowledged, all of them in the log once, %d of them placed by the dead, "
                + "who had worked %d s.%n", KILLS, acknowledged.size(), before, worked.toSeconds());
    }

    /** By a witness, checkpoint by checkpoint; and receipts, each by itself. */
    private void accepted(javax.sql.DataSource source, List<Hash> inLog) throws IOException {
        var published = published(source);
        var key = published.verifier().orElseThrow();
        var notes = JdbcClient.create(source).sql("select note from publiclog.checkpoint order by size").query(String.class).list().stream()
                .map(SignedNote::parse).toList();
        assertThat(notes).hasSizeGreaterThan(1);
        assertThat(Strict.refused(key, notes, published::consistency, storage)).isEmpty();
        for (int index : new Random().ints(300, 0, inLog.size()).distinct().toArray()) {
            var leaf = inLog.get(index);
            var proof = TlogProof.parse(published.proof(index).bytes());
            assertThat(Hash.ofLeaf(proof.extra().orElseThrow())).isEqualTo(leaf);
            proof.verified(leaf, key.name(), key, List.of());
        }
    }

    private static Process victim(LogDatabase log) throws IOException {
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx64m", "-cp", System.getProperty("java.class.path"), Victim.class.getName(),
                log.url(), log.user()).redirectErrorStream(true);
        builder.environment().put("LOG_PASSWORD", log.password());
        return builder.start();
    }
}
