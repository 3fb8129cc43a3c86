package org.vidpovid.appointments;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.appointments.Appointment.*;
import org.vidpovid.law.Text;
import org.vidpovid.people.Viewer;

/** Appointments as rows. */
@Component
record Bookings(JdbcClient db, Clock clock) {

    List<Appointment> of(UUID matterId) {
        return db.sql("select * from appointments.booking where matter_id = :matter order by starts_at, id")
                .param("matter", matterId).query(Row.class).list().stream().map(Row::appointment).toList();
    }

    /** Those in answer to one question that were not cancelled. */
    List<Appointment> active(UUID matterId, String question) {
        return of(matterId).stream().filter(one -> one.question().equals(question) && !(one.state() instanceof Cancelled)).toList();
    }

    List<Appointment> confirmed(Collection<UUID> matterIds) {
        return db.sql("select * from appointments.booking where matter_id = any (:matters) and state = 'confirmed' order by starts_at, id")
                .param("matters", matterIds.toArray(UUID[]::new)).query(Row.class).list().stream().map(Row::appointment).toList();
    }

    /** What is still to come of the viewer's own and of what they hold by codes. */
    List<Appointment> comingUp(Viewer viewer) {
        return db.sql("""
                select * from appointments.booking
                where (applicant_id = :person or matter_id = any (:held)) and state = 'confirmed' and starts_at > :now
                order by starts_at, id limit 50""")
                .param("person", viewer.representedId()).param("held", viewer.heldIds().toArray(UUID[]::new)).param("now", now())
                .query(Row.class).list().stream().map(Row::appointment).toList();
    }

    /** Everybody who is or was expected at a place on a day, but for those who moved or were never more than held. */
    List<Appointment> on(String place, Instant from, Instant to) {
        return db.sql("""
                select * from appointments.booking
                where place = :place and starts_at >= :first and starts_at < :end
                  and (state = 'confirmed' or state = 'held' and held_until > :now or state = 'cancelled' and cancelled_by = 'place')
                order by starts_at, id""")
                .param("place", place).param("first", from.atOffset(ZoneOffset.UTC))
                .param("end", to.atOffset(ZoneOffset.UTC)).param("now", now())
                .query(Row.class).list().stream().map(Row::appointment).toList();
    }

    void add(Appointment appointment) {
        db.sql("""
                insert into appointments.booking (matter_id, id, question, service, place, name_uk, name_en, starts_at, minutes, state,
                    held_until, applicant_id, number, title_uk, title_en)
                values (:matterId, :id, :question, :service, :place, :nameUk, :nameEn, :startsAt, :minutes, :state,
                    :heldUntil, :applicantId, :number, :titleUk, :titleEn)""").paramSource(Row.of(appointment)).update();
    }

    void hold(Appointment held, Instant until) {
        db.sql("update appointments.booking set held_until = :until where matter_id = :matter and id = :id and state = 'held'")
                .param("until", until.atOffset(ZoneOffset.UTC)).param("matter", held.matterId()).param("id", held.id()).update();
    }

    void confirm(Appointment held, Confirmed how) {
        db.sql("""
                update appointments.booking set state = 'confirmed', held_until = null, applicant_id = :applicant, number = :number,
                    title_uk = :titleUk, title_en = :titleEn
                where matter_id = :matter and id = :id and state = 'held'""")
                .param("applicant", how.applicantId()).param("number", how.number()).param("titleUk", how.title().uk())
                .param("titleEn", how.title().en())
                .param("matter", held.matterId()).param("id", held.id()).update();
    }

    void cancel(Appointment confirmed, By by, @Nullable String why) {
        db.sql("""
                update appointments.booking set state = 'cancelled', cancelled_at = :now, cancelled_by = :by, why = :why
                where matter_id = :matter and id = :id and state = 'confirmed'""")
                .param("now", now()).param("by", by.name().toLowerCase(Locale.ROOT)).param("why", why)
                .param("matter", confirmed.matterId()).param("id", confirmed.id()).update();
    }

    /** What was only held leaves no trace; its seat goes with it. */
    void forget(Appointment held) {
        db.sql("delete from appointments.booking where matter_id = :matter and id = :id and state = 'held'")
                .param("matter", held.matterId()).param("id", held.id()).update();
    }

    int forgetHeldUntil(Instant before) {
        return db.sql("delete from appointments.booking where state = 'held' and held_until < :before")
                .param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    /** Whom to remind of a visit before this; each is handed out once. */
    List<Appointment> toRemind(Instant before) {
        return db.sql("""
                update appointments.booking set reminded_at = :now
                where state = 'confirmed' and reminded_at is null and starts_at > :now and starts_at < :before returning *""")
                .param("now", now()).param("before", before.atOffset(ZoneOffset.UTC)).query(Row.class).list().stream().map(Row::appointment)
                .toList();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private record Row(UUID matterId, UUID id, String question, String service, String place, String nameUk, String nameEn,
            OffsetDateTime startsAt,
                       int minutes, String state, @Nullable OffsetDateTime heldUntil, @Nullable UUID applicantId, @Nullable String number,
                       @Nullable String titleUk, @Nullable String titleEn, @Nullable OffsetDateTime cancelledAt,
                               @Nullable String cancelledBy,
                       @Nullable String why) {

        static Row of(Appointment a) {
            var starts = a.startsAt().atOffset(ZoneOffset.UTC);
            return switch (a.state()) {
                case Held(var until) -> new Row(a.matterId(), a.id(), a.question(), a.service(), a.place(), a.name().uk(), a.name().en(),
                        starts, a.minutes(),
                        "held", until.atOffset(ZoneOffset.UTC), null, null, null, null, null, null, null);
                case Confirmed(var applicant, var number, var title) -> new Row(a.matterId(), a.id(), a.question(), a.service(), a.place(),
                        a.name().uk(),
                        a.name().en(), starts, a.minutes(), "confirmed", null, applicant, number, title.uk(), title.en(), null, null, null);
                case Cancelled _ -> throw new IllegalArgumentException("nobody books what is cancelled");
            };
        }

        Appointment appointment() {
            return new Appointment(matterId, id, question, service, place, new Text(nameUk, nameEn), startsAt.toInstant(), minutes,
                    theState());
        }

        private State theState() {
            return switch (state) {
                case "held" -> new Held(Objects.requireNonNull(heldUntil).toInstant());
                case "confirmed" -> new Confirmed(Objects.requireNonNull(applicantId), Objects.requireNonNull(number),
                        new Text(Objects.requireNonNull(titleUk), Objects.requireNonNull(titleEn)));
                case "cancelled" -> new Cancelled(Objects.requireNonNull(cancelledAt).toInstant(),
                        By.valueOf(Objects.requireNonNull(cancelledBy).toUpperCase(Locale.ROOT)), why);
                default -> throw new IllegalStateException("unknown state " + state);
            };
        }
    }
}
