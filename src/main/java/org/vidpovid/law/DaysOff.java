package org.vidpovid.law;

import module java.base;
import org.jspecify.annotations.Nullable;

/** What {@code law/calendar.yaml} says. */
record DaysOff(Moving moving, Holidays holidays, List<Suspension> suspended, List<Transfer> transfers) {

    /** That an end on a day off moves to the next working day. */
    record Moving(Text norm, Mark mark) {}

    record Holidays(Mark mark, List<Holiday> days) {}

    /** A time in which holidays are worked; it may not have ended yet. */
    record Suspension(LocalDate from, @Nullable LocalDate until, Text norm, Mark mark) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /** A working day made a day off, and the day off that is worked for it. */
    record Transfer(LocalDate off, LocalDate worked, Text norm, Mark mark) {}

    /** A holiday on a fixed day of the year, written {@code --12-25} as in ISO 8601, or so many days after Easter. */
    record Holiday(@Nullable MonthDay day, @Nullable Integer easter, Text name, @Nullable LocalDate from, @Nullable LocalDate until) {

        Holiday {
            if ((day == null) == (easter == null)) throw new IllegalArgumentException("a holiday has either a day or easter: " + name.en());
        }

        Optional<LocalDate> in(int year) {
            var on = easter != null ? easterOf(year).plusDays(easter) : Objects.requireNonNull(day).atYear(year);
            var held = (from == null || !on.isBefore(from)) && (until == null || on.isBefore(until));
            return held ? Optional.of(on) : Optional.empty();
        }
    }

    /** Easter of the Julian calendar, by Meeus (Astronomical Algorithms, chapter 8); right from 1900 to 2099. */
    static LocalDate easterOf(int year) {
        int moon = (19 * (year % 19) + 15) % 30;
        int sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        int days = moon + sunday + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1).plusDays(13);
    }
}
