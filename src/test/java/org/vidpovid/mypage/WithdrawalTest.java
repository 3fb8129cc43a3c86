package org.vidpovid.mypage;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;

@PortalTest
class WithdrawalTest {

    @Autowired MockMvcTester browser;

    @Test
    void whoeverAppliedTakesItBackByTheirOwnConfirmedAct() {
        var applicant = Applicant.applies(new Visitor(browser), "residence");
        var path = "/status/" + applicant.id();
        var visitor = applicant.visitor.opens(path).follows("Відкликати заяву");
        assertThat(visitor.reads()).startsWith("200").contains("завершено без рішення", "Подати нову заяву");

        visitor.presses("Відкликати заяву", "reason", "Переїзд скасовано");

        assertThat(visitor.address()).isEqualTo(path);
        assertThat(visitor.reads()).contains("Відкликано", "відкликає заяву. Причина: Переїзд скасовано", "Рішення не буде");
        assertThat(visitor.page().select("main form, main a:contains(Відкликати)")).as("nothing more to do").isEmpty();
        assertThat(visitor.opens("/en" + path).reads()).contains("Withdrawn", "took the application back");
        assertThat(visitor.opens(path + "/withdrawal").address()).isEqualTo(path);
    }

    @Test
    void theOfficialIsToldAndCanDoNothingMore() {
        var applicant = Applicant.applies(new Visitor(browser), "residence");
        var number = applicant.number();
        var official = Visitor.signedIn(browser, "Місячник").opens("/office/cases/" + applicant.id());
        var deciding = Visitor.signedIn(browser, "Місячник").opens("/office/cases/" + applicant.id() + "/grant");
        var writing = Visitor.signedIn(browser, "Місячник").opens("/office/cases/" + applicant.id());

        applicant.visitor.opens("/status/" + applicant.id() + "/withdrawal").presses("Відкликати заяву");

        assertThat(deciding.sends().reads()).startsWith("409").contains("відкликає заяву");
        assertThat(writing.presses("Надіслати", "body", "Ще питання").reads()).startsWith("409").contains("Ще питання");
        assertThat(official.opens("/office/cases/" + applicant.id()).reads()).contains("Відкликано", "рішення не потрібне");
        assertThat(official.page().select(".aside .buttons a, .aside form")).isEmpty();
        assertThat(official.opens("/office/search").sends("sought", number).reads()).contains(number, "Відкликано");
        assertThat(official.opens("/office").page().select("a[href*=" + applicant.id() + "]")).isEmpty();
        assertThat(official.opens("/my").page().select("main .steps a").attr("href")).isEqualTo("/office/cases/" + applicant.id());
        assertThat(official.follows("Справа").reads()).startsWith("200");
    }

    @Test
    void whatWaitsForACorrectionCanBeTakenBackAndWhatIsDecidedCannot() {
        var official = Visitor.signedIn(browser, "Місячник");
        var toMend = Applicant.applies(new Visitor(browser), "residence");
        official.opens("/office/cases/" + toMend.id() + "/correction").sends("how-address", "Додайте номер квартири");
        toMend.visitor.opens("/status/" + toMend.id() + "/withdrawal").presses("Відкликати заяву");
        assertThat(toMend.visitor.reads()).contains("Відкликано");
        assertThat(toMend.visitor.opens("/apply/" + toMend.id()).address()).as("nothing is mended any more")
                .isEqualTo("/apply/" + toMend.id() + "/receipt");

        var decided = Applicant.applies(new Visitor(browser), "residence");
        decided.visitor.opens("/status/" + decided.id() + "/withdrawal");
        official.opens("/office/cases/" + decided.id() + "/grant").sends();
        assertThat(decided.visitor.presses("Відкликати заяву").reads()).startsWith("409").contains("Надано");
        assertThat(decided.visitor.opens("/status/" + decided.id()).reads()).contains("Надано").doesNotContain("Відкликати");
    }

    @Test
    void itWorksByTheCodeAloneAndForNobodyElse() {
        var applicant = Applicant.applies(new Visitor(browser), "residence");
        var path = "/status/" + applicant.id() + "/withdrawal";
        for (var stranger : List.of(new Visitor(browser), Visitor.signedIn(browser, "Вербозілля"), Visitor.signedIn(browser, "Місячник"))) {
            assertThat(stranger.opens(path).reads()).startsWith("404");
        }
        var elsewhere = new Visitor(browser).opens("/status").sends("number", applicant.number(), "code", applicant.code());
        assertThat(elsewhere.opens(path).presses("Відкликати заяву", "reason", "a".repeat(1001)).reads()).startsWith("422")
                .contains("Скоротіть");
        assertThat(elsewhere.presses("Відкликати заяву", "reason", "").reads()).startsWith("200").contains("Відкликано");
    }

    @Test
    void twoWhoPressAtOnceWithdrawItOnce() throws Exception {
        var applicant = Applicant.applies(new Visitor(browser), "residence");
        var visitors = Stream.generate(() -> new Visitor(browser).opens("/status")
                .sends("number", applicant.number(), "code", applicant.code())
                .opens("/status/" + applicant.id() + "/withdrawal")).limit(6).toList();
        try (var atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = atOnce.invokeAll(visitors.stream().map(one -> (Callable<String>) () -> one.presses("Відкликати заяву").reads())
                    .toList());
            assertThat(answers.stream().map(Future::resultNow).map(said -> said.substring(0, 3))).containsOnlyOnce("200")
                    .containsOnly("200", "409");
        }
        assertThat(applicant.visitor.opens("/status/" + applicant.id()).page().select(".steps li:contains(відкликає)")).hasSize(1);
    }
}
