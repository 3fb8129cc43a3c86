package org.vidpovid.appointments;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.decisions.Refusing;
import org.vidpovid.draws.*;
import org.vidpovid.answers.*;
import org.vidpovid.law.Text;

/** An hour is chosen, held, booked, moved and cancelled, page by page; and the office sees whom it expects. */
@PortalTest
class AppointmentPagesTest {

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired Draws draws;
    @Autowired FakeWitness witness;
    @Autowired Appointments appointments;

    private Visitor visitor;
    private UUID id;

    @BeforeEach
    void aPassportIsAskedFor() {
        visitor = Visitor.signedIn(browser, "Гайдамаченко");
        id = starts(visitor);
    }

    @Test
    void placeDayAndHourAreChosenWithoutLosingAnything() {
        var page = visitor.opens("/apply/" + id + "/questions/visit").page();
        assertThat(page.select("input[name=visit-place]")).hasSize(1);
        var day = page.select("select[name=visit-day] option").get(10).val();
        var hour = sendsDay(visitor, day);
        visitor.sends("visit-day", day, "visit-hour", hour);
        assertThat(visitor.reads()).startsWith("200");
        assertThat(visitor.opens("/apply/" + id + "/questions/visit").reads()).contains("збережена за вами до");
        assertThat(visitor.typed("visit-day")).isEqualTo(day);
        assertThat(visitor.typed("visit-hour")).isEqualTo(hour);
        assertThat(visitor.opens("/en/apply/" + id + "/check").reads()).contains("held for you until");

        visitor.opens("/apply/" + id + "/check").presses("Подати заяву");
        assertThat(visitor.reads()).startsWith("200").contains("Вас чекають", hour, "Берез");
        assertThat(visitor.opens("/my").reads()).contains("На вас чекають", hour);
        assertThat(visitor.opens("/en/my").reads()).contains("Coming up", hour);
        assertThat(visitor.opens("/status/" + id).reads()).contains("Візит", hour, "Обрати іншу годину або скасувати");
        assertThat(new Visitor(browser).opens("/status/" + id + "/appointments/visit/calendar").reads()).startsWith("404");

        var other = visitor.follows("Обрати іншу годину або скасувати").page().select("select[name=visit-day] option").get(11).val();
        var otherHour = sendsDay(visitor, other);
        visitor.sends("visit-day", other, "visit-hour", otherHour);
        assertThat(visitor.address()).isEqualTo("/status/" + id);
        assertThat(visitor.reads()).contains(otherHour, "Перенесено на іншу годину");
        var official = Visitor.signedIn(browser, "Лелеченко");
        assertThat(official.opens("/office/cases/" + id).reads()).contains(otherHour);
        assertThat(official.opens("/office/appointments?place=kyiv-migration&day=" + other).reads()).contains(otherHour, "Гайдамаченко");
        assertThat(db.sql("select count(*) from people.access where matter_id = :id").param("id", id).query(Integer.class).single())
                .isPositive();
        assertThat(official.opens("/office/appointments?place=kyiv-registry").reads()).as("another unit's place").startsWith("404");

        visitor.opens("/status/" + id).follows("Обрати іншу годину або скасувати").presses("Скасувати візит");
        assertThat(visitor.reads()).contains("Скасовано заявником", "Обрати іншу годину");
        assertThat(official.opens("/office/appointments?place=kyiv-migration&day=" + other).reads()).doesNotContain("Гайдамаченко");
        assertThat(visitor.opens("/my").page().select("h3 a[href$=" + id + "]").text()).doesNotContain(otherHour);
    }

    @Test
    void anHourTakenMeanwhileIsSaidWhereAnswersAreCheckedAndNothingElseIsLost() {
        visitor.opens("/apply/" + id + "/questions/visit");
        var day = visitor.page().select("select[name=visit-day] option").get(12).val();
        var hour = sendsDay(visitor, day);
        visitor.sends("visit-day", day, "visit-hour", hour);
        db.sql("update appointments.seat set held_until = now() - interval '1 day' where matter_id = :id").param("id", id).update();
        db.sql("update appointments.booking set held_until = now() - interval '1 day' where matter_id = :id").param("id", id).update();
        var wanted = new Answer.Appointment("kyiv-migration", Text.same("x"), LocalDate.parse(day).atTime(LocalTime.parse(hour)));
        for (int i = 0; i < 2; i++) appointments.hold(UUID.randomUUID(), "identity-card", "visit", wanted);

        assertThat(visitor.opens("/apply/" + id + "/check").reads()).contains("вже не збережена");
        visitor.presses("Подати заяву");
        assertThat(visitor.reads()).startsWith("422").contains("Цю годину вже зайняли", "Хрещатик");
        assertThat(visitor.page().select(".errors a, .error-summary a, [role=alert] a").eachAttr("href")).contains("#visit");
        assertThat(db.sql("select count(*) from cases.case_record where case_id = :id").param("id", id).query(Integer.class).single())
                .isZero();

        visitor.opens("/apply/" + id + "/questions/visit").sends("visit-day", day, "visit-hour", hour);
        assertThat(visitor.reads()).as("the same again").startsWith("422").contains("зайня");
    }

    @Test
    void forgedAndExcessiveInputIsRefusedInWords() {
        visitor.opens("/apply/" + id + "/questions/visit");
        var route = "/apply/" + id + "/questions/visit";
        for (var bad : List.of("2020-01-06", "2026-02-30", "x".repeat(1000), "2999-12-31", "\u202e2026", "0000-00-00")) {
            assertThat(visitor.opens(route).posts(route, "visit-place", "kyiv-migration", "visit-day", bad, "visit-hour", "09:00").reads())
                    .as(bad).startsWith("422");
        }
        assertThat(visitor.opens(route).posts(route, "visit-place", "mvd-records-hall", "visit-day", "2026-12-01", "visit-hour", "09:00")
                .reads()).startsWith("422");
        var many = new String[20_000];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "visit-hour";
            many[i + 1] = "09:" + i;
        }
        assertThat(visitor.opens(route).posts(route, many).reads()).doesNotStartWith("500").doesNotStartWith("3");
        assertThat(db.sql("select count(*) from appointments.booking where matter_id = :id").param("id", id).query(Integer.class).single())
                .isZero();
    }

    @Test
    void theHeadPlansAndClosesAndNobodyElseDoes() {
        var head = Visitor.signedIn(browser, "Лелеченко").opens("/office/appointments?place=kyiv-migration").follows("Розклад прийому");
        assertThat(head.reads()).startsWith("200").contains("09:00–17:00", "20 хв");
        head.presses("Додати до розкладу", "weekday", "7", "opens", "10:00", "closes", "9:00", "minutes", "20", "capacity", "1");
        assertThat(head.reads()).startsWith("422").contains("Кінець має бути пізніше");
        head.presses("Додати до розкладу", "weekday", "1", "opens", "10:00", "closes", "12:00");
        assertThat(head.reads()).startsWith("422").contains("У цей час уже приймають");
        head.presses("Додати до розкладу", "weekday", "7", "opens", "10:00", "closes", "12:00");
        assertThat(head.reads()).startsWith("200").contains("10:00–12:00");
        assertThat(head.opens("/en/office/appointments/timetable?place=kyiv-migration").reads()).contains("Sunday", "10:00–12:00");
        db.sql("delete from appointments.timetable where weekday = 7 and place = 'kyiv-migration'").update();

        var colleague = Visitor.signedIn(browser, "Дорошкевич").opens("/office/appointments?place=kyiv-migration&day=2030-01-07");
        assertThat(colleague.reads()).startsWith("200").doesNotContain("Закрити цей день", "Розклад прийому");
        assertThat(colleague.posts("/office/appointments?place=kyiv-migration&day=2030-01-07", "reason", "x").reads()).startsWith("404");
        assertThat(colleague.opens("/office/appointments/timetable?place=kyiv-migration").reads()).startsWith("404");

        head.opens("/office/appointments?place=kyiv-migration&day=2030-01-07").presses("Закрити день", "reason", "");
        assertThat(head.reads()).startsWith("422");
        head.presses("Закрити день", "reason", "Ремонт");
        assertThat(head.reads()).startsWith("200").contains("День закрито", "Ремонт");
        head.presses("Усе-таки приймати");
        assertThat(head.reads()).startsWith("200").doesNotContain("Ремонт");
    }

    @Test
    void nobodyChangesAnothersVisit() {
        visitor.opens("/apply/" + id + "/questions/visit");
        var day = visitor.page().select("select[name=visit-day] option").get(13).val();
        var hour = sendsDay(visitor, day);
        visitor.sends("visit-day", day, "visit-hour", hour).opens("/apply/" + id + "/check").presses("Подати заяву");
        var other = Visitor.signedIn(browser, "Кульбабко");
        assertThat(other.opens("/status/" + id + "/appointments/visit").reads()).startsWith("404");
        assertThat(other.opens("/my").posts("/status/" + id + "/appointments/visit/cancellation").reads()).startsWith("404");
        assertThat(other.opens("/status/" + id + "/appointments/visit/calendar").reads()).startsWith("404");
        assertThat(visitor.opens("/status/" + id + "/appointments/applicant").reads()).as("no appointment").startsWith("404");
        assertThat(visitor.opens("/status/" + id + "/appointments/visit/calendar").page().text()).contains("BEGIN:VCALENDAR");
        assertThat(db.sql("select count(*) from appointments.booking where matter_id = :id and state = 'confirmed'").param("id", id)
                .query(Integer.class).single()).isOne();
    }

    @Test
    void theSeatOfACaseThatWasRefusedOrOfAVisitThatWasCancelledIsFreeForOthers() {
        var refused = books(14);
        new Refusing(browser, db, draws, witness).refuses(Visitor.signedIn(browser, "Лелеченко"), visitor, id, "ground", "valid-passport",
                "question", "reason", "fact", "У реєстрі є чинний паспорт у формі картки", "reasons",
                "Ваш паспорт чинний ще шість років, дані в ньому не змінилися, тож підстави обміняти його немає.");
        assertThat(visitor.opens("/status/" + id).reads()).contains("Відмовлено");
        assertThat(seats(id)).isZero();
        assertThat(visitor.opens("/my").reads()).as("nobody expects them").doesNotContain("На вас чекають");
        assertThat(visitor.opens("/status/" + id + "/appointments/visit").reads()).startsWith("409");
        for (int i = 0; i < 2; i++) appointments.hold(UUID.randomUUID(), "identity-card", "visit", refused); // both seats of that hour

        visitor = Visitor.signedIn(browser, "Вербозілля");
        id = starts(visitor);
        var cancelled = books(15);
        visitor.opens("/status/" + id).follows("Обрати іншу годину або скасувати").presses("Скасувати візит");
        assertThat(seats(id)).isZero();
        for (int i = 0; i < 2; i++) appointments.hold(UUID.randomUUID(), "identity-card", "visit", cancelled);
        assertThatExceptionOfType(HourTaken.class).isThrownBy(() -> appointments.hold(UUID.randomUUID(), "identity-card", "visit",
                cancelled));
    }

    /** An hour of the day that is so many working days ahead, and the application is sent. */
    private Answer.Appointment books(int ahead) {
        visitor.opens("/apply/" + id + "/questions/visit");
        var day = visitor.page().select("select[name=visit-day] option").get(ahead).val();
        var hour = sendsDay(visitor, day);
        visitor.sends("visit-day", day, "visit-hour", hour).opens("/apply/" + id + "/check").presses("Подати заяву");
        assertThat(seats(id)).isOne();
        return new Answer.Appointment("kyiv-migration", Text.same("x"), LocalDate.parse(day).atTime(LocalTime.parse(hour)));
    }

    private int seats(UUID matter) {
        return db.sql("select count(*) from appointments.seat where matter_id = ?").param(matter).query(Integer.class).single();
    }

    /** After the day the page offers its hours, with the day still chosen. */
    private static String sendsDay(Visitor visitor, String day) {
        visitor.sends("visit-day", day);
        assertThat(visitor.reads()).startsWith("200");
        assertThat(visitor.typed("visit-day")).isEqualTo(day);
        return Objects.requireNonNull(visitor.page().select("input[name=visit-hour]").last()).val();
    }

    /** All that is asked besides the visit is answered already. */
    private UUID starts(Visitor visitor) {
        visitor.opens("/services/identity-card").presses("Почати");
        var draft = UUID.fromString(visitor.address().substring("/apply/".length()));
        var answers = new Answers(Map.of("applicant", new Answer.Name("Гайдамаченко", "Соломія", "Остапівна"), "born",
                new Answer.Day(LocalDate.of(1991, 4, 5)),
                "reason", new Answer.Choice("first"), "address", new Answer.Address("UA-30", "", "Київ", false, "Хрещатик", "1", ""),
                "speed", new Answer.Choice("usual"), "phone", new Answer.Words("+380501112233")));
        db.sql("update applications.draft set answers = cast(:answers as jsonb) where case_id = :id").param("answers", answers.toJson())
                .param("id", draft).update();
        return draft;
    }
}
