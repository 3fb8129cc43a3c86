package org.vidpovid.publiclog;

import static org.assertj.core.api.Assertions.*;
import static org.vidpovid.publiclog.LogDatabase.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.vidpovid.PortalTest;
import org.vidpovid.tlog.*;
import org.vidpovid.tlog.Rejected.Why;

/** What was published stays as it is, is found, and takes in what witnesses say of it: only what they can have said. */
@PortalTest
class PublishedTest {

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
    void whatIsInTheLogCannotBeChangedEvenByHand() {
        append(source, 300);
        sequence(source);
        var db = JdbcClient.create(source);
        assertThat(List.of("update publiclog.tile set bytes = set_byte(bytes, 5, 1 - get_byte(bytes, 5) % 2)", "delete from publiclog.tile",
                "update publiclog.bundle set bytes = substring(bytes for 10)", "delete from publiclog.bundle", "truncate publiclog.tile",
                "update publiclog.entry set index = index + 1000", "delete from publiclog.entry", "delete from publiclog.checkpoint",
                "update publiclog.checkpoint set note = ''")).allSatisfy(sql -> assertThatThrownBy(() -> db.sql(sql).update())
                .rootCause().message().containsAnyOf("only grows at its end", "is kept as it is"));
    }

    /** The line of a day that is over may be printed by now. */
    @Test
    void theRootOfADayThatIsOverIsNotChangedByANodeWhoseClockIsSlow() {
        var midnight = Instant.parse("2026-03-02T22:00:00Z"); // in Kyiv
        publishes(midnight.minusSeconds(3600));
        publishes(midnight.plusSeconds(1));
        publishes(midnight.minusSeconds(1));
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

    private void publishes(Instant at) {
        append(source, 1);
        sequence(source, key(JdbcClient.create(source)), Clock.fixed(at, ZoneOffset.UTC));
    }

    @Test
    void aPromiseIsFoundByItsOwnEntryHoweverLateItsTransactionEnded() {
        var early = append(source, 1).getFirst();
        var at = Instant.now();
        append(source, 600);
        var late = append(source, 1).getFirst();
        sequence(source);
        var published = published(source);
        assertThat(published.find(early, at)).contains(0L);
        assertThat(published.find(late, at)).contains(601L);
        assertThat(published.find(Hash.EMPTY, at)).isEmpty();
        assertThat(published.find(early, at.minus(Duration.ofHours(1)))).isEmpty();
        assertThat(published.find(early, at.minusSeconds(30))).as("the machine stood still between the time and the id").contains(0L);
    }

    @Test
    void aCosignatureIsTakenInOnlyIfItIsOne() {
        append(source, 2);
        sequence(source);
        var published = published(source);
        var witness = SigningKey.generate("witness.test", VerifierKey.Type.COSIGNATURE, new SecureRandom());
        var other = SigningKey.generate("other.test", VerifierKey.Type.COSIGNATURE, new SecureRandom());
        var text = published.checkpoint().orElseThrow().text();
        var line = line(witness, text, Instant.now());
        assertWhy(Why.MALFORMED_CHECKPOINT, () -> published.addCosignature(1, line, witness.verifier()));
        assertWhy(Why.UNKNOWN_KEY, () -> published.addCosignature(2, line, other.verifier()));
        assertWhy(Why.MALFORMED_NOTE, () -> published.addCosignature(2, "nonsense".getBytes(StandardCharsets.UTF_8), witness.verifier()));
        var lie = line(witness, text.replace("2\n", "3\n"), Instant.now());
        assertWhy(Why.BAD_SIGNATURE, () -> published.addCosignature(2, lie, witness.verifier()));
        for (var absurd : List.of(Instant.EPOCH, Instant.now().plusSeconds(3600), Instant.MAX)) {
            assertWhy(Why.MALFORMED_NOTE, () -> published.addCosignature(2, line(witness, text, absurd), witness.verifier()));
        }
        published.addCosignature(2, line, witness.verifier());
        published.addCosignature(2, line, witness.verifier());
        append(source, 1);
        sequence(source);
        assertThat(published.checkpoint().orElseThrow().signatures()).hasSize(1);
        var key = published.verifier().orElseThrow();
        var proof = published.proof(1);
        assertThat(proof.verified(Hash.ofLeaf(published.entry(1)), key.name(), key, List.of(witness.verifier())).cosigned()).hasSize(1);
        assertThat(published.proof(2).checkpoint().signatures()).as("newer than any that was cosigned").hasSize(1);
        published.consistency(2, 3).check(Checkpoint.parse(text).root(),
                Checkpoint.parse(published.checkpoint().orElseThrow().text()).root());
    }

    private static byte[] line(SigningKey witness, String text, Instant at) {
        return (witness.sign(text, at) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void assertWhy(Why why, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatExceptionOfType(Rejected.class).isThrownBy(action).extracting(Rejected::why).isEqualTo(why);
    }
}
