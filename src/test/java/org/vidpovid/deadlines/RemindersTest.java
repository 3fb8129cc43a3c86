package org.vidpovid.deadlines;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.law.WorkingCalendar;

/** Who is reminded of a term, by name, before and after its end. */
@PortalTest
class RemindersTest {

    @Autowired MockMvcTester browser;
    @Autowired TermReminders reminders;
    @Autowired Beats beats;
    @Autowired MovableClock clock;
    @Autowired JdbcClient db;

    @AfterEach
    void setsTheClockRight() {
        clock.setRight();
    }

    /** The term ends on a Monday after Easter-less spring days, and on the Monday after each change to and from daylight saving. */
    @ParameterizedTest
    @CsvSource({"2026-03-30, 2026-03-24, ''", "2026-03-30, 2026-03-25, before-3", "2026-03-30, 2026-03-26, before-3",
            "2026-03-30, 2026-03-27, before-1", "2026-03-30, 2026-03-28, before-1", "2026-03-30, 2026-03-30, before-1",
            "2026-03-30, 2026-03-31, after-0", "2026-03-30, 2026-04-01, after-0", "2026-03-30, 2026-04-02, after-3",
            "2026-03-30, 2026-04-05, after-3", "2026-03-30, 2026-04-06, after-7", "2026-03-30, 2026-04-19, after-14",
            "2026-10-26, 2026-10-20, ''", "2026-10-26, 2026-10-21, before-3", "2026-10-26, 2026-10-23, before-1",
            "2026-10-26, 2026-10-25, before-1", "2026-10-26, 2026-10-27, after-0", "2026-10-26, 2026-11-02, after-7"})
    void eachDayHasItsReminder(LocalDate due, LocalDate today, String kind) {
        assertThat(Reminder.on(today, due, new WorkingCalendar()).map(Reminder::kind).orElse("")).isEqualTo(kind);
    }

    @Test
    void firstTheOfficialThenTheDeputyThenTheSuperiorAndThenWhoeverIsAbove() {
        clock.turnTo(LocalDate.of(2026, 3, 2));
        var applicant = Applicant.applies(new Visitor(browser), "tree-removal");
        var due = db.sql("select due_on from cases.case_record where case_id = ?").param(applicant.id()).query(LocalDate.class).single();

        assertThat(on(due.minusDays(7), applicant)).isEmpty();
        assertThat(on(due.minusDays(4), applicant)).containsExactly("Липовецька");
        assertThat(on(due.minusDays(4), applicant)).as("once").isEmpty();
        assertThat(on(due, applicant)).containsExactlyInAnyOrder("Липовецька", "Ясенько");
        assertThat(on(due.plusDays(1), applicant)).containsExactlyInAnyOrder("Липовецька", "Ясенько", "Яворченко");
        assertThat(applicant.visitor.opens("/status/" + applicant.id()).reads()).contains("засвідчує: строк минув", "Липовецька");
        assertThat(on(due.plusDays(3), applicant)).containsExactly("Яворченко");
        assertThat(on(due.plusDays(8), applicant)).contains("Яворченко");
        assertThat(on(due.plusDays(9), applicant)).isEmpty();
        assertThat(db.sql("select count(*) from caselog.entry where case_id = ? and kind = 'term.silent'").param(applicant.id())
                .query(Integer.class).single()).isOne();
        assertThat(db.sql("select count(*) from deadlines.silence where case_id = ?").param(applicant.id()).query(Integer.class).single())
                .isOne();
    }

    /** After a jump nothing is told by the clock until it has gone steadily for an hour. */
    @Test
    void aClockThatJumpsAheadDoesNothingThatCannotBeTakenBack() {
        clock.turnTo(LocalDate.of(2026, 6, 1));
        beats.beat();
        assertThat(beats.isSteady()).isFalse();
        clock.turnTo(LocalDate.of(2026, 9, 1));
        beats.beat();
        assertThat(beats.isSteady()).as("it has jumped").isFalse();
        db.sql("update deadlines.beat set steady_since = steady_since - interval '61 minutes'").update();
        beats.beat();
        assertThat(beats.isSteady()).as("it has gone on for an hour").isTrue();
        clock.turnTo(LocalDate.of(2026, 8, 1));
        assertThat(beats.isSteady()).as("it went back, and nobody has looked yet").isFalse();
        beats.beat();
        assertThat(beats.isSteady()).isFalse();
    }

    @Test
    void aTermIsMadeLongerOnItsPageWithReasons() {
        var applicant = Applicant.applies(new Visitor(browser), "tree-removal");
        var head = Visitor.signedIn(browser, "Липовецька").opens("/office/cases/" + applicant.id()).follows("Подовжити строк");
        assertThat(head.sends("days", "3", "reason", "Треба час").reads()).startsWith("422").contains("щонайменше 60");
        for (var days : List.of("", "0", "-1", "400", "three")) {
            assertThat(head.sends("days", days, "reason", "x".repeat(60)).reads()).as(days).startsWith("422");
        }
        head.sends("days", "3", "reason", "Дерево росте на межі двох ділянок, тож спершу треба вислухати власника сусідньої ділянки.");
        assertThat(applicant.visitor.opens("/status/" + applicant.id()).reads()).contains("подовжує строк до", "Дерево росте на межі");
        assertThat(head.opens("/office/cases/" + applicant.id() + "/extension").reads()).as("only once").startsWith("404");
    }

    /** Who was told something of this case by the reminders of a day. */
    private List<String> on(LocalDate day, Applicant applicant) {
        clock.turnTo(day);
        var last = db.sql("select id from notices.notice where matter_id = ? order by id desc limit 1").param(applicant.id())
                .query(UUID.class).single();
        reminders.remind();
        return db.sql("""
                select distinct o.name from notices.notice n join authorities.official o on o.person_id = n.person_id
                where n.matter_id = ? and n.id > ?""").param(applicant.id()).param(last).query(String.class).list().stream()
                .map(name -> name.substring(0, name.indexOf(' '))).toList();
    }
}
