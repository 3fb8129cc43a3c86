package org.vidpovid.publiclog;

import static org.assertj.core.api.Assertions.*;
import static org.vidpovid.publiclog.LogDatabase.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.vidpovid.PortalTest;
import org.vidpovid.tlog.*;

/** Whose log it is, and from what state: it is signed with its own key, from all that it has signed before, or not at all. */
@PortalTest
class LogKeyTest {

    @Autowired JdbcConnectionDetails portal;
    @Autowired JdbcClient portalDb;
    private SingleConnectionDataSource source;

    @BeforeEach
    void make() {
        source = LogDatabase.create(portal, portalDb).oneConnection();
    }

    @AfterEach
    void end() {
        source.destroy();
    }

    @Test
    void aLogIsNeverContinuedWithAnotherKey() {
        sequence(source);
        var db = JdbcClient.create(source);
        db.sql("update publiclog.demonstration_key set secret = ?").param(SigningKey.generate("log.test/log", VerifierKey.Type.ED25519,
                new SecureRandom()).secret()).update();
        append(source, 1);
        var before = published(source).checkpoint().orElseThrow();
        var other = key(db);
        sequence(source, other);
        assertThat(signedSizes(source)).containsExactly(0L);
        assertThat(new PublicLog(db, published(source), other, Clock.systemUTC()).promise(Hash.EMPTY, Instant.now()))
                .as("nobody would keep it").isEmpty();
        var published = published(source, other);
        before.verified(List.of(published.verifier().orElseThrow())); // what was signed is checked as ever
        assertThat(published.checkpoint()).contains(before);
    }

    /** That of a witness would begin a log that no client can read, and for ever. */
    @Test
    void theKeyOfAWitnessBeginsNoLog(@TempDir Path folder) throws IOException {
        append(source, 1);
        var file = Files.writeString(folder.resolve("key"), SigningKey.generate("log.test/log", VerifierKey.Type.COSIGNATURE,
                new SecureRandom()).secret());
        var key = key(JdbcClient.create(source), file);
        sequence(source, key);
        assertThat(published(source, key).checkpoint()).isEmpty();
        assertThat(key.verifier()).isEmpty();
    }

    /** Anything may have been signed after the backup: two roots of one size would convict the log for ever. */
    @Test
    void aRestoredLogSignsAndShowsNothingUntilAPersonHasDecided(@TempDir Path folder) throws IOException {
        var db = JdbcClient.create(source);
        var file = newKey(folder.resolve("key"));
        var key = key(db, file);
        var published = published(source, key);
        append(source, 3);
        sequence(source, key);
        var before = published.checkpoint().orElseThrow();
        var witness = SigningKey.generate("witness.test", VerifierKey.Type.COSIGNATURE, new SecureRandom());
        published.addCosignature(3, witness.sign(before.text(), Instant.now()).toString().getBytes(StandardCharsets.UTF_8),
                witness.verifier());

        PublicLog.AFTER_RESTORE.forEach(statement -> db.sql(statement).update());
        append(source, 1);
        sequence(source, key(db, file));
        assertThat(signedSizes(source)).containsExactly(3L);
        assertThat(published.checkpoint()).as("an older one would be a rollback").isEmpty();
        assertThat(published.size()).isZero();
        assertThat(new PublicLog(db, published, key, Clock.systemUTC()).promise(Hash.EMPTY, Instant.now())).isEmpty();

        db.sql("update publiclog.head set verifier = null, stopped = null").update(); // as docs/operations.md has it
        var next = key(db, newKey(folder.resolve("next")));
        sequence(source, next);
        var now = published(source, next);
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
        append(source, 3);
        sequence(source);
        var before = published(source).verifier().orElseThrow();
        var db = JdbcClient.create(source);
        PublicLog.AFTER_RESTORE.forEach(statement -> db.sql(statement).update());
        sequence(source);
        var now = published(source);
        assertThat(now.verifier().orElseThrow()).isNotEqualTo(before);
        now.checkpoint().orElseThrow().verified(List.of(now.verifier().orElseThrow()));
        assertThat(now.size()).as("of the same size, in a history of its own").isEqualTo(3);
    }

    /** After a failover that lost commits: a witness shows it, under our own signature. Nobody else can stop the log. */
    @Test
    void aLogThatHasLostWhatItSignedSignsNoMore() {
        append(source, 3);
        sequence(source);
        var published = published(source);
        var db = JdbcClient.create(source);
        var key = SigningKey.parse(db.sql("select secret from publiclog.demonstration_key").query(String.class).single());
        var stranger = SigningKey.generate("log.test/log", VerifierKey.Type.ED25519, new SecureRandom());
        assertThat(published.stopIfAhead(checkpoint(stranger, 9))).isFalse();
        assertThat(published.stopIfAhead(checkpoint(key, 3))).isFalse();
        assertThat(published.checkpoint()).isPresent();
        assertThat(published.stopIfAhead(checkpoint(key, 9))).isTrue();
        append(source, 1);
        sequence(source);
        assertThat(signedSizes(source)).containsExactly(3L);
        assertThat(published.checkpoint()).isEmpty();
    }

    private static Path newKey(Path file) throws IOException {
        return Files.writeString(file, SigningKey.generate("log.test/" + file.getFileName(), VerifierKey.Type.ED25519, new SecureRandom())
                .secret());
    }

    private static SignedNote checkpoint(SigningKey key, long size) {
        var text = new Checkpoint(key.verifier().name(), size, Hash.ofLeaf(new byte[0])).text();
        return new SignedNote(text, List.of(key.sign(text, Instant.now())));
    }
}
