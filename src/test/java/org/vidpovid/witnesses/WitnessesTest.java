package org.vidpovid.witnesses;

import static org.assertj.core.api.Assertions.*;

import com.sun.net.httpserver.HttpServer;
import module java.base;
import module java.net.http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.commands.CannotDo;
import org.vidpovid.publiclog.Published;
import org.vidpovid.tlog.*;
import org.vidpovid.witness.*;

/** The portal and its witnesses. */
@PortalTest
class WitnessesTest {

    @Autowired MockMvcTester browser;
    @Autowired Published published;
    @Autowired Witnesses witnesses;
    @Autowired Standings standings;
    @Autowired JdbcClient db;

    @Test
    void theDemonstrationsOwnWitnessCosignsWhatIsPublished() {
        Applicant.applies(new Visitor(browser), "residence");
        var size = published.size();
        var key = published.verifier().orElseThrow();
        var signed = await(() -> published.cosignedCheckpoint()
                .map(note -> SignedCheckpoint.open(note, key.name(), key, witnesses.keys()))
                .filter(one -> one.checkpoint().size() >= size && !one.cosigned().isEmpty()));
        assertThat(signed.cosigned()).extracting(by -> by.by().name()).allMatch(name -> name.endsWith("/witness"));
        var proof = published.proof(signed.checkpoint().size() - 1);
        assertThat(proof.verified(Hash.ofLeaf(proof.extra().orElseThrow()), key.name(), key, witnesses.keys()).cosigned()).isNotEmpty();
        assertThat(new Visitor(browser).opens("/log").reads()).contains("Кого просять засвідчити", "Востаннє засвідчив");
        assertThat(new Visitor(browser).opens("/log/witnesses").body()).asString(StandardCharsets.UTF_8)
                .contains(witnesses.keys().getFirst().toString());
    }

    /** The reason is there for everybody, the pauses grow, and nobody waited. */
    @Test
    void oneThatLiesIsToldOfAndAskedLessAndLess() throws IOException {
        var key = SigningKey.generate("liar.example", VerifierKey.Type.COSIGNATURE, new SecureRandom());
        var own = witnesses.all().getLast();
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            var line = (key.sign("another\n", Instant.EPOCH) + "\n").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, line.length);
            exchange.getResponseBody().write(line);
            exchange.close();
        });
        server.start();
        var liar = new Trusted(URI.create("http://localhost:" + server.getAddress().getPort()), List.of(key.verifier()));
        try {
            await(() -> published.checkpoint());
            standings.known(liar.id());
            var rounds = new Rounds(published, standings, new Asking(HttpClient.newHttpClient(), Duration.ofSeconds(2), Clock.systemUTC()));
            for (int i = 0; i < 3; i++) rounds.round(liar);
            assertThat(asked).as("it was not asked again at once").hasValue(1);
            assertThat(standings.of(List.of(liar.id()))).singleElement()
                    .satisfies(row -> assertThat(row.trouble()).isEqualTo("wrong-signature"));
            db.sql("update witnesses.standing set next_at = now(), attempts = 20 where witness = ?").param(liar.id())
                    .update();
            rounds.round(liar);
            assertThat(asked).hasValue(2);
            assertThat(db.sql("select next_at <= now() + interval '5 minutes' and next_at > now() + interval '4 minutes' "
                    + "from witnesses.standing where witness = ?").param(liar.id()).query(Boolean.class).single()).isTrue();
            assertThat(db.sql("select count(*) from publiclog.cosignature where witness = ?").param(key.verifier().toString())
                    .query(Long.class).single()).isZero();
            witnesses.demonstrates(liar);
            assertThat(new Visitor(browser).opens("/log").reads()).contains("liar.example", "Його підпис хибний");
            assertThat(new Visitor(browser).opens("/en/log").reads()).contains("Its signature is false");
        } finally {
            server.stop(0);
            witnesses.demonstrates(own);
        }
    }

    /** Whoever asked has died before the cosignature was stored; also of a checkpoint that is not the newest any more. */
    @Test
    void aCosignatureThatWasGivenAndNotStoredIsAskedForAgain(@TempDir Path storage) throws IOException {
        var log = published.verifier().orElseThrow();
        var key = SigningKey.generate("strict.example", VerifierKey.Type.COSIGNATURE, new SecureRandom());
        try (var witness = Witness.open(List.of(new KnownLog(log.name(), log, Optional.empty())), List.of(key), storage, Clock.systemUTC(),
                new Alarms());
                var server = WitnessServer.start(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            var trusted = new Trusted(URI.create("http://localhost:" + server.address().getPort()), List.of(key.verifier()));
            var asking = new Asking(HttpClient.newHttpClient(), Duration.ofSeconds(5), Clock.systemUTC());
            var older = await(() -> published.checkpoint());
            var size = Checkpoint.parse(older.text()).size();
            assertThat(asking.ask(trusted, new ConsistencyProof(0, size, List.of()), older)).isInstanceOf(Asking.Outcome.Cosigned.class);
            Applicant.applies(new Visitor(browser), "residence");
            await(() -> published.checkpoint().filter(newest -> Checkpoint.parse(newest.text()).size() > size));
            standings.known(trusted.id());
            new Rounds(published, standings, asking).round(trusted);
            assertThat(published.checkpoint(size)).as("the older").hasValueSatisfying(note ->
                    assertThat(note.names(key.verifier())).isTrue());
            assertThat(published.cosignedSize(key.verifier().toString())).as("the newest").isGreaterThan(size);
        }
        var lost = SigningKey.generate("lost.example", VerifierKey.Type.COSIGNATURE, new SecureRandom());
        standings.known(lost.verifier().toString());
        standings.cosigned(lost.verifier().toString(), published.size());
        assertThat(standings.claim(lost.verifier().toString(), false)).as("it has, and we have not got it").isPresent();
        standings.cosigned(lost.verifier().toString(), published.size());
        assertThat(standings.claim(lost.verifier().toString(), true)).isEmpty();
    }

    @Test
    void aSettingThatIsNoListIsSaidToBeNone() {
        var key = SigningKey.generate("w.example", VerifierKey.Type.COSIGNATURE, new SecureRandom()).verifier();
        var second = SigningKey.generate("w.example", VerifierKey.Type.ML_DSA_COSIGNATURE, new SecureRandom()).verifier();
        assertThat(Trusted.read("https://w.example/ " + key + ", https://w.example " + second)).singleElement()
                .satisfies(witness -> assertThat(witness.keys()).containsExactly(key, second));
        assertThat(Trusted.read("")).isEmpty();
        for (var wrong : List.of("https://w.example", "w.example " + key, "ftp://w.example " + key, "https://w.example x" + key,
                "https://w.example " + SigningKey.generate("l", VerifierKey.Type.ED25519, new SecureRandom()).verifier())) {
            assertThatExceptionOfType(CannotDo.class).as(wrong).isThrownBy(() -> Trusted.read(wrong));
        }
    }

    private static <T> T await(Supplier<Optional<T>> what) {
        for (int i = 0; i < 300; i++) {
            var there = what.get();
            if (there.isPresent()) return there.get();
            LockSupport.parkNanos(100_000_000);
        }
        return fail("not within 30 seconds");
    }
}
