package org.vidpovid.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vidpovid.Needs;
import org.vidpovid.publiclog.*;
import org.vidpovid.tlog.*;

/** The page that asks nobody, in a browser that has lost its network. */
@JourneyTest
@Needs(Chromium.FILE)
class OfflineVerifyTest {

    @Autowired Chromium chromium;
    @Autowired Published published;
    @LocalServerPort int port;

    @Test
    void withoutANetworkItProvesWhatIsTrueAndRefusesEachFlippedBit() {
        for (int i = 0; i < 300 && published.checkpoint().isEmpty(); i++) LockSupport.parkNanos(100_000_000);
        var proof = published.proof(published.size() / 2).bytes();
        try (var device = chromium.device(port, true)) {
            device.opens("/verify/offline");
            device.tab().context().setOffline(true);
            assertThat(checks(device, proof)).contains("Так і є", "Запис є в журналі");

            var random = new Random(11);
            var text = new String(proof, StandardCharsets.UTF_8);
            var signedByLog = text.getBytes(StandardCharsets.UTF_8).length - text.substring(text.indexOf("—")).getBytes(
                    StandardCharsets.UTF_8).length; // beyond, a line may be that of a witness who is a stranger here
            for (int i = 0; i < 25; i++) {
                var flipped = proof.clone();
                flipped[random.nextInt(signedByLog)] ^= (byte) (1 << random.nextInt(8));
                assertThat(checks(device, flipped)).as(() -> new String(flipped, StandardCharsets.UTF_8)).contains("Це не так");
            }
            device.tab().locator("#key").fill("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
            assertThat(checks(device, proof)).contains("Це не так", "Це з іншого журналу");
        }
    }

    /** With a key, a log and a witness of one's own, as whoever trusts nobody has them. */
    @Test
    void aBrokenPromiseAnotherBorderAndAnAbsurdTimeProveNothing() {
        var log = SigningKey.generate("log.example/one", VerifierKey.Type.ED25519, new SecureRandom());
        var witness = SigningKey.generate("witness.example/w", VerifierKey.Type.COSIGNATURE, new SecureRandom());
        var nonce = new byte[32];
        var entry = "{\"commitments\":{\"case\":\"%s\"},\"kind\":\"case.received\"}".formatted(new Opening(nonce, "2026-0000-0001-00")
                .commitment()).getBytes(StandardCharsets.UTF_8);
        var text = new Checkpoint("log.example/one", 1, Hash.ofLeaf(entry)).text();
        var proof = new TlogProof(Optional.of(entry), 0, List.of(), new SignedNote(text, List.of(log.sign(text, Instant.now()),
                witness.sign(text, Instant.MAX)))).bytes();
        var at = Instant.now().minus(Duration.ofDays(2));
        var promise = new Promise("log.example/one", Hash.ofLeaf(entry), at).text();
        var promised = new SignedNote(promise, List.of(log.sign(promise, at))).bytes();
        try (var device = chromium.device(port, true)) {
            device.opens("/verify/offline");
            device.tab().locator("#key").fill(log.verifier().toString());
            device.tab().locator("#witnesses").fill(witness.verifier().toString());
            assertThat(checks(device, proof)).contains("Так і є", "9999").doesNotContain("Invalid");
            assertThat(device.tab().locator("[data-result]").getAttribute("class")).isEqualTo("notice done");
            assertThat(checks(device, promised)).contains("Поки що нічого не доведено", "Доба минула");
            assertThat(checks(device, proof, promised)).contains("Так і є", "Обіцянку виконано");

            assertThat(checks(device, proof, opening(nonce, "2026-0000-0001-00"))).contains("Так і є",
                    "Розкриття відповідає запису: номер справи");
            var longer = Arrays.copyOf(nonce, 34);
            longer[32] = '2';
            longer[33] = '0';
            assertThat(checks(device, proof, opening(longer, "26-0000-0001-00"))).contains("Це не так").doesNotContain("номер справи");
            assertThat(device.tab().locator("[data-result]").getAttribute("class")).isEqualTo("notice stop");
        }
    }

    private static byte[] opening(byte[] nonce, String content) {
        return "{\"case\":{\"nonce\":\"%s\",\"content\":\"%s\"}}".formatted(Base64.getEncoder().encodeToString(nonce), content)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String checks(Device device, byte[]... files) {
        var result = device.tab().locator("[data-result]");
        result.evaluate("shown => { shown.replaceChildren(); shown.hidden = true; }");
        device.tab().locator("#files").setInputFiles(Stream.of(files).map(file -> new FilePayload("x", "application/octet-stream", file))
                .toArray(FilePayload[]::new));
        device.tab().locator("[data-verify] button").click();
        result.waitFor();
        return result.innerText();
    }
}
