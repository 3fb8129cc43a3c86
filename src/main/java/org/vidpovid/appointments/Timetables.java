package org.vidpovid.appointments;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.appointments.Timetable.Slot;
import org.vidpovid.law.WorkingCalendar;
import org.vidpovid.web.NotFound;

/** The timetables of all places, and the hours that come of them, taken or not. */
@Component
class Timetables {

    /** Nobody can come sooner than this: neither side could prepare. */
    static final Duration NOTICE = Duration.ofHours(2);

    private final JdbcClient db;
    private final WorkingCalendar calendar;
    private final Seats seats;
    private final Clock clock;

    Timetables(JdbcClient db, WorkingCalendar calendar, Seats seats, Clock clock) {
        this.db = db;
        this.calendar = calendar;
        this.seats = seats;
        this.clock = clock;
    }

    /** What holds today or later, by day of the week and hour. */
    List<Timetable> of(String place) {
        return db.sql("""
                select id, place, weekday, opens, closes, minutes, capacity, array_to_string(services, ',') services, days_ahead, since,
                until
                from appointments.timetable where place = :place and (until is null or until > :today)
                order by weekday, opens, since""")
                .param("place", place).param("today", LocalDate.now(clock)).query(Row.class).list().stream().map(Row::timetable).toList();
    }

    /** All hours to come at which a place receives people for a service, in order. */
    List<Slot> slots(String place, String service) {
        var timetables = of(place).stream().filter(timetable -> timetable.isFor(service)).toList();
        var today = LocalDate.now(clock);
        var last = today.plusDays(timetables.stream().mapToInt(Timetable::daysAhead).max().orElse(0));
        var closed = closed(place, today, last);
        var soonest = clock.instant().plus(NOTICE);
        return today.datesUntil(last.plusDays(1)).filter(day -> !closed.contains(day) && !calendar.isHoliday(day))
                .flatMap(day -> timetables.stream().filter(timetable -> !day.isAfter(today.plusDays(timetable.daysAhead())))
                        .flatMap(timetable -> timetable.on(day).stream()))
                .filter(slot -> !slot.startsAt().isBefore(soonest)).sorted(Comparator.comparing(Slot::at)).toList();
    }

    private Set<LocalDate> closed(String place, LocalDate from, LocalDate to) {
        return Set.copyOf(db.sql("select day from appointments.closed_day where place = :place and day between :first and :last")
                .param("place", place).param("first", from).param("last", to).query(LocalDate.class).list());
    }

    /**
     * Adds these, all or none.
     *
     * @return the timetable that stands in the way, if one does
     */
    @Transactional
    public Optional<Timetable> add(List<Timetable> wanted) {
        wanted.stream().map(Timetable::place).distinct().forEach(seats::lockAll);
        for (var timetable : wanted) {
            var other = of(timetable.place()).stream().filter(timetable::collidesWith).findFirst();
            if (other.isPresent()) return other;
        }
        for (var timetable : wanted) {
            db.sql("""
                    insert into appointments.timetable (id, place, weekday, opens, closes, minutes, capacity, services, days_ahead, since,
                    until)
                    values (:id, :place, :weekday, :opens, :closes, :minutes, :capacity, :services, :daysAhead, :since, :until)""")
                    .param("id", UuidCreator.getTimeOrderedEpoch()).param("place", timetable.place())
                    .param("weekday", timetable.weekday().getValue())
                    .param("opens", timetable.opens()).param("closes", timetable.closes()).param("minutes", timetable.minutes())
                    .param("capacity", timetable.capacity()).param("services",
                            timetable.services().stream().sorted().toArray(String[]::new))
                    .param("daysAhead", timetable.daysAhead()).param("since", timetable.since()).param("until", timetable.until()).update();
        }
        return Optional.empty();
    }

    /** From this day on nobody can book by it any more. Who has booked stays booked. */
    @Transactional
    public void end(String place, UUID id, LocalDate on) {
        seats.lockAll(place);
        var ended = db.sql("update appointments.timetable set until = greatest(since, :on) where id = :id and place = :place and (until is "
                + "null or until > :on)")
                .param("id", id).param("place", place).param("on", on).update();
        if (ended == 0) throw new NotFound();
    }

    private record Row(UUID id, String place, int weekday, LocalTime opens, LocalTime closes, int minutes, int capacity, String services,
                       int daysAhead, LocalDate since, @Nullable LocalDate until) {
        Timetable timetable() {
            return new Timetable(id, place, DayOfWeek.of(weekday), opens, closes, minutes, capacity,
                    services.isEmpty() ? Set.of() : Set.of(services.split(",")), daysAhead, since, until);
        }
    }
}
