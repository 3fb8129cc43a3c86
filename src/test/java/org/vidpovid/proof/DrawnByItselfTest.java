package org.vidpovid.proof;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vidpovid.*;
import org.vidpovid.draws.*;
import org.vidpovid.law.Text;
import org.vidpovid.tlog.*;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The portal as anybody starts it: its own witness, its own jobs, nothing of the tests. Somebody applies, and a minute later it is drawn. */
@Beside
@Needs(DrawnByItselfTest.PYTHON)
class DrawnByItselfTest {

    static final String PYTHON = "/usr/bin/python3";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void withinAMinuteOfAnApplicationItsLotIsDrawnAndAnybodyCanDrawItAgain(@TempDir Path folder) throws Exception {
        try (var portal = RunningPortal.started(folder.resolve("data"), "vidpovid.draws.reveal=true")) {
            var outsider = new ProcessBuilder(PYTHON, "src/test/outsider/outsider.py", portal.address("").toString())
                    .redirectErrorStream(true).start(); // it applies, and waits for nothing of lots
            var said = new String(outsider.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(said).contains("promise and opening fit");

            var id = drawn(portal);
            assertThat(portal.opens("/draws/" + id).body()).contains("Жереб випав на посаду").doesNotContain("порушення");
            var json = JsonMapper.shared().readTree(portal.opens("/draws/" + id + ".json").body());
            var pool = new Pool(json.at("/pool/members").valueStream().map(DrawnByItselfTest::member).toList());
            assertThat(pool.text()).isEqualTo(json.at("/pool/text").asString());
            var line = json.at("/cosignature").asString();
            assertThat(Lot.draw(Lot.seedOf(line), json.at("/subject").asString(), pool).chosen())
                    .isEqualTo(UUID.fromString(json.at("/chosen").asString()));
            var witnesses = portal.opens("/log/witnesses").body().lines().map(VerifierKey::parse).toList();
            var checkpoint = SignedNote.parse(json.at("/checkpoint").asString());
            assertThat(new SignedNote(checkpoint.text(), List.of(NoteSignature.parse(line))).verified(witnesses)).hasSize(1);
            assertThat(Checkpoint.parse(checkpoint.text()).size()).isGreaterThan(json.at("/commitment").asLong());
        }
    }

    private static String drawn(RunningPortal portal) throws Exception {
        var patience = Instant.now().plus(MINUTE);
        while (Instant.now().isBefore(patience)) {
            try (var connection = portal.database(); var statement = connection.createStatement();
                 var draws = statement.executeQuery("select id from draws.draw where chosen is not null limit 1")) {
                if (draws.next()) return draws.getString(1);
            }
            LockSupport.parkNanos(500_000_000);
        }
        throw new AssertionError("no lot was drawn within a minute");
    }

    private static Pool.Member member(JsonNode member) {
        return new Pool.Member(UUID.fromString(member.at("/id").asString()), member.at("/weight").asInt(), new Text("Посада", "Post"));
    }
}
