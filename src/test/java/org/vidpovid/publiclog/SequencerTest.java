package org.vidpovid.publiclog;

import static org.assertj.core.api.Assertions.*;
import static org.vidpovid.publiclog.LogDatabase.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
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
        var before = published(source).checkpoint().orElseThrow();
        var other = key(db);
        new Sequencer(ledger(source, other, Clock.systemUTC()), false).round();
        assertThat(verifiedSizes(db)).containsExactly(0L);
        assertThat(new PublicLog(db, published(source), other, Clock.systemUTC()).promise(Hash.EMPTY, Instant.now()))
                .as("nobody would keep it").isEmpty();
        var published = published(source, other, Clock.systemUTC());
        before.verified(List.of(published.verifier().orElseThrow())); // what was signed is checked as ever
        assertThat(published.checkpoint()).contains(before);
    }

    /** That of a witness would begin a log that no client can read, and for ever. */
    @Test
    void theKeyOfAWitnessBeginsNoLog(@TempDir Path folder) throws IOException {
        var source = log.oneConnection();
        append(source, 1);
        var file = Files.writeString(folder.resolve("key"), SigningKey.generate("log.test/log", VerifierKey.Type.COSIGNATURE,
                new SecureRandom()).secret());
        var key = key(JdbcClient.create(source), file);
        new Sequencer(ledger(source, key, Clock.systemUTC()), false).round();
        assertThat(published(source, key, Clock.systemUTC()).checkpoint()).isEmpty();
        assertThat(key.verifier()).isEmpty();
    }

    /** Anything may have been signed after the backup: two roots of one size would convict the log for ever. */
    @Test
    void aRestoredLogSignsAndShowsNothingUntilAPersonHasDecided(@TempDir Path folder) throws IOException {
        var source = log.oneConnection();
        var db = JdbcClient.create(source);
        var file = newKey(folder.resolve("key"));
        var key = key(db, file);
        var published = published(source, key, Clock.systemUTC());
        append(source, 3);
        new Sequencer(ledger(source, key, Clock.systemUTC()), false).round();
        var before = published.checkpoint().orElseThrow();
        var witness = SigningKey.generate("witness.test", VerifierKey.Type.COSIGNATURE, new SecureRandom());
        published.addCosignature(3, line(witness, before.text(), Instant.now()), witness.verifier());

        PublicLog.AFTER_RESTORE.forEach(statement -> db.sql(statement).update());
        append(source, 1);
        expire(source);
        new Sequencer(ledger(source, key(db, file), Clock.systemUTC()), false).round();
        assertThat(verifiedSizes(db)).containsExactly(3L);
        assertThat(published.checkpoint()).as("an older one would be a rollback").isEmpty();
        assertThat(published.size()).isZero();
        assertThat(new PublicLog(db, published, key, Clock.systemUTC()).promise(Hash.EMPTY, Instant.now())).isEmpty();

        db.sql("update publiclog.head set verifier = null, stopped = null").update(); // as docs/operations.md has it
        var next = key(db, newKey(folder.resolve("next")));
        expire(source);
        new Sequencer(ledger(source, next, Clock.systemUTC()), false).round();
        var now = published(source, next, Clock.systemUTC());
        var verifier = now.verifier().orElseThrow();
        assertThat(SignedCheckpoint.open(now.checkpoint().orElseThrow(), verifier.name(), verifier, List.of()).checkpoint().size())
                .isEqualTo(4);
        now.proof(0).verified(Hash.ofLeaf(now.entry(0)), verifier.name(), verifier, List.of());
        assertThat(now.proof(0).checkpoint().signatures()).as("what was cosigned was another log").hasSize(1);
        assertThat(now.firstCosigned(0, null)).isEmpty();
        assertThat(now.dailyRoots(5)).singleElement().satisfies(day -> assertThat(day.size()).isEqualTo(4));
    }

    @Test
    void aRestoredDemonstrationGoesOnAsAnotherLog() {
        var source = log.oneConnection();
        append(source, 3);
        new Sequencer(ledger(source), false).round();
        var before = published(source).verifier().orElseThrow();
        var db = JdbcClient.create(source);
        PublicLog.AFTER_RESTORE.forEach(statement -> db.sql(statement).update());
        expire(source);
        new Sequencer(ledger(source), false).round();
        var now = published(source);
        assertThat(now.verifier().orElseThrow()).isNotEqualTo(before);
        now.checkpoint().orElseThrow().verified(List.of(now.verifier().orElseThrow()));
        assertThat(now.size()).as("of the same size, in a history of its own").isEqualTo(3);
    }

    /** After a failover that lost commits: a witness shows it, under our own signature. Nobody else can stop the log. */
    @Test
    void aLogThatHasLostWhatItSignedSignsNoMore() {
        var source = log.oneConnection();
        append(source, 3);
        new Sequencer(ledger(source), false).round();
        var published = published(source);
        var db = JdbcClient.create(source);
        var key = SigningKey.parse(db.sql("select secret from publiclog.demonstration_key").query(String.class).single());
        var stranger = SigningKey.generate("log.test/log", VerifierKey.Type.ED25519, new SecureRandom());
        assertThat(published.stopIfAhead(checkpoint(stranger, 9))).isFalse();
        assertThat(published.stopIfAhead(checkpoint(key, 3))).isFalse();
        assertThat(published.checkpoint()).isPresent();
        assertThat(published.stopIfAhead(checkpoint(key, 9))).isTrue();
        append(source, 1);
        expire(source);
        new Sequencer(ledger(source), false).round();
        assertThat(verifiedSizes(db)).containsExactly(3L);
        assertThat(published.checkpoint()).isEmpty();
    }

    /** The line of a day that is over may be printed by now. */
    @Test
    void theRootOfADayThatIsOverIsNotChangedByANodeWhoseClockIsSlow() {
        var source = log.oneConnection();
        var midnight = Instant.parse("2026-03-02T22:00:00Z"); // in Kyiv
        publishes(source, midnight.minusSeconds(3600));
        publishes(source, midnight.plusSeconds(1));
        publishes(source, midnight.minusSeconds(1));
        var days = published(source, key(JdbcClient.create(source)), Clock.fixed(midnight.plus(Duration.ofDays(3)), ZoneOffset.UTC))
                .dailyRoots(9);
        assertThat(days).extracting(day -> day.day().getDayOfMonth() + " " + day.size())
                .as("the days after ended as they had begun").containsExactly("6 3", "5 3", "4 3", "3 3", "2 1");
        assertThat(days.stream().map(Published.DailyRoot::root).distinct()).hasSize(2);
        var db = JdbcClient.create(source);
        assertThat(List.of("update publiclog.daily_root set root = '' where day = '2026-03-02'", "delete from publiclog.daily_root",
                "update publiclog.daily_root set size = 1 where day = '2026-03-03'")).allSatisfy(sql ->
                assertThatThrownBy(() -> db.sql(sql).update()).rootCause().hasMessageContaining("is kept as it is"));
    }

    private static void publishes(javax.sql.DataSource source, Instant at) {
        append(source, 1);
        expire(source);
        new Sequencer(ledger(source, key(JdbcClient.create(source)), Clock.fixed(at, ZoneOffset.UTC)), false).round();
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

    @Test
    void aPromiseIsFoundByItsOwnEntryHoweverLateItsTransactionEnded() {
        var source = log.oneConnection();
        var early = append(source, 1).getFirst();
        var at = Instant.now();
        append(source, 600);
        var late = append(source, 1).getFirst();
        new Sequencer(ledger(source), false).round();
        var published = published(source);
        assertThat(published.find(early, at)).contains(0L);
        assertThat(published.find(late, at)).contains(601L);
        assertThat(published.find(Hash.EMPTY, at)).isEmpty();
        assertThat(published.find(early, at.minusSeconds(60))).isEmpty();
    }

    private static Path newKey(Path file) throws IOException {
        return Files.writeString(file, SigningKey.generate("log.test/" + file.getFileName(), VerifierKey.Type.ED25519, new SecureRandom())
                .secret());
    }

    private static SignedNote checkpoint(SigningKey key, long size) {
        var text = new Checkpoint(key.verifier().name(), size, Hash.ofLeaf(new byte[0])).text();
        return new SignedNote(text, List.of(key.sign(text, Instant.now())));
    }

    private static byte[] line(SigningKey witness, String text, Instant at) {
        return (witness.sign(text, at) + "\n").getBytes(StandardCharsets.UTF_8);
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
        for (var absurd : List.of(Instant.EPOCH, Instant.now().plusSeconds(3600), Instant.MAX)) {
            assertWhy(Why.MALFORMED_NOTE, () -> published.addCosignature(2, line(witness, text, absurd), witness.verifier()));
        }
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
