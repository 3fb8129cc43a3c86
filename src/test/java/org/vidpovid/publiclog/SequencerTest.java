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
import org.vidpovid.tlog.Rejected.Why;

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
        new Sequencer(ledger(source), false).round();
        int broken = 0;
        for (boolean isWritten : List.of(false, true)) {
            for (int at = 1; ; at++) {
                said.addAll(append(source, 90));
                expire(source);
                var breaking = new Breaking(log.source(), at, isWritten);
                try {
                    new Sequencer(ledger(breaking.source()), false).round();
                } catch (RuntimeException e) {
                    assertThat(breaking.hasBroken()).as(e.toString()).isTrue();
                }
                if (!breaking.hasBroken()) break;
                broken++;
                var meanwhile = verified(source); // what outsiders see of the wreck is a true log
                assertThat(said.subList(0, meanwhile.size())).isEqualTo(meanwhile);
                expire(source);
                new Sequencer(ledger(source), false).round();
                assertThat(verified(source)).as("at %d, written: %s", at, isWritten).isEqualTo(said);
            }
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
        expire(source);
        new Sequencer(ledger(source), false).round();
        assertThat(verified(source)).containsExactlyInAnyOrderElementsOf(said).doesNotHaveDuplicates();
    }

    @Test
    void whatIsInTheLogCannotBeChangedEvenByHand() {
        var source = log.oneConnection();
        append(source, 300);
        new Sequencer(ledger(source), false).round();
        var db = JdbcClient.create(source);
        assertThat(List.of("update publiclog.tile set bytes = set_byte(bytes, 5, 1 - get_byte(bytes, 5) % 2)", "delete from publiclog.tile",
                "update publiclog.bundle set bytes = substring(bytes for 10)", "delete from publiclog.bundle", "truncate publiclog.tile",
                "update publiclog.entry set index = index + 1000", "delete from publiclog.entry", "delete from publiclog.checkpoint",
                "update publiclog.checkpoint set note = ''")).allSatisfy(sql -> assertThatThrownBy(() -> db.sql(sql).update())
                .rootCause().message().containsAnyOf("only grows at its end", "is kept as it is"));
    }

    @Test
    void aLogIsNeverContinuedWithAnotherKey() {
        var source = log.oneConnection();
        new Sequencer(ledger(source), false).round();
        var db = JdbcClient.create(source);
        db.sql("update publiclog.demonstration_key set secret = ?").param(SigningKey.generate("log.test/log", VerifierKey.Type.ED25519,
                new SecureRandom()).secret()).update();
        append(source, 1);
        expire(source);
        assertThatIllegalStateException().isThrownBy(() -> new Sequencer(ledger(source), false).round())
                .withMessageContaining("another key");
        assertThat(verifiedSizes(db)).containsExactly(0L);
    }

    @Test
    void aCosignatureIsTakenInOnlyIfItIsOne() {
        var source = log.oneConnection();
        append(source, 2);
        new Sequencer(ledger(source), false).round();
        var published = published(source);
        var witness = SigningKey.generate("witness.test", VerifierKey.Type.COSIGNATURE, new SecureRandom());
        var other = SigningKey.generate("other.test", VerifierKey.Type.COSIGNATURE, new SecureRandom());
        var text = published.checkpoint().orElseThrow().text();
        var line = (witness.sign(text, Instant.now()) + "\n").getBytes(StandardCharsets.UTF_8);
        assertWhy(Why.MALFORMED_CHECKPOINT, () -> published.addCosignature(1, line, witness.verifier()));
        assertWhy(Why.UNKNOWN_KEY, () -> published.addCosignature(2, line, other.verifier()));
        assertWhy(Why.MALFORMED_NOTE, () -> published.addCosignature(2, "nonsense".getBytes(StandardCharsets.UTF_8), witness.verifier()));
        var lie = witness.sign(text.replace("2\n", "3\n"), Instant.now()).toString().getBytes(StandardCharsets.UTF_8);
        assertWhy(Why.BAD_SIGNATURE, () -> published.addCosignature(2, lie, witness.verifier()));
        published.addCosignature(2, line, witness.verifier());
        published.addCosignature(2, line, witness.verifier());
        append(source, 1);
        expire(source);
        new Sequencer(ledger(source), false).round();
        assertThat(published.checkpoint().orElseThrow().signatures()).hasSize(1);
        var key = published.verifier().orElseThrow();
        var proof = published.proof(1);
        assertThat(proof.verified(Hash.ofLeaf(published.entry(1)), key.name(), key, List.of(witness.verifier())).cosigned()).hasSize(1);
        assertThat(published.proof(2).checkpoint().signatures()).as("newer than any that was cosigned").hasSize(1);
        published.consistency(2, 3).check(Checkpoint.parse(text).root(),
                Checkpoint.parse(published.checkpoint().orElseThrow().text()).root());
    }

    private static List<Long> verifiedSizes(JdbcClient db) {
        return db.sql("select size from publiclog.checkpoint order by size").query(Long.class).list();
    }

    private static void assertWhy(Why why, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatExceptionOfType(Rejected.class).isThrownBy(action).extracting(Rejected::why).isEqualTo(why);
    }
}
