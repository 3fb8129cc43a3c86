package org.vidpovid.decisions;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;

/** Asking for everything that is to be mended, once. */
@PortalTest
class CorrectionTest {

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    Applicant applicant;
    Visitor official;

    @BeforeEach
    void somebodyHasApplied() {
        applicant = Applicant.applies(new Visitor(browser), "residence");
        official = Visitor.signedIn(browser, "Місячник");
    }

    @Test
    void theApplicantReadsWhoAsksForWhatUntilWhenAndWhy() {
        asks("how-address", "Додайте номер квартири", "how-identityDocument", "Бракує серії");

        assertThat(official.address()).isEqualTo("/office/cases/" + applicant.id());
        var status = applicant.visitor.opens("/status/" + applicant.id());
        assertThat(status.reads()).contains("Потрібне виправлення", "пунктів: 2", "Місячник Роман Ігорович", "Начальник відділу",
                "Додайте номер квартири", "Бракує серії", "5 робочих днів");
        assertThat(status.opens("/en/status/" + applicant.id()).reads()).contains("5 working days", "Head of division");
    }

    @Test
    void thereMustBeSomethingToMend() {
        assertThat(asks().reads()).startsWith("422").contains("Позначте хоча б одне");
        assertThat(official.page().select(".error-summary a").attr("href")).isEqualTo("#items");
        assertThat(official.page().select("#items")).hasSize(1);
        assertThat(asks("how-address", "   ").reads()).startsWith("422");
        assertThat(asks("how-address", "Додайте номер квартири", "how-identityDocument", "...").reads()).as("how?").startsWith("422");
        assertThat(requests()).isZero();
    }

    @Test
    void itIsAskedOnlyOnce() {
        asks("how-address", "Додайте номер квартири");
        applicant.visitor.opens("/apply/" + applicant.id() + "/questions/address").sends("address", "вулиця Ярославська, 7, кв. 12")
                .opens("/apply/" + applicant.id() + "/check").presses("Надіслати виправлене");

        assertThat(asks("how-phone", "Ще й телефон").reads()).startsWith("422").contains("вже просили виправити");
        assertThat(official.typed("how-phone")).isEqualTo("Ще й телефон");
        assertThat(requests()).isOne();
        assertThat(applicant.visitor.opens("/status/" + applicant.id()).reads()).contains("На розгляді").doesNotContain("Ще й телефон");
    }

    @Test
    void onlyWhatWasAskedCanBeToBeMended() {
        assertThat(correction().page().select("textarea[name=how-consent], textarea[name=how-formerAddress]"))
                .as("the owner needs no consent").isEmpty();
        assertThat(asks("how-consent", "Додайте згоду", "how-unheardOf", "x").reads()).startsWith("422").contains("Позначте хоча б одне");

        asks("how-consent", "Додайте згоду", "how-email", "Пошти немає");
        assertThat(items()).as("what was left out can be asked for").containsExactly("email");
    }

    @Test
    void whatIsTooLongComesBack() {
        assertThat(asks("how-address", "х".repeat(2001), "how-phone", "Немає коду").reads()).startsWith("422").contains("Скоротіть");
        assertThat(official.typed("how-address")).hasSize(2001);
        assertThat(official.typed("how-phone")).isEqualTo("Немає коду");
        assertThat(requests()).isZero();
    }

    @Test
    void ofTwoAtOnceOneIsAsked() {
        var other = Visitor.signedIn(browser, "Чорнобривець").opens("/office/cases/" + applicant.id() + "/refusal");
        asks("how-address", "Додайте номер квартири");

        assertThat(other.sends("ground", "no-right-to-live-there", "question", "address", "fact", "Такого будинку немає", "reasons",
                "Бо ".repeat(30)).reads())
                .as("the deputy decided on what was no longer so").startsWith("409").contains("Такого будинку немає");
        assertThat(requests()).isOne();
    }

    @Test
    void whatWasAskedIsNeverChanged() {
        asks("how-address", "Додайте номер квартири");
        for (var change : List.of("update decisions.correction_request set items = '[{}]'", "delete from decisions.correction_request",
                "truncate decisions.correction_request cascade")) {
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> db.sql(change).update())
                    .withMessageContaining("written once");
        }
    }

    private Visitor correction() {
        return official.opens("/office/cases/" + applicant.id() + "/correction");
    }

    private Visitor asks(String... howToMend) {
        return correction().sends(howToMend);
    }

    private List<String> items() {
        return db.sql("select jsonb_array_elements(items) ->> 'question' from decisions.correction_request where case_id = ?")
                .param(applicant.id())
                .query(String.class).list();
    }

    private int requests() {
        return db.sql("select count(*) from decisions.correction_request where case_id = ?").param(applicant.id()).query(Integer.class)
                .single();
    }
}
