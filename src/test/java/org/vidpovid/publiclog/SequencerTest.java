package org.vidpovid.publiclog;

import static org.assertj.core.api.Assertions.*;
import static org.vidpovid.publiclog.LogDatabase.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vidpovid.PortalTest;
import org.vidpovid.tlog.*;

/** Whatever breaks and whoever else is at it, the log has every entry once, and every checkpoint continues the one before. */
@PortalTest
class SequencerTest {

    @Autowired JdbcConnectionDetails portal;
    @Autowired JdbcClient portalDb;
    private LogDatabase log;

    @BeforeEach
    void make() {
        log = LogDatabase.create(portal, portalDb);
    }

    @Test
    void entriesComeInTheOrderInWhichTheyWereSaidAndEachIsProven() {
        var source = log.oneConnection();
        var said = new ArrayList<Hash>();
        var sequencer = new Sequencer(ledger(source), false);
        for (int count : List.of(0, 1, 255, 1, 300, 3)) {
            said.addAll(append(source, count));
            sequencer.round();
        }
        assertThat(verified(source)).isEqualTo(said);
        var published = published(source);
        for (int index : List.of(0, 1, 255, 256, 257, 511, 512, said.size() - 1)) {
            var proof = TlogProof.parse(published.proof(index).bytes());
            var key = published.verifier().orElseThrow();
            assertThat(Hash.ofLeaf(proof.extra().orElseThrow())).isEqualTo(said.get(index));
            assertThat(proof.verified(said.get(index), "log.test/log", key, List.of()).checkpoint().size()).isEqualTo(said.size());
        }
        assertThat(published.dailyRoots(5)).singleElement().satisfies(day -> assertThat(day.size()).isEqualTo(said.size()));
    }

    /** Every statement and commit of a round in turn: failed and not written, failed but written. */
    @Test
    void whateverBreaksAtAnyWriteTheNextOneGoesOn() {
        var source = log.oneConnection();
        var said = new ArrayList<Hash>();
        sequence(source);
        var outsider = new Outsider(source); // what they see of the wreck is a true log
        int broken = 0;
        for (boolean isWritten : List.of(false, true)) {
            for (int at = 1; ; at++) {
                said.addAll(append(source, 90));
                expire(source);
                try (var breaking = new Breaking(log.oneConnection(), at, isWritten)) {
                    try {
                        new Sequencer(ledger(breaking.source()), false).round();
                    } catch (RuntimeException e) {
                        assertThat(breaking.hasBroken()).as(e.toString()).isTrue();
                    }
                    if (!breaking.hasBroken()) break;
                }
                broken++;
                var meanwhile = outsider.reads();
                assertThat(said.subList(0, meanwhile.size())).isEqualTo(meanwhile);
                sequence(source);
                assertThat(outsider.reads()).as("at %d, written: %s", at, isWritten).isEqualTo(said);
            }
            assertThat(verified(source)).as("from the beginning on").isEqualTo(outsider.reads());
        }
        assertThat(broken).as("statements and commits that were broken").isGreaterThan(30);
    }

    @Test
    void whoeverWasTakenForDeadWritesNothing() {
        var source = log.oneConnection();
        append(source, 3);
        var stale = ledger(source);
        var term = stale.claim(UUID.randomUUID()).orElseThrow();
        var other = ledger(source);
        assertThat(other.claim(UUID.randomUUID())).as("as long as the turn of the first is not over").isEmpty();
        expire(source);
        var next = other.claim(UUID.randomUUID()).orElseThrow();
        assertThat(next).isGreaterThan(term);
        assertThatExceptionOfType(Ledger.Fenced.class).isThrownBy(() -> stale.integrate(term, 10));
        assertThat(other.integrate(next, 2)).isEqualTo(2);
        assertThatExceptionOfType(Ledger.Fenced.class).isThrownBy(() -> stale.publish(term));
        assertThat(published(source).checkpoint()).isEmpty();
        assertThat(other.publish(next)).isTrue();
        assertThat(other.publish(next)).as("once is enough").isFalse();
        assertThat(verified(source)).hasSize(2);
    }

    @Test
    void twoAtOnceMakeOneLog() throws Exception {
        var said = new ConcurrentLinkedQueue<Hash>();
        var isOver = new AtomicBoolean();
        try (var hands = Executors.newFixedThreadPool(4)) {
            var sequencers = Stream.generate(() -> hands.submit(() -> {
                var source = log.oneConnection();
                var sequencer = new Sequencer(ledger(source), false);
                while (!isOver.get()) {
                    expire(source); // so that both are always in the belief that it is their turn
                    try {
                        sequencer.round();
                    } catch (Ledger.Fenced _) {
                        // the other was faster
                    }
                }
                return null;
            })).limit(2).toList();
            var appending = Stream.generate(() -> hands.submit(() -> {
                var source = log.oneConnection();
                for (int i = 0; i < 40; i++) said.addAll(append(source, 7));
                return null;
            })).limit(2).toList();
            for (var one : appending) one.get();
            isOver.set(true);
            for (var one : sequencers) one.get();
        }
        var source = log.oneConnection();
        sequence(source);
        assertThat(verified(source)).containsExactlyInAnyOrderElementsOf(said).doesNotHaveDuplicates();
    }

    /** While a backup is made all that was ever done stays in the queue as dead rows: what is new is found behind them. */
    @Test
    void whatIsOldWaitsForARoundThatReadsAll() {
        var source = log.oneConnection();
        append(source, 2);
        var ledger = ledger(source);
        var term = ledger.claim(UUID.randomUUID()).orElseThrow();
        assertThat(ledger.integrate(term, 10, Instant.now().plusSeconds(60))).isZero();
        assertThat(ledger.integrate(term, 10, Instant.now().minusSeconds(60))).isEqualTo(2);
        append(source, 1);
        assertThat(ledger.integrate(term, 10)).isEqualTo(1);
    }

    /** Each checkpoint stays for ever: they come about once a second, however many entries there are. And no error ends it. */
    @Test
    void itPublishesAboutOnceASecondAndOutlivesEveryError() throws InterruptedException {
        var integrated = new AtomicInteger();
        var published = new AtomicInteger();
        var thorough = new AtomicInteger();
        var sequencer = new Sequencer(new Ledger() {
            @Override public OptionalLong claim(UUID node) {
                return OptionalLong.of(1);
            }

            @Override public int integrate(long term, int most, Instant since) {
                if (integrated.incrementAndGet() == 1) throw new OutOfMemoryError("a test");
                if (since.equals(Instant.EPOCH)) thorough.incrementAndGet();
                return 1;
            }

            @Override public boolean publish(long term) {
                published.incrementAndGet();
                return true;
            }
        }, true);
        sequencer.start();
        Thread.sleep(6500); // two of them after the error
        sequencer.stop();
        assertThat(integrated.get()).isBetween(5, 14);
        assertThat(published.get()).isBetween(2, 6);
        assertThat(thorough.get()).as("all of the queue is read once a minute").isEqualTo(1);
    }
}
