package org.vidpovid.appointments;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.web.Language;

/**
 * A part of one day of every week in which a place receives people.
 *
 * @param minutes how long one visit takes
 * @param capacity how many people are received at once
 * @param services for which, by address; empty: for all
 * @param daysAhead how long before a visit it can be booked
 * @param until the first day on which it no longer holds
 */
record Timetable(UUID id, String place, DayOfWeek weekday, LocalTime opens, LocalTime closes, int minutes, int capacity,
        Set<String> services,
                 int daysAhead, LocalDate since, @Nullable LocalDate until) {

    /** One hour at which people can come, by the clock of Kyiv. */
    record Slot(LocalDateTime at, int minutes, int capacity) {

        /** An hour that comes twice as summer time ends is the first of the two. */
        Instant startsAt() {
            return at.atZone(Language.KYIV).toInstant();
        }
    }

    boolean holdsOn(LocalDate day) {
        return day.getDayOfWeek() == weekday && !day.isBefore(since) && (until == null || day.isBefore(until));
    }

    boolean isFor(String service) {
        return services.isEmpty() || services.contains(service);
    }

    /**
     * The hours of a day: none if it does not hold then. An hour that summer time swallows is none; what does not fit whole is none
     * either.
     */
    List<Slot> on(LocalDate day) {
        if (!holdsOn(day)) return List.of();
        var slots = new ArrayList<Slot>();
        for (int from = opens.toSecondOfDay() / 60; from + minutes <= closes.toSecondOfDay() / 60; from += minutes) {
            var at = day.atTime(from / 60, from % 60);
            if (!Language.KYIV.getRules().getValidOffsets(at).isEmpty()) slots.add(new Slot(at, minutes, capacity));
        }
        return slots;
    }

    /** Whether both would receive people at the same time: of one place they may not. */
    boolean collidesWith(Timetable other) {
        return place.equals(other.place) && weekday == other.weekday && opens.isBefore(other.closes) && other.opens.isBefore(closes)
                && (until == null || other.since.isBefore(until)) && (other.until == null || since.isBefore(other.until));
    }
}
