package org.vidpovid.applications;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;

/** Registration of residence, asked for with and without an account. */
@PortalTest
class ApplyTest {

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;

    @Test
    void nobodyNeedsAnAccount() {
        var applicant = Applicant.starts(new Visitor(browser), "residence");
        assertThat(applicant.visitor.reads()).startsWith("200").contains("Запишіть код", applicant.code());
        assertThat(applicant.code()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");

        assertThat(applicant.answers().submits().visitor.reads()).startsWith("200 Заяву отримано")
                .contains(applicant.code(), "Левченко Оксана Ігорівна",
                "Веде справу", "Місячник Роман Ігорович", "Заступає", "Чорнобривець Леся Миколаївна", "Керівник",
                "Дніпренко Галина Петрівна",
                "Рахуємо від");
        assertThat(applicant.number()).matches("\\d{4}-\\d{4}-\\d{4}-\\d{2}");
        assertThat(applicant.visitor.opens("/en/apply/" + applicant.id() + "/receipt").reads())
                .contains(applicant.number(), "We count from");
    }

    @Test
    void whatTheCodeOpensHereItOpensAnywhere() {
        var applicant = Applicant.starts(new Visitor(browser), "residence");
        applicant.visitor.follows("Продовжити").sends("applicant-last", "Ґедзь", "applicant-first", "Їжак", "applicant-middle", "");

        var elsewhere = new Visitor(browser).opens("/apply/" + applicant.id());
        assertThat(elsewhere.reads()).startsWith("404");
        elsewhere.opens("/apply/resume").sends("code", " " + applicant.code().toLowerCase(Locale.ROOT).replace("-", " ") + " ");
        assertThat(elsewhere.address()).isEqualTo("/apply/" + applicant.id());
        assertThat(elsewhere.follows("Продовжити").address()).endsWith("/questions/born");
        assertThat(elsewhere.opens("/apply/" + applicant.id() + "/questions/applicant").typed("applicant-last")).isEqualTo("Ґедзь");
    }

    @Test
    void aWrongCodeOpensNothingAndStaysInItsField() {
        var visitor = new Visitor(browser).opens("/apply/resume").sends("code", "0000-0000-0000-0000");

        assertThat(visitor.reads()).startsWith("422").contains("Заяви з таким кодом немає");
        assertThat(visitor.typed("code")).isEqualTo("0000-0000-0000-0000");
        assertThat(visitor.sends("code", "").reads()).startsWith("422").contains("Дайте відповідь");
        assertThat(visitor.sends("code", "x".repeat(1000)).reads()).startsWith("422").contains("Скоротіть");
    }

    @Test
    void whoeverGuessesTooOftenHasToWait() {
        var guesser = new Visitor(browser).opens("/apply/resume");
        for (int i = 0; i < 20; i++) assertThat(guesser.sends("code", "0000-0000-0000-000" + i % 10).reads()).startsWith("422");

        assertThat(guesser.sends("code", "0000-0000-0000-0000").reads()).startsWith("429 Забагато спроб");
        assertThat(guesser.opens("/status").sends("number", "1", "code", "2").reads()).as("both doors count").startsWith("429");
        assertThat(new Visitor(browser).opens("/apply/resume").sends("code", "0").reads()).as("others may go on").startsWith("422");
    }

    @Test
    void whatThePortalKnowsIsFilledAndCanBeChanged() {
        var applicant = Applicant.starts(Visitor.signedIn(browser, "Гайдамаченко"), "residence");
        assertThat(applicant.visitor.follows("Продовжити").address()).as("the first it does not know")
                .endsWith("/questions/identityDocument");

        applicant.visitor.opens("/apply/" + applicant.id() + "/questions/applicant");
        assertThat(applicant.visitor.typed("applicant-last")).isEqualTo("Гайдамаченко");
        applicant.visitor.sends("applicant-last", "Гай");
        assertThat(applicant.visitor.typed("born-year")).isEqualTo("1991");
        applicant.visitor.opens("/apply/" + applicant.id());
        assertThat(applicant.answers().submits().visitor.reads()).contains("Гай Соломія Остапівна");
        assertThat(applicant.visitor.opens("/my").reads()).contains("Реєстрація місця проживання");
    }

    @Test
    void aDraftInAnAccountIsFoundInAnyBrowser() {
        var id = Applicant.starts(Visitor.signedIn(browser, "Кульбабко"), "residence").id();

        assertThat(Visitor.signedIn(browser, "Кульбабко").opens("/apply/" + id).reads()).startsWith("200");
        assertThat(Visitor.signedIn(browser, "Вербозілля").opens("/apply/" + id).reads()).startsWith("404");
        assertThat(new Visitor(browser).opens("/apply/" + id).reads()).startsWith("404");
    }

    @Test
    void anothersDraftDoesNotExist() {
        var applicant = Applicant.starts(new Visitor(browser), "residence").answers();
        var stranger = Visitor.signedIn(browser, "Вербозілля");
        for (var below : List.of("", "/check", "/questions/applicant", "/receipt", "/files/" + UUID.randomUUID())) {
            assertThat(stranger.opens("/apply/" + applicant.id() + below).reads()).startsWith("404");
        }
        for (var nothing : List.of("/apply/1", "/apply/" + UUID.randomUUID(), "/apply/" + applicant.id() + "/questions/unheard-of",
                "/apply/" + applicant.id() + "/questions/consent", "/apply/" + applicant.id() + "/receipt")) {
            assertThat(applicant.visitor.opens(nothing).reads()).as(nothing).startsWith("404");
        }
    }

    @Test
    void aServiceThatDoesNotExistCannotBeAskedFor() {
        var visitor = new Visitor(browser).opens("/services/residence");
        visitor.page().select("[name=service]").val("unheard-of");

        assertThat(visitor.presses("Почати").reads()).startsWith("404");
    }

    /** Started without an account, sent with one: it is in the account. Started in an account, sent by its code alone: it still is. */
    @Test
    void itBelongsToTheAccountItWasStartedOrSentIn() {
        var began = Applicant.starts(new Visitor(browser), "residence");
        began.visitor.opens("/sign-in").signsInAs("Вербозілля").opens("/apply/" + began.id());
        began.answers().submits();
        assertThat(Visitor.signedIn(browser, "Вербозілля").opens("/status/" + began.id()).reads()).startsWith("200");
        assertThat(holderOf(began)).as("or it could not be mended from another browser").isEqualTo("Вербозілля");

        var own = Applicant.starts(Visitor.signedIn(browser, "Вербозілля"), "residence").answers();
        assertThat(own.code()).as("in an account nobody needs one").isEmpty();
        assertThat(own.visitor.cookieNames()).noneMatch(name -> name.contains(own.id().toString()));
        var code = own.visitor.opens("/apply/" + own.id()).presses("Отримати код").page().select(".code b").text();
        var helper = new Visitor(browser).opens("/apply/resume").sends("code", code).follows("Продовжити").presses("Подати заяву");
        assertThat(helper.reads()).startsWith("200 Заяву отримано");
        assertThat(Visitor.signedIn(browser, "Вербозілля").opens("/my").reads()).contains(helper.page().select(".number").text());
        assertThat(Visitor.signedIn(browser, "Вербозілля").opens("/apply/" + own.id()).reads()).startsWith("200 Заяву отримано");
    }

    private String holderOf(Applicant applicant) {
        return db.sql("select last from people.person where id = (select holder_person_id from applications.draft where case_id = ?)")
                .param(applicant.id()).query(String.class).single();
    }
}
