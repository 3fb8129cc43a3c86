package org.vidpovid.applications;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;

/** Answering, question by question, and changing one's mind. */
@PortalTest
class AnswerTest {

    @Autowired MockMvcTester browser;
    Applicant applicant;

    @BeforeEach
    void somebodyStarts() {
        applicant = Applicant.starts(new Visitor(browser), "residence");
    }

    @Test
    void eachAnswerIsKeptAsSoonAsItIsGiven() {
        applicant.visitor.follows("Продовжити").sends("applicant-last", "Левченко", "applicant-first", "Оксана");

        assertThat(elsewhere("applicant").typed("applicant-last")).isEqualTo("Левченко");
        assertThat(applicant.visitor.opens("/apply/" + applicant.id()).follows("Продовжити").address()).endsWith("/questions/born");
        assertThat(applicant.visitor.follows("Назад").address()).endsWith("/questions/applicant");
    }

    @Test
    void twoWindowsWithDifferentQuestionsLoseNothing() {
        var one = elsewhere("address");
        var other = elsewhere("identityDocument");
        one.sends("address", "вулиця Ярославська, 7");
        other.sends("identityDocument", "АА 654321");

        assertThat(elsewhere("address").typed("address")).isEqualTo("вулиця Ярославська, 7");
        assertThat(elsewhere("identityDocument").typed("identityDocument")).isEqualTo("АА 654321");
    }

    @Test
    void anAnswerThatNoOneNeedsAnyMoreIsDroppedAndSaid() {
        applicant.answers("registeredElsewhere", "yes", "formerAddress", "вулиця Глибочицька, 5");
        assertThat(applicant.visitor.reads()).contains("вулиця Глибочицька, 5").doesNotContain("не буде надіслано");

        question("registeredElsewhere?checking=true").sends("registeredElsewhere", "no");

        assertThat(applicant.visitor.address()).as("back to check").endsWith("/check");
        assertThat(applicant.visitor.reads()).contains("Ці відповіді не буде надіслано").doesNotContain("вулиця Глибочицька, 5");
        assertThat(applicant.submits().visitor.opens("/status/" + applicant.id()).reads()).doesNotContain("Глибочицька");
    }

    @Test
    void aChangeThatBringsAQuestionAlongAsksIt() {
        applicant.answers();
        question("registeredElsewhere?checking=true").sends("registeredElsewhere", "yes");

        assertThat(applicant.visitor.address()).endsWith("/questions/formerAddress?checking=true");
        assertThat(applicant.visitor.sends("formerAddress", "вулиця Глибочицька, 5").address()).endsWith("/check");
    }

    @Test
    void whatIsLackingIsSaidWhereItIsChecked() {
        applicant.visitor.opens("/apply/" + applicant.id() + "/check").presses("Подати заяву");

        assertThat(applicant.visitor.reads()).startsWith("422");
        assertThat(applicant.visitor.page().select(".error-summary a").eachAttr("href")).startsWith("#applicant", "#born");
        assertThat(applicant.visitor.page().select("#applicant .error")).hasSize(1);
        assertThat(applicant.visitor.opens("/apply/" + applicant.id() + "/receipt").reads()).as("nothing was sent").startsWith("404");
    }

    @Test
    void answersThatContradictEachOtherAreSaidAndEitherCanBeMended() {
        applicant.answers("address", "вулиця Ярославська, 7", "registeredElsewhere", "yes", "formerAddress", "вулиця Глибочицька, 5");
        question("address?checking=true").sends("address", "вулиця Глибочицька, 5");

        assertThat(applicant.visitor.presses("Подати заяву").reads()).startsWith("422");
        assertThat(applicant.visitor.page().select("#formerAddress .error")).hasSize(1);
        question("formerAddress?checking=true").sends("formerAddress", "вулиця Турівська, 1");
        assertThat(applicant.submits().visitor.reads()).startsWith("200");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            address | '' | Дайте відповідь
            phone | немає номера | Перевірте номер
            phone | 50111223 | +380
            email | olena@ | name@example.com
            basis | unheard-of | Оберіть
            registeredElsewhere | maybe | Оберіть
            """)
    void aWrongAnswerComesBackWithWhatIsWrong(String question, String typed, String said) {
        question(question).sends(question, typed);

        assertThat(applicant.visitor.reads()).startsWith("422").contains(said);
        assertThat(applicant.visitor.page().select(".error-summary a").attr("href")).isEqualTo("#" + question);
        assertThat(applicant.visitor.page().select("#" + question + "-error")).hasSize(1);
        if (applicant.visitor.page().select("[type=radio]").isEmpty()) assertThat(applicant.visitor.typed(question)).isEqualTo(typed);
        assertThat(elsewhere(question).typed(question)).as("nothing was kept").isEmpty();
    }

    @Test
    void aNameInTheWrongScriptIsToldLetterByLetter() {
        question("applicant").sends("applicant-last", "Levchenko", "applicant-first", "Окcана", "applicant-middle", "Ігорівна");

        assertThat(applicant.visitor.reads()).startsWith("422").contains("«c» тут латинська");
        assertThat(applicant.visitor.page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#applicant-last", "#applicant-first");
        assertThat(applicant.visitor.typed("applicant-middle")).isEqualTo("Ігорівна");
    }

    @Test
    void whatIsTooLongOrWasNeverAskedOrIsMissingIsRefused() {
        assertThat(question("address").sends("address", "х".repeat(201)).reads()).startsWith("422").contains("Скоротіть");
        assertThat(applicant.visitor.typed("address")).hasSize(201);
        question("born").sends("born-day", "31", "born-month", "2", "born-year", "1990");
        assertThat(applicant.visitor.reads()).startsWith("422").contains("немає такого дня");
        assertThat(applicant.visitor.typed("born-day")).isEqualTo("31");
        question("address").sends("address", "тут", "basis", "owner");
        assertThat(elsewhere("basis").typed("basis")).as("only what the page asks is read").isEmpty();
    }

    @Test
    void whatLooksLikeAScriptIsOnlyText() {
        question("address").sends("address", "<script>alert(1)</script> ' or 1=1 -- ${7*7} {0}");
        applicant.visitor.opens("/apply/" + applicant.id());
        applicant.answers().visitor.follows("Змінити"); // any page with all of it still works

        var check = applicant.visitor.opens("/apply/" + applicant.id() + "/check");
        assertThat(check.page().select("script")).isEmpty();
        assertThat(check.reads()).contains("<script>alert(1)</script> ' or 1=1 -- ${7*7} {0}");
        assertThat(applicant.submits().visitor.opens("/status/" + applicant.id()).page().select("script")).isEmpty();
        assertThat(applicant.visitor.reads()).contains("<script>alert(1)</script>");
    }

    private Visitor question(String question) {
        return applicant.visitor.opens("/apply/" + applicant.id() + "/questions/" + question);
    }

    /** The same question in another browser. */
    private Visitor elsewhere(String question) {
        return new Visitor(browser).opens("/apply/resume").sends("code", applicant.code())
                .opens("/apply/" + applicant.id() + "/questions/" + question);
    }
}
