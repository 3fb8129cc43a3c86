package org.vidpovid.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vidpovid.*;
import org.vidpovid.web.Language;

/** Somebody with a passkey in their device: Chromium has one made of software, which signs as a real one does. */
@Beside
@Needs(Chromium.FILE)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "vidpovid.address=http://localhost:${local.server.port:8080}")
@Import(Chromium.class)
class PasskeyJourneyTest {

    static final String NAME = "Кульбабко Мирослава Дмитрівна";
    static final String ID = "00000000-0000-7000-8000-000000000003";
    static final String UNCHANGED = "_ => {}";

    @LocalServerPort int port;
    @Autowired Chromium chromium;
    @Autowired JdbcClient db;

    @AfterEach
    void removesThem() {
        db.sql("delete from passkeys.passkey").update();
    }

    @Test
    void aPasskeyThatWasMadeLetsInAtTheLevelOfItsMaking() {
        try (var device = withPasskey(true)) {
            device.opens("/sign-in/passkey");
            device.presses("passkeys.enter");
            assertThat(device.address()).as(device.reads()).endsWith("/my");
            assertThat(device.tab().locator("header").innerText()).contains(NAME);
            assertThat(level()).isEqualTo("HIGH");
            assertThat(db.sql("select used_at is not null and sign_count > 0 from passkeys.passkey").query(Boolean.class).single())
                    .isTrue();
            device.opens("/my/sessions");
            assertThat(device.reads()).contains(text("mypage.way.passkey"));
        }
    }

    @Test
    void aDeviceThatDoesNotVerifyItsHolderLetsInNoHigherThanSubstantial() {
        try (var device = withPasskey(false)) {
            device.opens("/sign-in/passkey");
            device.isAskedForItsKey();
            device.presses("passkeys.enter");
            assertThat(device.address()).as(device.reads()).endsWith("/my");
            assertThat(level()).isEqualTo("SUBSTANTIAL");
        }
    }

    @Test
    void theDeviceShowsTheWholeName() {
        try (var device = withPasskey(true)) {
            assertThat(device.credentials()).singleElement().asString().contains(NAME);
        }
    }

    @Test
    void anAnswerIsWorthOneSignIn() {
        try (var device = withPasskey(true)) {
            device.opens("/sign-in/passkey");
            device.presses("passkeys.enter");
            device.presses("web.sign-out");
            refused(device, "a replay", UNCHANGED, device.sent().getLast());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a forged signature            | said => { const s = bytes(said.signature); s[s.length - 1] ^= 1; said.signature = text(s); }
            a signature of something else | said => { const d = bytes(said.authenticatorData); d[36] ^= 1; said.authenticatorData = \
            text(d); }
            another person's handle       | said => { said.userHandle = 'AAAAAAAAAAAAAAAAAAAAAA'; }
            another site                  | said => { said.clientDataJSON = changed(said.clientDataJSON, 'http://localhost', \
            'http://localhorst'); }
            another scheme                | said => { said.clientDataJSON = changed(said.clientDataJSON, 'http:', 'https:'); }
            another challenge             | said => { said.clientDataJSON = changed(said.clientDataJSON, '"challenge":"', \
            '"challenge":"AAAA'); }
            an answer to another question | said => { said.clientDataJSON = changed(said.clientDataJSON, 'webauthn.get', \
            'webauthn.create'); }
            a key for another site        | said => { const d = bytes(said.authenticatorData); d[0] ^= 1; said.authenticatorData = \
            text(d); }
            nobody was present            | said => { const d = bytes(said.authenticatorData); d[32] &= 254; said.authenticatorData = \
            text(d); }
            a key that nobody has         | (said, all) => { all.id = all.rawId = 'AAAAAAAAAAAAAAAAAAAAAA'; }
            no signature                  | said => { said.signature = ''; }
            """)
    void whatIsForgedIsRefused(String label, String change) {
        try (var device = withPasskey(true)) {
            refused(device, label, change, "");
            assertThat(db.sql("select used_at is null from passkeys.passkey").query(Boolean.class).single()).as("it was not used").isTrue();
        }
    }

    @Test
    void aCopyWhoseCounterIsBehindIsRefused() {
        try (var device = withPasskey(true)) {
            db.sql("update passkeys.passkey set sign_count = sign_count + 100").update();
            refused(device, "a counter that goes back", UNCHANGED, "");
        }
    }

    @Test
    void aPasskeyThatWasRemovedIsRefused() {
        try (var device = withPasskey(true)) {
            device.opens("/sign-in/passkey");
            device.presses("passkeys.enter");
            device.opens("/my/passkeys");
            device.presses("passkeys.remove");
            assertThat(device.reads()).contains(text("passkeys.none"));
            device.presses("web.sign-out");
            refused(device, "a removed passkey", UNCHANGED, "");
        }
    }

    @Test
    void aDeviceThatHasOneIsToldSoAndMakesNoOther() {
        try (var device = withPasskey(true)) {
            device.signsIn(ID);
            device.makes("Ще один");
            assertThat(device.reads()).contains(text("passkeys.trouble.again"));
            assertThat(db.sql("select count(*) from passkeys.passkey").query(Long.class).single()).isOne();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            made for another site      | said => { said.clientDataJSON = changed(said.clientDataJSON, 'http://localhost', \
            'http://localhorst'); }
            made for another challenge | said => { said.clientDataJSON = changed(said.clientDataJSON, '"challenge":"', \
            '"challenge":"AAAA'); }
            made of nothing            | said => { said.attestationObject = 'oA'; }
            """)
    void whatIsForgedIsNotRegistered(String label, String change) {
        try (var device = chromium.device(port, true)) {
            device.signsIn(ID);
            device.opens("/my/passkeys");
            device.will(change, "");
            device.makes("Підробка");
            assertThat(device.reads()).as(label).contains(text("passkeys.trouble.untrue"));
            assertThat(db.sql("select count(*) from passkeys.passkey").query(Long.class).single()).as(label).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void axeFindsNothingOnItsPages(Language language) {
        var inspector = chromium.inspector();
        try (var device = withPasskey(true)) {
            device.signsIn(ID);
            var root = language == Language.UK ? "" : "/en";
            for (var path : List.of("/my/passkeys", "/my/sessions", "/sign-in/passkey", "/sign-in/code", "/sign-in?level=high")) {
                device.opens(root + path);
                device.photographs(language.code() + path.replaceAll("\\W", "-"));
                assertThat(inspector.look(device.tab(), language.code())).isEmpty();
            }
        }
    }

    private Device withPasskey(boolean verifying) {
        var device = chromium.device(port, verifying);
        device.signsIn(ID);
        device.makes("Мій телефон");
        assertThat(device.tab().locator("main .card").innerText()).contains("Мій телефон", text("passkeys.unused"));
        device.presses("web.sign-out");
        return device;
    }

    /** Signs with the device what the page asks, changes the answer before it is sent or sends another instead, and is not let in. */
    private static void refused(Device device, String label, String change, String instead) {
        device.opens("/sign-in/passkey");
        device.will(change, instead);
        device.presses("passkeys.enter");
        assertThat(device.reads()).as(label).contains(text("passkeys.trouble.untrue"));
        assertThat(device.address()).as(label).endsWith("/sign-in/passkey");
        device.opens("/my");
        assertThat(device.address()).as(label).endsWith("/sign-in");
    }

    private String level() {
        return db.sql("select assurance from signin.session where way = 'passkey' order by id desc limit 1").query(String.class).single();
    }

    private static String text(String key) {
        return Language.UK.text(key);
    }
}
