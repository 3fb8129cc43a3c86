package org.vidpovid.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.*;
import com.microsoft.playwright.*;
import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vidpovid.Needs;
import org.vidpovid.web.Language;

/** Somebody with a passkey in their device: Chromium has one made of software, which signs as a real one does. */
@Needs(Chromium.FILE)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "vidpovid.address=http://localhost:${local.server.port:8080}")
class PasskeyJourneyTest {

    static final String NAME = "Кульбабко Мирослава Дмитрівна";
    static final String ID = "00000000-0000-7000-8000-000000000003";

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    @Test
    void aPasskeyLetsInAfterItsRegistrationAndNoLongerAfterItsRemoval() {
        try (var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(Chromium.FILE)).setArgs(List.of(
                        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync")))) {
            var tab = withAuthenticator(browser);
            opens(tab, "/sign-in");
            tab.locator("main [value='" + ID + "']").check();
            presses(tab, "signin.button");
            opens(tab, "/my/passkeys");
            tab.locator("[name=label]").fill("Мій телефон");
            presses(tab, "passkeys.add");
            assertThat(tab.locator("main .card").innerText()).contains("Мій телефон", text("passkeys.unused"));
            photograph(tab, "my-passkeys");
            signsOut(tab);

            var sent = new ArrayList<String>();
            tab.onRequest(request -> {
                if (request.method().equals("POST") && request.url().endsWith("/sign-in/passkey")) sent.add(request.postData());
            });
            opens(tab, "/sign-in/passkey");
            photograph(tab, "sign-in-passkey");
            presses(tab, "passkeys.enter");
            assertThat(tab.url()).as(tab.locator("main").innerText()).endsWith("/my");
            assertThat(tab.locator("header").innerText()).contains(NAME);
            assertThat(db.sql("select assurance from signin.session where way = 'passkey'").query(String.class).single()).isEqualTo("HIGH");
            assertThat(db.sql("select used_at is not null and sign_count > 0 from passkeys.passkey").query(Boolean.class).single()).isTrue();
            signsOut(tab);

            var answer = URLDecoder.decode(sent.getFirst().replaceFirst(".*\\bcredential=([^&]*).*", "$1"), StandardCharsets.UTF_8);
            refused(tab, "_ => {}", answer); // a replay
            refused(tab, "said => { said.signature = said.signature.replace(/^(.{20})../, '$1xy'); }", "");
            refused(tab, "said => { said.userHandle = 'AAAAAAAAAAAAAAAAAAAAAA'; }", "");
            refused(tab, "said => { said.clientDataJSON = btoa(atob(said.clientDataJSON).replace('localhost', 'localhorst')).replace(/=/g, ''); }", "");
            db.sql("update passkeys.passkey set sign_count = sign_count + 100").update();
            refused(tab, "_ => {}", ""); // a copy whose counter is behind
            db.sql("update passkeys.passkey set sign_count = 0").update();

            opens(tab, "/sign-in/passkey");
            presses(tab, "passkeys.enter");
            opens(tab, "/my/passkeys");
            presses(tab, "passkeys.remove");
            assertThat(tab.locator("main").innerText()).contains(text("passkeys.none"));
            signsOut(tab);
            refused(tab, "_ => {}", "");
        } finally {
            db.sql("delete from passkeys.passkey").update();
        }
    }

    /** Signs with the device what the page asks, changes the answer before it is sent or sends another instead, and is not let in. */
    private void refused(Page tab, String change, String answer) {
        opens(tab, "/sign-in/passkey");
        tab.evaluate("""
                sent => {
                    const change = %s;
                    const send = HTMLFormElement.prototype.submit;
                    HTMLFormElement.prototype.submit = function () {
                        const credential = JSON.parse(this.elements.credential.value);
                        change(credential.response);
                        this.elements.credential.value = sent || JSON.stringify(credential);
                        send.call(this);
                    };
                }""".formatted(change), answer);
        presses(tab, "passkeys.enter");
        assertThat(tab.locator("main").innerText()).as(change).contains(text("passkeys.trouble.untrue"));
        assertThat(tab.url()).endsWith("/sign-in/passkey");
    }

    private static Page withAuthenticator(Browser browser) {
        var context = browser.newContext(new Browser.NewContextOptions().setBypassCSP(false));
        var tab = context.newPage();
        tab.setDefaultTimeout(20_000);
        var devices = context.newCDPSession(tab);
        devices.send("WebAuthn.enable");
        var device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        for (var able : List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")) device.addProperty(able, true);
        var options = new JsonObject();
        options.add("options", device);
        devices.send("WebAuthn.addVirtualAuthenticator", options);
        return tab;
    }

    private void opens(Page tab, String path) {
        tab.navigate("http://localhost:" + port + path);
    }

    private static void signsOut(Page tab) {
        presses(tab, "web.sign-out");
    }

    private static void photograph(Page tab, String name) {
        if (System.getProperty("pictures") != null) tab.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(System.getProperty("pictures"), name + ".png")));
    }

    /** The button, and the page after it. */
    private static void presses(Page tab, String button) {
        tab.waitForNavigation(() -> tab.locator("button", new Page.LocatorOptions().setHasText(text(button))).first().click());
    }

    private static String text(String key) {
        return Language.UK.text(key);
    }
}
