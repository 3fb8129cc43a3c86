package org.vidpovid.appointments;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vidpovid.*;
import org.vidpovid.answers.Answer;
import org.vidpovid.appointments.Appointment.*;
import org.vidpovid.authorities.Authorities;
import org.vidpovid.cases.*;
import org.vidpovid.catalogue.Catalogue;
import org.vidpovid.law.Text;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** Seats: never promised twice, whoever fights for them. */
@PortalTest
class AppointmentsTest {

    private static final String CARD = "identity-card";
    private static final String HALL = "kyiv-migration";

    @Autowired Appointments appointments;
    @Autowired Timetables timetables;
    @Autowired ClosedDays closedDays;
    @Autowired Reminders reminders;
    @Autowired Authorities authorities;
    @Autowired Cases cases;
    @Autowired Outcomes outcomes;
    @Autowired Catalogue catalogue;
    @Autowired People people;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired Clock clock;

    @Test
    void twoSeatsAreGivenToTwoOfFortyWhoAskAtOnce() throws Exception {
        var hour = free(0);
        var asked = IntStream.range(0, 40).<Runnable>mapToObj(i -> i % 2 == 0 ? () -> opened(Map.of("visit", hour))
                : () -> hold(UUID.randomUUID(), hour));

        assertThat(atOnce(asked)).isEqualTo(2);
        assertThat(seats(hour)).isEqualTo(2);
        assertThat(appointments.hours(UUID.randomUUID(), CARD).of(HALL)).doesNotContain(hour.at());
    }

    @Test
    void manyWhoMoveToEachOthersHoursNeitherLoseNorDoubleThem() throws Exception {
        var hours = List.of(free(0), free(1), free(2));
        var matters = IntStream.range(0, 6).mapToObj(i -> opened(Map.of("visit", hours.get(i % 3)))).toList();
        appointments.cancel(matters.getFirst(), "visit"); // one seat is free to move to

        atOnce(IntStream.range(0, 60).mapToObj(i -> () -> appointments.move(matters.get(1 + i % 5), "visit", hours.get((i / 5 + i) % 3))));
        assertThat(hours.stream().mapToInt(this::seats)).allMatch(taken -> taken <= 2);
        assertThat(hours.stream().mapToInt(this::seats).sum()).isEqualTo(5);
        assertThat(matters.stream().skip(1)).allSatisfy(matter ->
                assertThat(appointments.of(matter.id()).stream().filter(Appointment::isConfirmed)).hasSize(1));
    }

    /** How many of these got what they wanted; whatever else goes wrong fails the test. */
    private static long atOnce(Stream<Runnable> wanted) throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var got = threads.invokeAll(wanted.<Callable<Boolean>>map(one -> () -> {
                try {
                    one.run();
                    return true;
                } catch (HourTaken _) {
                    return false;
                }
            }).toList());
            long count = 0;
            for (var one : got) if (one.get()) count++;
            return count;
        }
    }

    @Test
    void whatWasHeldInVainIsFreeAgainAndItsHolderMayHaveItWhileNobodyElseDoes() {
        var hour = free(0);
        var late = UUID.randomUUID();
        hold(late, hour);
        hold(UUID.randomUUID(), hour);
        assertThatThrownBy(() -> hold(UUID.randomUUID(), hour)).isInstanceOf(HourTaken.class);

        db.sql("update appointments.seat set held_until = :past where matter_id = :late")
                .param("past", OffsetDateTime.now(clock).minusMinutes(1))
                .param("late", late).update();
        hold(UUID.randomUUID(), hour);
        assertThatThrownBy(() -> hold(late, hour)).isInstanceOf(HourTaken.class);
        assertThat(seats(hour)).isEqualTo(2);
    }

    @Test
    void aHeldHourBecomesTheCasesInItsTransactionAndGoesBackWithIt() {
        var hour = free(0);
        var id = UuidCreator.getTimeOrderedEpoch();
        hold(id, hour);
        assertThatThrownBy(() -> transaction.execute(_ -> {
            appointments.book(open(id), Map.of("visit", hour));
            throw new IllegalStateException("the machine dies");
        })).hasMessage("the machine dies");
        assertThat(appointments.of(id)).singleElement().satisfies(one -> assertThat(one.state()).isInstanceOf(Held.class));

        transaction.executeWithoutResult(_ -> appointments.book(open(id), Map.of("visit", hour)));
        assertThat(appointments.of(id)).singleElement().satisfies(one -> assertThat(one.isConfirmed()).isTrue());
        assertThat(seats(hour)).isEqualTo(1);
    }

    @Test
    void whatIsNotOnTheTimetableIsNobodys() {
        var hour = free(0);
        var sunday = LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.SUNDAY)).atTime(9, 0);
        var forged = Map.of(
                "past", at(HALL, hour.at().minusYears(1)), "off the grid", at(HALL, hour.at().plusMinutes(7)), "a Sunday", at(HALL, sunday),
                "too far", at(HALL, hour.at().plusDays(364)), "night", at(HALL, hour.at().toLocalDate().atTime(3, 0)),
                "another place", at("mvd-records-hall", hour.at()), "no place", at("no-such-place", hour.at()),
                "a second more", at(HALL, hour.at().plusSeconds(1)));
        forged.forEach((what, wanted) -> assertThatThrownBy(() -> hold(UUID.randomUUID(), wanted)).as(what).isInstanceOf(HourTaken.class));
        assertThat(appointments.hours(UUID.randomUUID(), CARD).of("no-such-place")).isEmpty();
    }

    @Test
    void whenFewerAreReceivedThanBeforeWhoIsBookedStaysAndNobodyComesToIt() {
        var hour = free(3);
        var first = opened(Map.of("visit", hour));
        var second = opened(Map.of("visit", hour));
        var before = timetables.of(HALL).stream().filter(timetable -> timetable.weekday() == hour.at().getDayOfWeek()).findFirst()
                .orElseThrow();
        try {
            db.sql("update appointments.timetable set capacity = 1 where id = :id").param("id", before.id()).update();
            assertThatThrownBy(() -> hold(UUID.randomUUID(), hour)).isInstanceOf(HourTaken.class);
            appointments.cancel(first, "visit");
            assertThatThrownBy(() -> hold(UUID.randomUUID(), hour)).as("the second is still there").isInstanceOf(HourTaken.class);
            assertThat(appointments.of(second.id())).allMatch(Appointment::isConfirmed);
            appointments.cancel(second, "visit");
            hold(UUID.randomUUID(), hour);
        } finally {
            db.sql("update appointments.timetable set capacity = 2 where id = :id").param("id", before.id()).update();
        }
    }

    @Test
    void aWithdrawnCaseFreesItsHour() {
        var hour = free(0);
        var matter = opened(Map.of("visit", hour));
        outcomes.withdraw(matter.id(), "", false, applicant(matter));
        assertThat(seats(hour)).isZero();
        assertThat(appointments.of(matter.id())).singleElement().satisfies(one -> assertThat(one.state()).isInstanceOf(Cancelled.class));
        assertThat(appointments.comingUp(applicant(matter))).isEmpty();
        assertThatThrownBy(() -> appointments.move(cases.visibleTo(applicant(matter), Purpose.OWN_AFFAIRS).get(matter.id()), "visit", hour))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void whoeverIsExpectedOnAClosedDayIsToldAndChoosesAnother() {
        var hour = free(200);
        var matter = opened(Map.of("visit", hour));
        hold(UUID.randomUUID(), hour);
        var head = authorities.headOf(authorities.unit("kyiv-migration").id()).official();
        var viewer = new Viewer(head.personId(), head.name(), head.personId(), Set.of(head.unitId()), Set.of(head.postId()), Set.of(),
                Set.of(), Assurance.HIGH);
        var day = hour.at().toLocalDate();
        try {
            closedDays.close(HALL, day, "Немає світла", viewer);
            closedDays.close(HALL, day, "Двічі", viewer);
            assertThat(seats(hour)).isZero();
            assertThat(appointments.hours(matter.id(), CARD).of(HALL)).noneMatch(at -> at.toLocalDate().equals(day));
            assertThatThrownBy(() -> hold(UUID.randomUUID(), hour)).isInstanceOf(HourTaken.class);
            assertThat(told(matter)).filteredOn(text -> text.contains("Немає світла")).hasSize(1);

            appointments.move(matter, "visit", free(0));
            assertThat(appointments.booked(Set.of(matter.id())).get(matter.id())).containsKey("visit");
        } finally {
            closedDays.reopen(HALL, day);
        }
    }

    @Test
    void whoeverComesTomorrowIsRemindedOnce() {
        var hour = free(0);
        var matter = opened(Map.of("visit", hour));
        var tomorrow = LocalDate.now(clock).plusDays(1).atTime(11, 0).atZone(Language.KYIV).toOffsetDateTime();
        db.sql("update appointments.booking set starts_at = :at where matter_id = :id").param("at", tomorrow).param("id", matter.id())
                .update();
        reminders.remind();
        reminders.remind();
        assertThat(told(matter)).filteredOn(text -> text.startsWith("Завтра на вас чекають")).hasSize(1);
        assertThat(db.sql("select subject_uk || subject_en from notices.notice where matter_id = :id and body_uk like 'Завтра%'")
                .param("id", matter.id())
                .query(String.class).single()).contains(matter.number().toString()).doesNotContain("паспорт", "11:00");
    }

    @Test
    void itIsTooLateShortlyBefore() {
        var matter = opened(Map.of("visit", free(0)));
        db.sql("update appointments.booking set starts_at = :at where matter_id = :id").param("at", OffsetDateTime.now(clock).plusHours(3))
                .param("id", matter.id()).update();
        assertThatThrownBy(() -> appointments.cancel(matter, "visit")).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> appointments.move(matter, "visit", free(0))).isInstanceOf(ChangedMeanwhile.class);
    }

    private Answer.Appointment free(int skip) {
        var empty = appointments.hours(UUID.randomUUID(), CARD).of(HALL).stream()
                .filter(at -> seats(at(HALL, at)) == 0).skip(40 + skip).findFirst().orElseThrow();
        return at(HALL, empty);
    }

    private static Answer.Appointment at(String place, LocalDateTime at) {
        return new Answer.Appointment(place, Text.same(place), at);
    }

    private void hold(UUID matterId, Answer.Appointment wanted) {
        appointments.hold(matterId, CARD, "visit", wanted);
    }

    private Case opened(Map<String, Answer.Appointment> wanted) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var matter = open(UuidCreator.getTimeOrderedEpoch());
            appointments.book(matter, wanted);
            return matter;
        }));
    }

    private Case open(UUID id) {
        var person = people.register(new PersonName("Левченко", "Оксана", "Ігорівна"), new Contact(null, null, Language.UK));
        return cases.open(id, catalogue.current(CARD), person, "Левченко Оксана Ігорівна");
    }

    private static Viewer applicant(Case matter) {
        return new Viewer(matter.applicantId(), matter.applicant(), matter.applicantId(), Set.of(), Set.of(), Set.of(), Set.of(),
                Assurance.HIGH);
    }

    private int seats(Answer.Appointment hour) {
        return db.sql("select count(*) from appointments.seat where place = :place and starts_at = :at").param("place", hour.place())
                .param("at", hour.at().atZone(Language.KYIV).toOffsetDateTime()).query(Integer.class).single();
    }

    private List<String> told(Case matter) {
        return db.sql("select body_uk from notices.notice where matter_id = :id and person_id = :person").param("id", matter.id())
                .param("person", matter.applicantId()).query(String.class).list();
    }
}
