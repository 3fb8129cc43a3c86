package org.vidpovid.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vidpovid.appointments.Timetable.Slot;
import org.vidpovid.web.*;

/** The hours that a timetable makes, and what a head may type into one. */
class TimetableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource(textBlock = """
            09:00, 17:00, 20, 24
            09:00, 10:00, 25, 2
            09:00, 09:20, 20, 1
            09:00, 09:19, 20, 0
            00:00, 23:59, 480, 2""")
    void onlyVisitsThatFitWholeAreOffered(LocalTime opens, LocalTime closes, int minutes, int visits) {
        assertThat(timetable(DayOfWeek.MONDAY, opens, closes, minutes).on(TODAY)).hasSize(visits);
        assertThat(timetable(DayOfWeek.MONDAY, opens, closes, minutes).on(TODAY.plusDays(1))).as("another day of the week").isEmpty();
    }

    /** In Kyiv 2027-03-28 has no hour from three to four, and 2027-10-31 has two. */
    @ParameterizedTest
    @CsvSource({"2027-03-21, 6", "2027-03-28, 4", "2027-10-31, 6"})
    void anHourThatSummerTimeSwallowsIsNotOfferedAndOneThatComesTwiceIsOfferedOnce(LocalDate day, int visits) {
        var slots = timetable(DayOfWeek.SUNDAY, LocalTime.of(2, 0), LocalTime.of(5, 0), 30).on(day);
        assertThat(slots).hasSize(visits).doesNotHaveDuplicates();
        assertThat(slots.stream().map(Slot::startsAt)).isSorted().doesNotHaveDuplicates();
        assertThat(slots).allSatisfy(slot -> assertThat(LocalDateTime.ofInstant(slot.startsAt(), Language.KYIV)).isEqualTo(slot.at()));
    }

    @ParameterizedTest
    @CsvSource({"12:00, 13:00, false", "09:00, 12:01, true", "11:59, 20:00, true", "10:00, 11:00, true", "08:00, 09:00, false"})
    void oneHourIsNotInTwoTimetables(LocalTime opens, LocalTime closes, boolean collide) {
        var before = timetable(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0), 20);
        assertThat(before.collidesWith(timetable(DayOfWeek.MONDAY, opens, closes, 20))).isEqualTo(collide);
        assertThat(before.collidesWith(timetable(DayOfWeek.TUESDAY, opens, closes, 20))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            weekday  | 8
            weekday  | ''
            opens    | 25:00
            opens    | 9 год
            opens    | ''
            closes   | 08:00
            minutes  | 4
            minutes  | 481
            minutes  | -20
            minutes  | 20.5
            minutes  | ٢٠
            capacity | 0
            capacity | 101
            ahead    | 366
            since    | 2026-11-22
            since    | 2026-02-30
            since    | 9999-12-31
            until    | 2026-11-30
            until    | never""")
    void whatIsNoTimetableIsSaidAtItsField(String field, String value) {
        var sent = new HashMap<String, List<String>>(Map.of("weekday", List.of("1", "5"), "opens", List.of("9:00"), "closes",
                List.of("17:00"),
                "minutes", List.of("20"), "capacity", List.of("2"), "ahead", List.of("30"), "since", List.of("2026-12-01")));
        assertThat(TimetableForm.read("x", sent, Set.of(), TODAY).timetables()).hasSize(2);
        sent.put(field, List.of(value));
        var read = TimetableForm.read("x", sent, Set.of(), TODAY);
        assertThat(read.form().errors()).containsOnlyKeys(field);
        assertThat(read.timetables()).isEmpty();
    }

    @Test
    void aCalendarReadsTheFile() {
        var name = new org.vidpovid.law.Text("Зала; вул. Довга, 1\nвхід зі двору, дуже довга адреса, якої вистачить на два рядки", "Hall");
        var state = new Appointment.Confirmed(new UUID(0, 1), "2026-0000-0001-11", org.vidpovid.law.Text.same("Паспорт"));
        var one = new Appointment(new UUID(0, 2), new UUID(0, 3), "visit", "identity-card", "x", name,
                Instant.parse("2026-12-01T07:00:00Z"), 20, state);
        var text = new CalendarEntry(one, Language.UK).text(Instant.parse("2026-11-23T10:00:00Z"));

        assertThat(text).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
                .contains("DTSTART:20261201T070000Z\r\nDTEND:20261201T072000Z\r\nSUMMARY:Паспорт\r\n");
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("LOCATION:Зала\\; вул. Довга\\, 1\\nвхід зі двору\\, дуже");
    }

    private static Timetable timetable(DayOfWeek weekday, LocalTime opens, LocalTime closes, int minutes) {
        return new Timetable(new UUID(0, 0), "x", weekday, opens, closes, minutes, 1, Set.of(), 30, LocalDate.of(2026, 1, 1), null);
    }
}
