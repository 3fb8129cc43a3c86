package org.vidpovid.deadlines;

import module java.base;
import org.vidpovid.law.WorkingCalendar;

/**
 * How near the end of a term is, or how long ago it was, as far as somebody is to be reminded of it: three working days and one before it,
 * the day after it, three working days after it, and then every week.
 */
sealed interface Reminder {

    /** How it is called where it is noted. */
    String kind();

    record Before(int workingDays) implements Reminder {

        @Override
        public String kind() {
            return "before-" + workingDays;
        }
    }

    /** The first day after it. */
    record Over() implements Reminder {

        @Override
        public String kind() {
            return "after-0";
        }
    }

    /** Three working days after it: the superior answers for it. */
    record Answerable() implements Reminder {

        @Override
        public String kind() {
            return "after-3";
        }
    }

    /** And every week from then on. */
    record Weekly(int week) implements Reminder {

        @Override
        public String kind() {
            return "after-" + week * 7;
        }
    }

    /** The reminder that stands on a day; what came before it and was not sent, because the portal stood still, is not sent any more. */
    static Optional<Reminder> on(LocalDate today, LocalDate due, WorkingCalendar calendar) {
        if (today.isAfter(due)) {
            var weeks = (int) ChronoUnit.DAYS.between(due, today) / 7;
            if (weeks > 0) return Optional.of(new Weekly(weeks));
            return Optional.of(working(due, today, calendar) >= 3 ? new Answerable() : new Over());
        }
        return switch (working(today, due, calendar)) {
            case 0, 1 -> Optional.of(new Before(1));
            case 2, 3 -> Optional.of(new Before(3));
            default -> Optional.empty();
        };
    }

    /** The working days after one day, up to and with another. */
    private static int working(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(calendar::isWorking).count();
    }
}
