package org.vidpovid.decisions;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.draws.*;

/** The applicant's word before anything is decided against them. */
@PortalTest
class HearingTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired Draws draws;
    @Autowired FakeWitness witness;
    @Autowired MovableClock clock;
    Applicant applicant;
    Visitor official;
    Refusing refusing;

    @BeforeEach
    void somebodyHasApplied() {
        clock.turnTo(MONDAY);
        applies();
    }

    @AfterEach
    void setsTheClockRight() {
        clock.setRight();
    }

    private void applies() {
        applicant = Applicant.applies(new Visitor(browser), "tree-removal");
        official = Visitor.signedIn(browser, "Липовецька");
        refusing = new Refusing(browser, db, draws, witness);
    }

    @Test
    void theApplicantReadsWhatIsIntendedAndWhyAndUntilWhenTheyMayAnswer() {
        refusing.intends(official, applicant.id());

        assertThat(official.reads()).contains("Намір: рішення ще немає");
        var status = applicant.visitor.opens("/status/" + applicant.id());
        assertThat(status.reads()).contains("Намір: рішення ще немає", "Крона зелена").doesNotContain("Відмовлено");
        assertThat(status.follows("Відповісти на намір").reads()).contains("Ваше слово до рішення", "тінь не є законною причиною",
                "постановою № 1045", "Яке це дерево?: тополя", "Липовецька Надія Григорівна", "Ясенько", "Яворченко");
        assertThat(applicant.visitor.opens("/en/status/" + applicant.id() + "/hearing").reads()).contains("Your word before the decision",
                "working days");
        assertThat(db.sql("select body_uk from notices.notice where matter_id = ? order by id desc limit 1").param(applicant.id())
                .query(String.class).single()).contains("має намір", "Липовецька", "Ясенько", "Яворченко");
        assertThat(new Visitor(browser).opens("/status/" + applicant.id() + "/hearing").reads()).as("a stranger").startsWith("404");
        assertThat(acts()).isZero();
    }

    @Test
    void nothingIsDecidedBeforeTheyAnswerOrTheirTimeIsOver() {
        refusing.intends(official, applicant.id());
        assertThat(official.opens("/office/cases/" + applicant.id() + "/hearing").reads()).contains("Слово має заявник");
        var version = official.page().select("input[name=version]").val();
        official.posts("/office/cases/" + applicant.id() + "/hearing", "version", version, "reasons", Refusing.intent()[0]);
        assertThat(official.reads()).startsWith("422");

        clock.turnTo(until().plusDays(1));
        official.opens("/office/cases/" + applicant.id() + "/hearing");
        assertThat(official.reads()).contains("Напишіть остаточний текст");
        refusing.finishes(official, applicant.id());
        refusing.confirms(applicant.id());
        assertThat(applicant.visitor.opens("/cases/" + applicant.id() + "/act").reads()).contains("Відповіді не було");
    }

    @Test
    void eachParagraphIsAnArgumentAndEachIsRepliedTo() {
        refusing.intends(official, applicant.id());
        refusing.answers(applicant.visitor, applicant.id(), "Тополя аварійна.\r\n \r\n\r\n···\r\n\r\nУ сусіда таку зрізали.\r\nТорік.");

        assertThat(applicant.visitor.opens("/status/" + applicant.id()).reads()).contains("На розгляді");
        official.opens("/office/cases/" + applicant.id()).follows("Намір, слово заявника");
        assertThat(official.page().select("textarea[name^=reply-]")).hasSize(2);
        assertThat(refusing.finishes(official, applicant.id(), "reply-2", "Ні.").reads()).startsWith("422")
                .contains("Ви не відповіли на довід 2");
        refusing.finishes(official, applicant.id());
        refusing.confirms(applicant.id());
        assertThat(applicant.visitor.opens("/cases/" + applicant.id() + "/act").reads()).contains("Тополя аварійна.",
                "У сусіда таку зрізали. Торік.", "Тінь ми бачили");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\n ", "... \n\n —"})
    void whatSaysNothingIsNoAnswer(String answer) {
        refusing.intends(official, applicant.id());
        assertThat(refusing.answers(applicant.visitor, applicant.id(), answer).reads()).startsWith("422");
        assertThat(applicant.visitor.opens("/status/" + applicant.id() + "/hearing").page().select("textarea")).hasSize(1);
    }

    @Test
    void fortyArgumentsAreThirtyAndMoreThanCanBeReadComesBack() {
        refusing.intends(official, applicant.id());
        assertThat(refusing.answers(applicant.visitor, applicant.id(), "х".repeat(Hearings.LONGEST + 1)).reads()).startsWith("422");
        assertThat(applicant.visitor.typed("answer")).hasSize(Hearings.LONGEST + 1);
        refusing.answers(applicant.visitor, applicant.id(), IntStream.rangeClosed(1, 40).mapToObj(i -> "Довід " + i)
                .collect(Collectors.joining("\n\n")));
        assertThat(db.sql("select body from decisions.argument where case_id = ? order by no").param(applicant.id()).query(String.class)
                .list()).hasSize(30).last().asString().contains("Довід 30", "Довід 40");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-01", "2027-03-19", "2027-10-22"}) // also over the nights on which clocks are changed
    void anAnswerASecondBeforeTheEndIsInTimeAndASecondLaterIsAMessage(LocalDate day) {
        clock.turnTo(day);
        applies();
        refusing.intends(official, applicant.id());
        clock.turnTo(until().atTime(23, 59, 50));
        refusing.answers(applicant.visitor, applicant.id(), "Саме вчасно.");
        assertThat(db.sql("select body from decisions.argument where case_id = ?").param(applicant.id()).query(String.class).list())
                .containsExactly("Саме вчасно.");

        clock.turnTo(day);
        applies();
        refusing.intends(official, applicant.id());
        clock.turnTo(until().plusDays(1).atTime(0, 0, 0));
        assertThat(refusing.answers(applicant.visitor, applicant.id(), "Трохи запізно.").reads()).contains("Час на відповідь минув");
        assertThat(db.sql("select count(*) from decisions.argument where case_id = ?").param(applicant.id()).query(Integer.class).single())
                .isZero();
        assertThat(official.opens("/office/cases/" + applicant.id()).reads()).contains("Трохи запізно.");
    }

    @Test
    void whoeverSawTheCaseBeforeTheAnswerReadsItFirst() {
        refusing.intends(official, applicant.id());
        clock.turnTo(until().plusDays(1));
        official.opens("/office/cases/" + applicant.id() + "/hearing");
        applicant.visitor.opens("/status/" + applicant.id()).presses("Надіслати повідомлення", "body", "Дерево впало");
        assertThat(official.presses("Передати", "justification", "У цьому підрозділі того ж дня обстежено кілька однакових дерев",
                "departure", "В тій справі дерево було сухе, а тут крона зелена й гілки цілі").reads()).startsWith("409");
    }

    @Test
    void whoIsRightIsGrantedWhateverWasIntended() {
        refusing.intends(official, applicant.id());
        official.opens("/office/cases/" + applicant.id() + "/grant").presses("Видати від мого імені");
        assertThat(applicant.visitor.opens("/status/" + applicant.id()).reads()).contains("Надано");
    }

    @Test
    void anIntentionIsGivenUp() {
        refusing.intends(official, applicant.id());
        assertThat(official.opens("/office/cases/" + applicant.id() + "/hearing").presses("Відмовитися від наміру").reads())
                .startsWith("200").doesNotContain("Намір: рішення ще немає");
        assertThat(applicant.visitor.opens("/status/" + applicant.id()).reads()).contains("На розгляді");
        assertThat(applicant.visitor.opens("/status/" + applicant.id() + "/hearing").reads()).startsWith("404");
        refusing.intends(official, applicant.id());
        refusing.answers(applicant.visitor, applicant.id(), "Дерево впало.");
        assertThat(official.opens("/office/cases/" + applicant.id() + "/hearing").presses("Відмовитися від наміру").reads())
                .as("also after the answer").startsWith("200").doesNotContain("Намір: рішення ще немає");
        assertThat(refusing.intends(official, applicant.id()).reads()).as("anew").startsWith("200").contains("Намір");
    }

    private LocalDate until() {
        return db.sql("select until from decisions.hearing where case_id = ? order by at desc limit 1").param(applicant.id())
                .query(LocalDate.class).single();
    }

    private int acts() {
        return db.sql("select count(*) from decisions.act where case_id = ?").param(applicant.id()).query(Integer.class).single();
    }
}
