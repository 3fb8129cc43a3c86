package org.vidpovid.admin;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import com.github.kagkarlsson.scheduler.task.helper.*;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.context.annotation.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** Lists that wait to be confirmed by whoever sent them, for a day. Any node may be asked next, so they are in the database. */
@Component
record Imports(JdbcClient db, Clock clock) implements PersonalData.OfTables {

    private static final Duration KEPT = Duration.ofDays(1);

    @SuppressWarnings("ArrayRecordComponent") // it is passed on once and compared with nothing
    record Upload(UUID id, Listing listing, String filename, byte[] content) {}

    UUID keep(Listing listing, String filename, byte[] content, Viewer by) {
        var id = UuidCreator.getTimeOrderedEpoch();
        db.sql("insert into admin.upload (id, person_id, at, listing, filename, content) values (:id, :person, :at, :listing, :filename, "
                + ":content)")
                .param("id", id).param("person", by.personId()).param("at", OffsetDateTime.now(clock)).param("listing", listing.name())
                .param("filename", filename).param("content", content).update();
        return id;
    }

    /**
     * One's own upload.
     *
     * @throws NotFound if there is none, or it is another's, or it is too old
     */
    Upload get(UUID id, Viewer by) {
        return db.sql("select id, listing, filename, content from admin.upload where id = :id and person_id = :person and at >= :at")
                .param("id", id).param("person", by.personId()).param("at", OffsetDateTime.now(clock).minus(KEPT))
                .query(Upload.class).optional().orElseThrow(NotFound::new);
    }

    /** Nobody confirms these any more; they hold names and numbers of persons. Safe to run twice, on any node. */
    int forget() {
        return db.sql("delete from admin.upload where at < :at").param("at", OffsetDateTime.now(clock).minus(KEPT)).update();
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> forgetUploads(Imports imports) {
            return Tasks.recurring("forget-uploads", Schedules.daily(Language.KYIV, LocalTime.of(3, 40)))
                    .execute((_, _) -> imports.forget());
        }
    }

    void drop(UUID id) {
        db.sql("delete from admin.upload where id = :id").param("id", id).update();
    }

    @Override
    public List<Table> kept() {
        return List.of(new Table("admin.upload", "admin.data.imports", """
                select id, person_id, at, listing, filename from admin.upload where person_id = :id order by id"""));
    }

    @Override
    public Map<String, Wording> erase(UUID personId) {
        db.sql("delete from admin.upload where person_id = :id").param("id", personId).update();
        return Map.of();
    }
}
