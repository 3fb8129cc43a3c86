package org.vidpovid.law;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import net.jqwik.api.*;
import net.jqwik.api.constraints.*;
import org.junit.jupiter.api.Test;
import org.vidpovid.law.Term.Kind;
import org.vidpovid.web.Language;

class WorkingCalendarTest {

    static final WorkingCalendar CALENDAR = new WorkingCalendar();
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void aTermStartsTheNextDayAndSaysSo() {
        var due = CALENDAR.due(MONDAY, Term.of(30));

        assertThat(due.on()).isEqualTo("2026-12-23");
        assertThat(said(due, Language.UK)).isEqualTo("Строк: 30 календарних днів. "
                + "Рахуємо від 24 листопада 2026 р.: відлік починається наступного дня. Останній день: середа, 23 грудня 2026 р.");
        assertThat(said(due, Language.EN)).isEqualTo("The term is 30 calendar days. "
                + "We count from 24 November 2026: counting starts the next day. The last day is Wednesday, 23 December 2026.");
    }

    @Test
    void aShortTermCountsWorkingDays() {
        assertThat(Term.of(9)).isEqualTo(Term.working(9));
        assertThat(Term.of(10)).isEqualTo(Term.calendar(10));
        assertThat(CALENDAR.due(MONDAY, Term.of(5)).on()).isEqualTo("2026-11-30");
        assertThat(CALENDAR.due(MONDAY, Term.calendar(5)).on()).isEqualTo("2026-11-30"); // 28 November is a Saturday
    }

    @Test
    void anEndOnADayOffMovesAndTheUnverifiedRuleIsNamed() {
        var due = CALENDAR.due(MONDAY, Term.of(12));

        assertThat(due.on()).isEqualTo("2026-12-07");
        assertThat(said(due, Language.UK)).endsWith("субота, 5 грудня 2026 р. Це вихідний (субота), "
                + "тому строк закінчується наступного робочого дня: понеділок, 7 грудня 2026 р. "
                + "Це правило (Закон «Про адміністративну процедуру») ще не перевірено юристом.");
        assertThat(said(due, Language.EN)).contains("5 December 2026. It is a day off (Saturday)", "Monday, 7 December 2026");
    }

    @Test
    void aHolidayIsWorkedUnderMartialLawAndThePersonIsToldWhy() {
        var due = CALENDAR.due(LocalDate.of(2026, 11, 25), Term.of(30));

        assertThat(due.on()).isEqualTo("2026-12-25");
        assertThat(said(due, Language.EN)).endsWith(
                "It is a holiday (Christmas), but for now a working day (martial law, Article 6 of Law No. 2136-IX).");
        assertThat(CALENDAR.isWorking(LocalDate.of(2022, 2, 24))).isTrue();
    }

    @Test
    void aHolidayIsOffWithoutMartialLaw() {
        assertThat(CALENDAR.isWorking(LocalDate.of(2021, 8, 24))).as("Independence Day").isFalse();
        assertThat(CALENDAR.isWorking(LocalDate.of(2021, 5, 3))).as("for 1 May, a Saturday, the day after Easter is taken").isFalse();
        assertThat(CALENDAR.isWorking(LocalDate.of(2021, 5, 4))).as("for Easter, 2 May").isFalse();
        assertThat(CALENDAR.isWorking(LocalDate.of(2021, 5, 5))).isTrue();
        assertThat(CALENDAR.isWorking(LocalDate.of(2021, 6, 21))).as("for Trinity, 20 June").isFalse();
        assertThat(CALENDAR.due(LocalDate.of(2021, 8, 23), Term.calendar(1)).arithmetic().in(Language.EN)).contains("Independence Day");
    }

    @Test
    void aDayOffIsExchangedForAWorkedSaturday() {
        assertThat(CALENDAR.isWorking(LocalDate.of(2021, 1, 8))).isFalse();
        assertThat(CALENDAR.isWorking(LocalDate.of(2021, 1, 16))).isTrue();
    }

    @Test
    void aTermThatStoodStillIsLongerByTheDaysItStood() {
        var due = CALENDAR.due(MONDAY, Term.of(30), List.of(new Stop(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 6))));

        assertThat(due.on()).isEqualTo("2026-12-28");
        assertThat(said(due, Language.UK)).endsWith("Строк зупинився 1 грудня 2026 р. і пішов далі 6 грудня 2026 р. "
                + "Не рахуємо: 5 календарних днів. Останній день: понеділок, 28 грудня 2026 р.");
    }

    @Test
    void aStopAfterTheEndDoesNotMakeTheLateTimely() {
        var stop = new Stop(LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 24));

        assertThat(CALENDAR.due(MONDAY, Term.of(30), List.of(stop)).on()).isEqualTo("2026-12-23");
    }

    @Test
    void overlappingStopsAreAMistake() {
        var stops = List.of(new Stop(MONDAY, MONDAY.plusDays(5)), new Stop(MONDAY.plusDays(4), MONDAY.plusDays(6)));

        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.due(MONDAY, Term.of(30), stops));
        assertThatIllegalArgumentException().isThrownBy(() -> new Stop(MONDAY, MONDAY.minusDays(1)));
    }

    @Test
    void theDayIsKyivs() {
        assertThat(WorkingCalendar.dayOf(Instant.parse("2026-11-23T22:30:00Z"))).isEqualTo("2026-11-24");
    }

    @Property
    void aTermEndsOnAWorkingDayAndNeverBeforeItsDays(@ForAll("days") LocalDate received, @ForAll Kind kind,
            @ForAll @IntRange(min = 1, max = 90) int days) {
        var due = CALENDAR.due(received, new Term(days, kind)).on();

        assertThat(CALENDAR.isWorking(due)).isTrue();
        assertThat(due).isAfterOrEqualTo(received.plusDays(days));
        if (kind == Kind.WORKING) assertThat(received.plusDays(1).datesUntil(due.plusDays(1)).filter(CALENDAR::isWorking)).hasSize(days);
    }

    @Property
    void stopsNeverShortenATermAndItNeverEndsWhileItStands(@ForAll("days") LocalDate received, @ForAll Kind kind,
            @ForAll @IntRange(min = 1, max = 60) int days, @ForAll @Size(max = 3) List<@IntRange(max = 40) Integer> gaps,
                    @ForAll @IntRange(max = 40) int still) {
        var term = new Term(days, kind);
        var stops = stops(received, gaps, still);
        for (int i = 0; i < stops.size(); i++) {
            var before = CALENDAR.due(received, term, stops.subList(0, i)).on();
            var after = CALENDAR.due(received, term, stops.subList(0, i + 1)).on();

            assertThat(after).isAfterOrEqualTo(before);
            assertThat(CALENDAR.isWorking(after)).isTrue();
            var inTime = !stops.get(i).stoppedOn().isAfter(before);
            if (inTime && still > 0 && kind == Kind.CALENDAR) assertThat(after).isAfterOrEqualTo(stops.get(i).wentOnOn());
            if (!inTime) assertThat(after).isEqualTo(before);
        }
    }

    @Property
    void stopsAddUp(@ForAll("days") LocalDate received, @ForAll Kind kind, @ForAll @IntRange(min = 40, max = 80) int days,
            @ForAll @Size(max = 3) List<@IntRange(max = 10) Integer> gaps, @ForAll @IntRange(max = 20) int still) {
        var stops = stops(received, gaps, still);
        var stood = stops.stream().flatMap(stop -> stop.stoppedOn().plusDays(1).datesUntil(stop.wentOnOn().plusDays(1)))
                .filter(day -> kind == Kind.CALENDAR || CALENDAR.isWorking(day)).count();

        assertThat(CALENDAR.due(received, new Term(days, kind), stops).on())
                .isEqualTo(CALENDAR.due(received, new Term(days + (int) stood, kind)).on());
    }

    private static String said(Due due, Language language) {
        return due.arithmetic().in(language).replace('\u00a0', ' ').replace('\u202f', ' '); // which space a date has is the JDK's affair
    }

    /** Stops of one length, each so many days after the one before. */
    private static List<Stop> stops(LocalDate received, List<Integer> gaps, int still) {
        var stops = new ArrayList<Stop>();
        var free = received;
        for (var gap : gaps) {
            stops.add(new Stop(free.plusDays(gap), free.plusDays(gap + still)));
            free = free.plusDays(gap + still);
        }
        return stops;
    }

    @Provide
    Arbitrary<LocalDate> days() { // holidays off, and worked
        return Arbitraries.longs().between(LocalDate.of(2019, 1, 1).toEpochDay(), LocalDate.of(2030, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
