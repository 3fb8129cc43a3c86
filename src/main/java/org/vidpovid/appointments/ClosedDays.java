package org.vidpovid.appointments;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.appointments.Appointment.*;
import org.vidpovid.notices.Notices;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** Days on which a place receives nobody, against its timetable. */
@Component
class ClosedDays {

    /** @param official who closed it */
    record ClosedDay(LocalDate day, String reason, String official) {}

    private final JdbcClient db;
    private final Bookings bookings;
    private final Seats seats;
    private final Notices notices;
    private final Clock clock;

    ClosedDays(JdbcClient db, Bookings bookings, Seats seats, Notices notices, Clock clock) {
        this.db = db;
        this.bookings = bookings;
        this.seats = seats;
        this.notices = notices;
        this.clock = clock;
    }

    Optional<ClosedDay> on(String place, LocalDate day) {
        return db.sql("select day, reason, official from appointments.closed_day where place = :place and day = :day")
                .param("place", place).param("day", day).query(ClosedDay.class).optional();
    }

    /** Those of today and later. */
    List<ClosedDay> of(String place) {
        return db.sql("select day, reason, official from appointments.closed_day where place = :place and day >= :today order by day")
                .param("place", place).param("today", LocalDate.now(clock)).query(ClosedDay.class).list();
    }

    /**
     * Closes a day. Whoever was still expected on it is told, with the reason, and can choose another; what was held for drafts is free.
     * Closing it again changes nothing.
     */
    @Transactional
    public void close(String place, LocalDate day, String reason, Viewer official) {
        seats.lockAll(place);
        var closed = db.sql("""
                insert into appointments.closed_day (place, day, reason, official_person_id, official, at)
                values (:place, :day, :reason, :officialId, :official, :at) on conflict do nothing""")
                .param("place", place).param("day", day).param("reason", reason)
                .param("officialId", Objects.requireNonNull(official.personId()))
                .param("official", official.name()).param("at", OffsetDateTime.now(clock)).update();
        if (closed == 0) return;
        for (var appointment : bookings.on(place, startOf(day), startOf(day.plusDays(1)))) {
            if (!appointment.startsAt().isAfter(clock.instant())) continue; // they have been there
            switch (appointment.state()) {
                case Held _ -> bookings.forget(appointment);
                case Confirmed(var applicantId, var number, var title) -> {
                    seats.free(appointment);
                    bookings.cancel(appointment, By.PLACE, reason);
                    notices.tell(applicantId, appointment.matterId(), Message.of("appointments.notice.subject", number),
                            Message.of("appointments.notice.closed", title, appointment.told(), reason));
                }
                case Cancelled _ -> {}
            }
        }
    }

    /** Receives people again. Those who were told otherwise choose for themselves. */
    @Transactional
    public void reopen(String place, LocalDate day) {
        seats.lockAll(place);
        db.sql("delete from appointments.closed_day where place = :place and day = :day").param("place", place).param("day", day).update();
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Language.KYIV).toInstant();
    }
}
