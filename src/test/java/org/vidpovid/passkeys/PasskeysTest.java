package org.vidpovid.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.people.*;
import org.vidpovid.web.Language;

/** Without a device; with one: PasskeyJourneyTest. */
@PortalTest
class PasskeysTest {

    static final UUID CITIZEN = UUID.fromString("00000000-0000-7000-8000-000000000003");

    @Autowired MockMvcTester browser;
    @Autowired OneTimeCodes codes;

    @Test
    void whoeverIsNotSurelyKnownMakesNone() {
        var code = codes.issue(CITIZEN, null, Assurance.LOW, Duration.ofHours(1));
        var visitor = new Visitor(browser).opens("/sign-in/code").sends("code", code).opens("/my/passkeys");
        assertThat(visitor.reads()).contains(text("passkeys.low"));
        assertThat(visitor.page().select("[data-options]")).isEmpty();
        assertThat(visitor.posts("/my/passkeys", "label", "x", "credential", "{}").address()).startsWith("/sign-in?level=substantial");
    }

    @Test
    void withoutAScriptItIsSaidWhatToDo() {
        var visitor = new Visitor(browser).opens("/sign-in").follows(text("passkeys.way"));
        assertThat(visitor.page().select("noscript").text()).contains(text("passkeys.no-script.sign-in"));
        assertThat(visitor.presses(text("passkeys.enter")).reads()).startsWith("422").contains(text("passkeys.trouble.script"));
        var mine = Visitor.signedIn(browser, "Кульбабко").opens("/my/passkeys");
        assertThat(mine.page().select("noscript").text()).contains(text("passkeys.no-script.new"));
        assertThat(mine.presses(text("passkeys.add"), "label", "Телефон").reads()).startsWith("422")
                .contains(text("passkeys.trouble.script"));
        assertThat(mine.presses(text("passkeys.add"), "label", "", "credential", "{}").page().select("#label-error")).hasSize(1);
    }

    private static final String KEY = "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":";

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "[]", "null", "1", "\"\"",
            KEY + "{}}",
            KEY + "{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"}}",
            KEY + "{\"clientDataJSON\":\"e30\",\"attestationObject\":\"oA\",\"transports\":[\"x\"]}}"})
    void whateverIsNoAnswerIsNotBelieved(String answer) {
        assertThat(new Visitor(browser).opens("/sign-in/passkey").sends("credential", answer).reads()).startsWith("422")
                .contains(text("passkeys.trouble.untrue"));
        assertThat(Visitor.signedIn(browser, "Кульбабко").opens("/my/passkeys")
                .presses(text("passkeys.add"), "label", "x", "credential", answer).reads())
                .startsWith("422").contains(text("passkeys.trouble.untrue"));
    }

    @Test
    void theNameIsWholeAndTheHandleSaysNothing() {
        var options = Visitor.signedIn(browser, "Кульбабко").opens("/my/passkeys").page().select("[data-options]").attr("data-options");
        assertThat(options).contains("Кульбабко Мирослава Дмитрівна", "\"id\":\"localhost\"").doesNotContain(CITIZEN.toString());
    }

    @Test
    void aWrongOneIsNotRemoved() {
        assertThat(Visitor.signedIn(browser, "Кульбабко").opens("/my/passkeys").posts("/my/passkeys/" + UUID.randomUUID() + "/remove")
                .reads()).startsWith("404");
    }

    private static String text(String key) {
        return Language.UK.text(key);
    }
}
