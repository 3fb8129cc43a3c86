package org.vidpovid.appointments;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.appointments.Timetable.Slot;

/**
 * Who sits where at which hour. Everything here is called in a transaction. Locks are taken in this order: the matter, its place, the hour;
 * who takes several hours takes them in order of time. So nobody waits in a ring. Were a lock forgotten, the key of the table would still
 * refuse.
 */
@Component
record Seats(JdbcClient db, Clock clock) {

    /** Until the end of the transaction nobody else does anything with this matter's appointments. */
    void lock(UUID matterId) {
        lock("pg_advisory_xact_lock", "appointments of " + matterId);
    }

    /** The timetable and the closed days of the place stay as they are. */
    void lockPlace(String place) {
        lock("pg_advisory_xact_lock_shared", "appointments at " + place);
    }

    /** Nobody takes a seat at this place meanwhile. */
    void lockAll(String place) {
        lock("pg_advisory_xact_lock", "appointments at " + place);
    }

    private void lock(String how, String what) {
        db.sql("select count(*) from " + how + "(hashtextextended(:what, 0))").param("what", what).query(Long.class).single();
    }

    /**
     * Takes a seat, if one is free.
     *
     * @param until when it is free again; null: it is taken for good
     */
    boolean take(String place, Slot slot, UUID matterId, UUID bookingId, @Nullable Instant until) {
        var at = slot.startsAt().atOffset(ZoneOffset.UTC);
        lock("pg_advisory_xact_lock", "appointments at " + place + " " + at);
        db.sql("delete from appointments.seat where place = :place and starts_at = :at and held_until <= :now")
                .param("place", place).param("at", at).param("now", now()).update();
        // the number that is free may be free because more people were received at once before: those who came then still count
        return db.sql("""
                insert into appointments.seat (place, starts_at, seat, matter_id, booking_id, held_until)
                select :place, :at, min(number), :matter, :booking, cast(:until as timestamptz) from generate_series(1, :capacity) number
                where not exists (select from appointments.seat where place = :place and starts_at = :at and seat = number)
                having min(number) is not null and (select count(*) from appointments.seat where place = :place
                and starts_at = :at) < :capacity
                on conflict do nothing""")
                .param("place", place).param("at", at).param("matter", matterId).param("booking", bookingId)
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC)).param("capacity", slot.capacity()).update() == 1;
    }

    /** Keeps a seat that is still there for longer, or for good; false if it is gone. */
    boolean keep(Appointment appointment, @Nullable Instant until) {
        return db.sql("update appointments.seat set held_until = cast(:until as timestamptz) where matter_id = :matter and booking_id "
                + "= :booking")
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .param("matter", appointment.matterId()).param("booking", appointment.id()).update() == 1;
    }

    void free(Appointment appointment) {
        db.sql("delete from appointments.seat where matter_id = :matter and booking_id = :booking")
                .param("matter", appointment.matterId()).param("booking", appointment.id()).update();
    }

    /** How many seats are taken at which hour to come, but for those of one matter. */
    Map<Instant, Integer> taken(String place, UUID except) {
        return db.sql("""
                select starts_at, count(*) taken from appointments.seat
                where place = :place and starts_at > :now and matter_id <> :except and (held_until is null or held_until > :now)
                group by starts_at""")
                .param("place", place).param("now", now()).param("except", except).query(Taken.class).list().stream()
                .collect(Collectors.toMap(taken -> taken.startsAt().toInstant(), Taken::taken));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private record Taken(OffsetDateTime startsAt, int taken) {}
}
