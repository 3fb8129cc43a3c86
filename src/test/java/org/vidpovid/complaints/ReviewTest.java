package org.vidpovid.complaints;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;

/** A complaint is decided once, by a named official who had no hand in what it is about, with reasons and what follows from them. */
@PortalTest
class ReviewTest {

    private static final String REASONS = "Заявник зауважує, що оглядати дерево ніхто не приїздив. Так і є: у журналі справи огляду немає";

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired MovableClock clock;

    private Applicant applicant;
    private UUID complaint;

    @BeforeEach
    void complain() {
        applicant = Applicant.applies(Visitor.signedIn(browser, "Кульбабко"), "tree-removal");
        complaint = files("CONDUCT");
    }

    @AfterEach
    void setRight() {
        clock.setRight();
    }

    @Test
    void aRightComplaintSaysWhatWentWrongAndHowItIsPutRightToAllConcerned() {
        var page = reviewer().presses("Підписати рішення", "outcome", "SATISFIED", "reasons", REASONS, "cause", "FACTS_MISSED", "right",
                "Липовецька огляне дерево до п’ятниці");
        assertThat(page.reads()).startsWith("200").contains("Скарга слушна", "Не з’ясували всіх фактів", "до п’ятниці");

        assertThat(applicant.visitor.opens("/status/" + complaint).reads()).contains("Рішення за скаргою", REASONS,
                "Рішення підписує Яворченко Олег Данилович, Директор департаменту", "звернутися до суду");
        assertThat(applicant.visitor.opens("/status/" + applicant.id()).reads()).as("the case goes on, and knows")
                .contains("Скарги у цій справі",
                "Рішення за скаргою", "до п’ятниці", "На розгляді");
        assertThat(db.sql("select count(*) from notices.notice where matter_id = ? and body_uk like '%до п’ятниці%' and person_id = "
                + "'00000000-0000-7000-8000-000000000032'").param(applicant.id()).query(Integer.class).single()).isEqualTo(1);
        assertThat(files("CONDUCT")).as("the same may happen again").isNotEqualTo(complaint);
    }

    @Test
    void aComplaintMayBeWrongOrLeftUnheardOnAGroundOfTheListOnly() {
        assertThat(reviewer().page().select("[name=ground] option").eachAttr("value")).as("whoever was in time was not late")
                .contains("already-decided").doesNotContain("too-late");
        reviewer().presses("Підписати рішення", "outcome", "NOT_HEARD", "ground", "nothing-decided", "reasons", REASONS);
        assertThat(applicant.visitor.opens("/status/" + complaint).reads()).contains("Не розглядати", "Того, що оскаржують, не було",
                "статті 78–85");

        complaint = files("CONDUCT");
        reviewer().presses("Підписати рішення", "outcome", "UPHELD", "reasons", REASONS, "cause", "RUDE", "right", "Нічого");
        assertThat(applicant.visitor.opens("/status/" + complaint).reads()).contains("Залишити все як є").doesNotContain("Що пішло не так");
        assertThat(reviewer().page().select("[name=outcome]")).as("decided once").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""                | long  | ""   | ""      | ""              | Що вирішено
            ANNULLED_DECIDED  | long  | ""   | ""      | ""              | Що вирішено
            UPHELD            | ""    | ""   | ""      | ""              | Чому
            UPHELD            | Бо ні | ""   | ""      | ""              | щонайменше 60 літер
            SATISFIED         | long  | ""   | Огляне  | ""              | Що пішло не так
            SATISFIED         | long  | RUDE | ""      | ""              | Що і до якого дня
            SATISFIED         | long  | RUDE | " "     | ""              | Що і до якого дня
            SATISFIED         | long  | BAD  | Огляне  | ""              | Що пішло не так
            NOT_HEARD         | long  | ""   | ""      | ""              | Підстава
            NOT_HEARD         | long  | ""   | ""      | too-late        | Підстава
            NOT_HEARD         | long  | ""   | ""      | tree-not-found  | Підстава
            """)
    void aDecisionThatLacksAnythingIsNotSigned(String outcome, String reasons, String cause, String right, String ground, String said) {
        var page = reviewer().presses("Підписати рішення", "outcome", outcome, "reasons", reasons.equals("long") ? REASONS : reasons,
                "cause", cause, "right", right, "ground", ground);

        assertThat(page.reads()).startsWith("422").contains(said);
        assertThat(page.page().select(".error-summary li")).hasSize(1);
        assertThat(decisions()).isZero();
    }

    @Test
    void ofTwoDecisionsAtOnceOneStandsAndTheOtherIsToldSo() {
        var one = reviewer();
        var two = reviewer();
        one.presses("Підписати рішення", "outcome", "UPHELD", "reasons", REASONS);

        assertThat(two.presses("Підписати рішення", "outcome", "SATISFIED", "reasons", REASONS, "cause", "RUDE", "right", "Вибачимося")
                .reads())
                .startsWith("409");
        assertThat(decisions()).isEqualTo(1);
    }

    @Test
    void whoeverHadAHandInItDecidesNothingEvenByTheDatabase() {
        var author = UUID.fromString("00000000-0000-7000-8000-000000000032");
        assertThat(Visitor.signedIn(browser, "Липовецька").opens("/office/phrases").posts("/office/complaints/" + complaint, "version", "0",
                "outcome", "UPHELD", "reasons", REASONS).reads()).startsWith("404");
        for (var who : List.of(author, UUID.fromString("00000000-0000-7000-8000-000000000033"),
                UUID.fromString("00000000-0000-7000-8000-000000000003"))) {
            assertThatThrownBy(() -> db.sql("""
                    insert into complaints.decision (case_id, id, at, outcome, reasons, signer, reviewer_person_id, author_person_id,
                        remedy_uk, remedy_en)
                    values (:case, gen_random_uuid(), now(), 'UPHELD', :reasons, jsonb_build_object('personId', cast(:who as text), 'name',
                        'Хтось', 'post', jsonb_build_object('uk', 'Десь')), :who, :author, 'суд', 'court')""").param("case", complaint)
                    .param("reasons", REASONS).param("who", who).param("author", author).update()).as(who.toString())
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> db.sql("update complaints.complaint set never = '{}' where case_id = ?").param(complaint).update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.sql("delete from complaints.complaint where case_id = ?").param(complaint).update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatIsTakenBackIsNoComplaintAnyMore() {
        applicant.visitor.opens("/status/" + complaint + "/withdrawal").sends();
        assertThat(applicant.visitor.opens("/status/" + complaint).reads()).contains("Відкликано");
        assertThat(reviewer().page().select("[name=outcome]")).isEmpty();
        assertThat(files("CONDUCT")).isNotEqualTo(complaint);
    }

    private UUID files(String about) {
        var page = applicant.visitor.opens("/status/" + applicant.id() + "/complaint").presses("Подати скаргу", "about", about, "asks",
                "Оглянути дерево", "why", "Ніхто так і не приїхав");
        assertThat(page.reads()).startsWith("200");
        return UUID.fromString(page.address().substring("/status/".length()));
    }

    private Visitor reviewer() {
        return Visitor.signedIn(browser, "Яворченко").opens("/office/complaints/" + complaint);
    }

    private int decisions() {
        return db.sql("select count(*) from complaints.decision where case_id = ?").param(complaint).query(Integer.class).single();
    }
}
