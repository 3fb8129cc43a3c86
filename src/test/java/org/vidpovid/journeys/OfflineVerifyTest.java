package org.vidpovid.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vidpovid.Needs;
import org.vidpovid.publiclog.Published;

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

    private static String checks(Device device, byte[] file) {
        var result = device.tab().locator("[data-result]");
        result.evaluate("shown => { shown.replaceChildren(); shown.hidden = true; }");
        device.tab().locator("#files").setInputFiles(new FilePayload("x.tlog-proof", "application/octet-stream", file));
        device.tab().locator("[data-verify] button").click();
        result.waitFor();
        return result.innerText();
    }
}
