package org.vidpovid.office;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;

/** One case on the desk. */
@PortalTest
class CasePageTest {

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    Applicant applicant;
    Visitor head;

    @BeforeEach
    void somebodyHasApplied() {
        applicant = Applicant.applies(new Visitor(browser), "tree-removal");
        head = desk("Липовецька");
    }

    @Test
    void answersAndDocumentsArePutBesideEachOther() {
        assertThat(head.reads()).startsWith("200").contains("Левченко Оксана Ігорівна", "Яке це дерево?", "тополя", "photo.pdf",
                "plan.pdf", "подає заяву");
        assertThat(head.follows("photo.pdf").reads()).startsWith("200");
    }

    @Test
    void whoeverIsInChargeHasTheButtonsAndTheOthersAreToldWhoIs() {
        assertThat(head.page().select("a.button").eachText()).contains("Надати послугу", "Попросити виправити", "Відмовити");
        assertThat(desk("Ясенько").page().select("a.button").eachText()).as("the deputy").contains("Надати послугу");

        var colleague = desk("Грабенко");
        assertThat(colleague.page().select("a.button")).isEmpty();
        assertThat(colleague.reads()).contains("Справу веде Липовецька Надія Григорівна, заступає Ясенько Павло Степанович");
        assertThat(colleague.opens(route("/grant")).sends().reads()).startsWith("409").contains("Справу веде Липовецька");
    }

    @Test
    void itIsGivenIntoOtherHandsAndTheApplicantIsToldAtOnce() {
        assertThat(head.page().select("[name=post] option").eachText()).as("of this unit, and not who has it already")
                .noneMatch(seat -> seat.startsWith("Липовецька")).noneMatch(seat -> seat.startsWith("Кременчук"))
                .anyMatch(seat -> seat.startsWith("Терен"));
        handsOverTo("Терен", "Вона обстежує дерева");
        var number = db.sql("select number from cases.case_record where case_id = ?").param(applicant.id()).query(String.class).single();
        var confirmation = "section:contains(" + number + ") button:contains(Підтвердити)";

        assertThat(head.address()).isEqualTo(route(""));
        assertThat(head.reads()).as("as long as nobody else has agreed").contains("пропонує передати справу: Терен")
                .doesNotContain("передає справу");
        assertThat(head.opens("/office/hand-overs").page().select(confirmation)).as("nobody agrees with themselves")
                .isEmpty();
        assertThat(Visitor.signedIn(browser, "Терен").opens("/office/hand-overs").page().select(confirmation))
                .as("nor does who gets it").isEmpty();
        confirms();
        head.opens(route(""));
        assertThat(head.reads()).contains("передає справу. Тепер її веде Терен Ганна Богданівна", "Вона обстежує дерева",
                "Погоджено: Ясенько");
        assertThat(head.page().select("a.button")).isEmpty();
        assertThat(applicant.visitor.opens("/status/" + applicant.id()).reads())
                .contains("Справу веде Терен Ганна Богданівна", "Вона обстежує дерева");
        assertThat(desk("Терен").page().select("a.button").eachText()).contains("Надати послугу");
    }

    @Test
    void handingItOverNeedsSomebodyAndAReason() {
        head.presses("Передати справу", "post", "", "reason", "");
        assertThat(head.reads()).startsWith("422");
        assertThat(head.page().select(".error-summary a").eachAttr("href")).containsExactly("#post", "#reason");

        head.presses("Передати справу", "post", "00000000-0000-7000-8000-000000000112", "reason", "До іншого відомства");
        assertThat(head.reads()).startsWith("422");
        assertThat(head.typed("reason")).isEqualTo("До іншого відомства");
        assertThat(head.opens(route("/official")).reads()).as("in the other language, too, there is a page").startsWith("200");
    }

    @Test
    void whatChangedMeanwhileIsToldWithWhatWasTyped() {
        applicant.visitor.opens("/status/" + applicant.id()).presses("Надіслати повідомлення", "body", "Гілка щойно впала");

        assertThat(handsOverTo("Терен", "Вона обстежує дерева").reads()).startsWith("409").contains("Вона обстежує дерева", "не записано");
        assertThat(desk("Липовецька").reads()).contains("Гілка щойно впала").doesNotContain("передає справу");
    }

    @Test
    void nobodyElseOpensItAndNobodyTheirOwn() {
        var own = Applicant.applies(Visitor.signedIn(browser, "Терен"), "tree-removal");
        for (var below : List.of("", "/grant", "/correction", "/refusal")) {
            assertThat(Visitor.signedIn(browser, "Кременчук").opens(route(below)).reads()).as(below).startsWith("404");
            assertThat(own.visitor.opens("/office/cases/" + own.id() + below).reads()).as(below).startsWith("404");
            assertThat(Visitor.signedIn(browser, "Вербозілля").opens(route(below)).reads()).as(below).startsWith("403");
        }
        assertThat(own.visitor.opens("/status/" + own.id()).reads()).as("as its applicant they may").startsWith("200");
        assertThat(head.opens("/office/cases/" + own.id()).page().select("[name=post] option").eachText())
                .as("it is not handed to its applicant").noneMatch(seat -> seat.startsWith("Терен"));
    }

    @Test
    void anOfficialsMessageIsSentWithAllItsFilesOrNotAtAll() {
        head.uploads("attachments", "program.pdf", "MZ, a program".getBytes(StandardCharsets.US_ASCII), "body", "Будь ласка, зачекайте");
        assertThat(head.reads()).startsWith("422");
        assertThat(head.typed("body")).isEqualTo("Будь ласка, зачекайте");
        assertThat(applicant.visitor.opens("/status/" + applicant.id()).reads()).doesNotContain("зачекайте");

        head.uploads("attachments", "лист.pdf", Applicant.PDF, "body", "Будь ласка, зачекайте");
        assertThat(applicant.visitor.opens("/status/" + applicant.id()).reads()).contains("Будь ласка, зачекайте", "лист.pdf");
        assertThat(db.sql("select body_uk from notices.notice where matter_id = ? order by id desc limit 1").param(applicant.id())
                .query(String.class).single())
                .startsWith("Липовецька Надія Григорівна пише вам повідомлення").contains("заступає", "керівник");
    }

    @Test
    void everyOpeningIsALookThatTheApplicantCouldRead() {
        var before = looks("Грабенко");
        desk("Грабенко");

        assertThat(looks("Грабенко")).isGreaterThan(before);
        assertThat(looks("Левченко")).isZero();
    }

    private int looks(String name) {
        return db.sql("select count(*) from people.access where matter_id = :id and viewer_name like :name || '%' and purpose = 'DECISION'")
                .param("id", applicant.id()).param("name", name).query(Integer.class).single();
    }

    private Visitor handsOverTo(String name, String reason) {
        return head.presses("Передати справу", "post", head.page().select("[name=post] option:contains(" + name + ")").val(), "reason",
                reason);
    }

    /** The deputy says yes to the proposal about this case. */
    private void confirms() {
        var deputy = Visitor.signedIn(browser, "Ясенько").opens("/office/hand-overs");
        var number = db.sql("select number from cases.case_record where case_id = ?").param(applicant.id()).query(String.class).single();
        var form = deputy.page().select("section:contains(" + number + ") form[action$=confirmation]").attr("action");
        assertThat(deputy.posts(form).reads()).contains("Передано справ: 1");
    }

    private Visitor desk(String name) {
        return Visitor.signedIn(browser, name).opens(route(""));
    }

    private String route(String below) {
        return "/office/cases/" + applicant.id() + below;
    }
}
