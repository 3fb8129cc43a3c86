package org.vidpovid.complaints;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;

/** One step from a case to a complaint: a case of its own, in the hands of somebody who had no hand in the first. */
@PortalTest
class FilingTest {

    static final String ASKS = "Скасувати це і дати дозвіл";
    static final String WHY = "Дерево аварійне, і на фото видно тріщину";

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired MovableClock clock;

    @AfterEach
    void setRight() {
        clock.setRight();
    }

    @Test
    void aComplaintIsACaseOfItsOwnInTheHandsOfTheSuperiorAndKeepsTheFile() {
        var applicant = granted();
        var page = applicant.visitor.opens("/status/" + applicant.id()).follows("Поскаржитися");
        assertThat(page.reads()).contains("На рішення у справі", "Подати її можна до").doesNotContain("Чому скаргу подано після строку");
        assertThat(page.presses("Подати скаргу", "asks", ASKS, "why", WHY).reads()).startsWith("200")
                .contains("Скарга у справі", ASKS, WHY, "Яворченко Олег Данилович", "Що відбувалося");
        var complaint = id(page);

        assertThat(complaint).isNotEqualTo(applicant.id());
        assertThat(stored("select count(distinct x) from (select jsonb_path_query(in_charge, '$.*.personId') x from cases.case_record "
                + "where case_id = ?)", complaint)).as("three names").isEqualTo("3");
        assertThat(stored("select number <> (select number from cases.case_record where case_id = ?) from cases.case_record where "
                + "case_id = '"
                + complaint + "'", applicant.id())).isEqualTo("true");
        assertThat(stored("select due_on - (received_at at time zone 'Europe/Kyiv')::date >= 30 from cases.case_record where case_id = ?",
                complaint)).isEqualTo("true");
        assertThat(new Visitor(browser).opens("/status/" + complaint).reads()).startsWith("404");

        var reviewer = Visitor.signedIn(browser, "Яворченко").opens("/office/cases/" + complaint);
        assertThat(reviewer.page().select("a[href*=/grant], a[href*=/correction], a[href*=/refusal]")).as("it is heard, not granted")
                .isEmpty();
        assertThat(reviewer.follows("Розглянути скаргу").reads()).contains(ASKS, WHY, "тополя", "Що відбувалося", "Липовецька");
        assertThat(stored("select count(*) > 0 from people.access where purpose = 'REVIEW' and matter_id = ?", applicant.id()))
                .isEqualTo("true");
        for (var other : List.of("Липовецька", "Ясенько", "Терен", "Кременчук")) {
            assertThat(Visitor.signedIn(browser, other).opens("/office/complaints/" + complaint).reads()).as(other).startsWith("404");
        }
        assertThat(Visitor.signedIn(browser, "Липовецька").opens("/office/cases/" + applicant.id()).reads()).as("who is complained about "
                + "learns it").contains("Скарги у цій справі", "Скаргу розглядають");
    }

    @Test
    void whatIsFiledTwiceIsOneComplaint() {
        var applicant = granted();
        var one = applicant.visitor.opens("/status/" + applicant.id() + "/complaint");
        one.presses("Подати скаргу", "asks", ASKS, "why", WHY);
        var first = id(one);
        one.opens("/status/" + applicant.id() + "/complaint").presses("Подати скаргу", "asks", "Те саме ще раз", "why", WHY);

        assertThat(id(one)).isEqualTo(first);
        assertThat(stored("select count(*) from complaints.complaint where about_case_id = ?", applicant.id())).isEqualTo("1");
        assertThat(one.opens("/status/" + first + "/complaint").reads()).as("no complaint about a complaint").startsWith("404");
    }

    @Test
    void ofTwoWhoFileAtOnceBothComeToTheSameComplaint() throws Exception {
        var applicant = granted();
        var windows = List.of(applicant.visitor, Visitor.signedIn(browser, "Кульбабко"), Visitor.signedIn(browser, "Кульбабко"));
        windows.forEach(window -> window.opens("/status/" + applicant.id() + "/complaint"));
        try (var threads = Executors.newFixedThreadPool(3)) {
            threads.invokeAll(windows.stream().<Callable<Visitor>>map(window -> () -> window.presses("Подати скаргу", "asks", ASKS, "why",
                    WHY)).toList());
        }
        assertThat(windows.stream().map(FilingTest::id).distinct()).hasSize(1);
        assertThat(stored("select count(*) from cases.case_record where service_slug = 'complaint' and applicant_id = (select applicant_id "
                + "from cases.case_record where case_id = ?) and case_id in (select case_id from complaints.complaint where "
                + "about_case_id = '"
                + applicant.id() + "')", applicant.id())).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ACT     | ""         | Дерево аварійне | Чого ви просите
            ACT     | "   "      | Дерево аварійне | Чого ви просите
            ACT     | ........   | Дерево аварійне | щонайменше 10 літер
            ACT     | Скасувати відмову | ""       | Чому?
            ""      | Скасувати відмову | Дерево аварійне | На що ви скаржитеся
            OVERDUE | Скасувати відмову | Дерево аварійне | На що ви скаржитеся
            """)
    void whatLacksAnythingIsAskedAgain(String about, String asks, String why, String said) {
        var applicant = granted();
        var page = applicant.visitor.opens("/status/" + applicant.id() + "/complaint")
                .presses("Подати скаргу", "about", about, "asks", asks,
                "why", why);

        assertThat(page.reads()).startsWith("422").contains(said);
        assertThat(page.page().select(".error-summary li")).hasSize(1);
        assertThat(stored("select count(*) from complaints.complaint where about_case_id = ?", applicant.id())).isEqualTo("0");
    }

    @Test
    void whoComesAfterThirtyDaysSaysWhyAndIsHeardAllTheSame() {
        var applicant = granted();
        clock.turnTo(LocalDate.now(clock).plusDays(60));
        var citizen = Visitor.signedIn(browser, "Кульбабко").opens("/status/" + applicant.id() + "/complaint");
        assertThat(citizen.reads()).contains("Чому скаргу подано після строку");
        assertThat(citizen.presses("Подати скаргу", "asks", ASKS, "why", WHY, "late", "").reads()).startsWith("422");
        assertThat(citizen.presses("Подати скаргу", "late", "Сорок днів лежала в лікарні").reads()).startsWith("200")
                .contains("лежала в лікарні");
    }

    @Test
    void aDelayAndARequestToMendAreChallengedToo() {
        var applicant = Applicant.applies(Visitor.signedIn(browser, "Кульбабко"), "tree-removal");
        assertThat(applicant.visitor.opens("/status/" + applicant.id() + "/complaint").page().select("[name=about]").eachAttr("value"))
                .containsExactly("CONDUCT");
        clock.turnTo(LocalDate.now(clock).plusDays(40));
        var late = Visitor.signedIn(browser, "Кульбабко").opens("/status/" + applicant.id() + "/complaint");
        assertThat(late.page().select("[name=about]").eachAttr("value")).containsExactly("OVERDUE", "CONDUCT");
        assertThat(late.presses("Подати скаргу", "asks", "Дати відповідь негайно", "why", "Строк минув місяць тому").reads())
                .startsWith("200").contains("строк минув, а відповіді немає");
    }

    @Test
    void nobodyElseFilesItAndNobodyFindsItInTheCatalogue() {
        var applicant = granted();
        assertThat(Visitor.signedIn(browser, "Вербозілля").opens("/status/" + applicant.id() + "/complaint").reads()).startsWith("404");
        assertThat(new Visitor(browser).opens("/services/complaint").reads()).startsWith("404");
        assertThat(new Visitor(browser).opens("/services").reads()).doesNotContain("Скарга у справі");
    }

    private Applicant granted() {
        var applicant = Applicant.applies(Visitor.signedIn(browser, "Кульбабко"), "tree-removal");
        var head = Visitor.signedIn(browser, "Липовецька").opens("/office/cases/" + applicant.id()).follows("Надати");
        assertThat(head.presses("Видати від мого імені").reads()).startsWith("200");
        return applicant;
    }

    private String stored(String sql, UUID id) {
        return db.sql(sql).param(id).query((row, _) -> String.valueOf(row.getObject(1))).single();
    }

    private static UUID id(Visitor at) {
        assertThat(at.address()).as(at.reads()).matches("/status/[0-9a-f-]{36}");
        return UUID.fromString(at.address().substring("/status/".length()));
    }
}
