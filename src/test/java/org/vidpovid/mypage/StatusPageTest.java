package org.vidpovid.mypage;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.cases.CaseNumber;

/** Where is my case, without an account. */
@PortalTest
class StatusPageTest {

    @Autowired MockMvcTester browser;
    Applicant applicant;
    String number = "";

    @BeforeEach
    void somebodyHasApplied() {
        applicant = Applicant.applies(new Visitor(browser), "residence");
        number = applicant.number();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "", " ", "\u2013"})
    void numberAndCodeOpenItHoweverTheyAreTyped(String between) {
        var visitor = new Visitor(browser).opens("/status")
                .sends("number", number.replace("-", between), "code", applicant.code().toLowerCase(Locale.ROOT).replace("-", between));

        assertThat(visitor.address()).isEqualTo("/status/" + applicant.id());
        assertThat(visitor.reads()).startsWith("200").contains(number, "На розгляді", "Місячник Роман Ігорович", "подає заяву",
                "Чому саме ця дата");
        assertThat(visitor.follows("Розписка").reads()).contains(applicant.code());
    }

    @Test
    void aWrongNumberAndAWrongCodeLookTheSame() {
        var another = Applicant.applies(new Visitor(browser), "residence");
        var nobodys = new CaseNumber(2026, 99_999_999).toString();
        var draft = Applicant.starts(new Visitor(browser), "residence");
        var answers = List.of(
                asks(number, "0000-0000-0000-0000"), asks(nobodys, applicant.code()), asks(nobodys, "0000-0000-0000-0000"),
                asks(another.number(), applicant.code()), asks(number, another.code()), asks(number, draft.code()),
                asks(number, "not a code"));

        assertThat(answers.stream().map(Visitor::reads).distinct()).singleElement().asString().startsWith("422")
                .contains("Справи з таким номером і кодом немає");
        assertThat(answers).allSatisfy(visitor -> assertThat(visitor.cookieNames()).noneMatch(name -> name.startsWith("m-")));
    }

    @Test
    void aMistypedNumberIsToldBeforeAnybodySearches() {
        var visitor = asks("2026-0000-0000-00", applicant.code());

        assertThat(visitor.reads()).startsWith("422").contains("Такого номера не буває");
        assertThat(visitor.typed("number")).isEqualTo("2026-0000-0000-00");
        assertThat(visitor.typed("code")).isEqualTo(applicant.code());
        assertThat(asks("2026-0000-0000-00", "not a code").reads()).as("whatever the code is").isEqualTo(visitor.reads());
        assertThat(asks("", "").page().select(".error-summary a").eachAttr("href")).containsExactly("#number", "#code");
        assertThat(asks("1".repeat(1000), "2".repeat(1000)).reads()).startsWith("422").contains("Скоротіть");
    }

    @Test
    void nobodyElseFindsItByItsAddress() {
        for (var stranger : List.of(new Visitor(browser), Visitor.signedIn(browser, "Вербозілля"), Visitor.signedIn(browser, "Місячник"))) {
            assertThat(stranger.opens("/status/" + applicant.id()).reads()).startsWith("404");
        }
        assertThat(applicant.visitor.opens("/status/" + UUID.randomUUID()).reads()).startsWith("404");
    }

    @Test
    void bothSidesWriteToEachOtherWithAttachments() {
        applicant.visitor.opens("/status/" + applicant.id())
                .uploads("attachments", "схема.pdf", Applicant.PDF, "body", "Ось схема <b>двору</b>");
        assertThat(applicant.visitor.address()).isEqualTo("/status/" + applicant.id());

        var official = Visitor.signedIn(browser, "Місячник").opens("/office/cases/" + applicant.id());
        assertThat(official.reads()).contains("Ось схема <b>двору</b>", "схема.pdf", "пише повідомлення");
        official.uploads("attachments", "відповідь.pdf", Applicant.PDF, "body", "Дякую, цього досить");

        assertThat(applicant.visitor.opens("/status/" + applicant.id()).reads()).contains("Дякую, цього досить", "Місячник Роман Ігорович");
        assertThat(applicant.visitor.follows("відповідь.pdf").reads()).startsWith("200");
        assertThat(new Visitor(browser).opens(applicant.visitor.address()).reads()).startsWith("404");
    }

    @Test
    void aRefusedAttachmentKeepsWhatWasTypedAndSendsNothing() {
        applicant.visitor.opens("/status/" + applicant.id())
                .uploads("attachments", "схема.pdf", "MZ, a program".getBytes(StandardCharsets.US_ASCII), "body", "Ось схема");

        assertThat(applicant.visitor.reads()).startsWith("422");
        assertThat(applicant.visitor.typed("body")).isEqualTo("Ось схема");
        assertThat(applicant.visitor.page().select(".error-summary a").attr("href")).isEqualTo("#attachments");
        assertThat(applicant.visitor.page().select(".message")).isEmpty();
        assertThat(applicant.visitor.opens("/en/status/" + applicant.id() + "/messages").reads()).as("in the other language")
                .startsWith("200");
    }

    @Test
    void aMessageSaysSomething() {
        applicant.visitor.opens("/status/" + applicant.id());

        assertThat(applicant.visitor.presses("Надіслати повідомлення", "body", "  ").reads()).startsWith("422").contains("Дайте відповідь");
        assertThat(applicant.visitor.presses("Надіслати повідомлення", "body", "х".repeat(5001)).reads()).startsWith("422")
                .contains("Скоротіть");
        assertThat(applicant.visitor.typed("body")).hasSize(5001);
        assertThat(applicant.visitor.page().select(".message")).isEmpty();
    }

    private Visitor asks(String number, String code) {
        return new Visitor(browser).opens("/status").sends("number", number, "code", code);
    }
}
