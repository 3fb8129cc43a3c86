package org.vidpovid.applications;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;

/** One application in two windows: what one does, the other neither loses nor sends unseen. */
@PortalTest
class TwoWindowsTest {

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;

    @Test
    void whatWasAnsweredElsewhereSinceItWasCheckedIsShownBeforeAnythingIsSent() {
        var applicant = Applicant.starts(new Visitor(browser), "residence").answers();
        var here = applicant.visitor;
        window(applicant, "questions/address?checking=true").sends("address", "вулиця Глибочицька, 5");
        window(applicant, "questions/phone?checking=true").sends("phone", "+380442223344");

        assertThat(here.presses("Подати заяву").reads()).startsWith("409").contains("вулиця Глибочицька, 5")
                .doesNotContain("Ярославська, 7");
        assertThat(here.page().select(".notice a, [role=alert] a, main li a").eachAttr("href")).contains("#address", "#phone")
                .doesNotContain("#born");
        assertThat(count("applications.submission", applicant)).as("nothing was sent").isZero();

        assertThat(here.presses("Подати заяву").address()).as("now that it was seen").endsWith("/receipt");
        assertThat(here.opens("/status/" + applicant.id()).reads()).contains("Глибочицька, 5", "Левченко");
        assertThat(count("applications.submission", applicant)).isOne();
    }

    @Test
    void anAnswerTakenAwayElsewhereIsNotSentAsItWasSeen() {
        var applicant = Applicant.starts(new Visitor(browser), "residence").answers("email", "oksana@example.org");
        window(applicant, "questions/email?checking=true").sends("email", "");

        assertThat(applicant.visitor.presses("Подати заяву").reads()).startsWith("409").doesNotContain("oksana@example.org");
        assertThat(applicant.visitor.presses("Подати заяву").address()).endsWith("/receipt");
    }

    @Test
    void filesAddedFromFourWindowsAtTheVerySameMomentAllStay() throws Exception {
        var applicant = Applicant.starts(new Visitor(browser), "tree-removal");
        var windows = IntStream.range(0, 4).mapToObj(_ -> window(applicant, "questions/photo")).toList();
        try (var atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            var uploads = IntStream.range(0, 4).<Callable<String>>mapToObj(i -> () ->
                    windows.get(i).uploads("photo", "вид " + i + ".pdf", Applicant.PDF).reads()).toList();
            for (var page : atOnce.invokeAll(uploads)) assertThat(page.get()).startsWith("200");
        }

        assertThat(window(applicant, "questions/photo").reads()).contains("вид 0.pdf", "вид 1.pdf", "вид 2.pdf", "вид 3.pdf");
        assertThat(db.sql("select count(*) from files.file where matter_id = ?").param(applicant.id()).query(Integer.class).single())
                .isEqualTo(4);
    }

    @Test
    void aFileTakenAwayInOneWindowWhileAnotherAddsOneIsGoneAndTheOtherStays() {
        var applicant = Applicant.starts(new Visitor(browser), "tree-removal");
        window(applicant, "questions/photo").uploads("photo", "стара.pdf", Applicant.PDF);
        var removing = window(applicant, "questions/photo");
        var file = removing.page().select("button[name=remove]").val();
        window(applicant, "questions/photo").uploads("photo", "нова.pdf", Applicant.PDF);

        assertThat(removing.presses("Вилучити стара.pdf", "remove", file).reads()).contains("нова.pdf").doesNotContain("стара.pdf");
        assertThat(removing.presses("Вилучити нова.pdf", "remove", file).reads()).as("pressed again").startsWith("200")
                .contains("нова.pdf");
    }

    private Visitor window(Applicant applicant, String page) {
        return new Visitor(browser).opens("/apply/resume").sends("code", applicant.code()).opens("/apply/" + applicant.id() + "/" + page);
    }

    private int count(String table, Applicant applicant) {
        return db.sql("select count(*) from " + table + " where case_id = ?").param(applicant.id()).query(Integer.class).single();
    }
}
