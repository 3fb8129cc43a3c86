package org.vidpovid.signin;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import com.github.kagkarlsson.scheduler.task.helper.*;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Service;
import org.vidpovid.web.Language;

/** Who is signed in, by which way and since when; a session ends here at the word of somebody who is not in its browser. */
@Service
public class Sessions {

    private static final Duration SKEW = Duration.ofMinutes(1); // by which the clocks of a provider and ours may differ

    private final JdbcClient db;
    private final SessionRepository<?> sessions;
    private final Clock clock;

    Sessions(JdbcClient db, SessionRepository<?> sessions, Clock clock) {
        this.db = db;
        this.sessions = sessions;
        this.clock = clock;
    }

    void begin(String former, String id, Arrival arrival) {
        ended(former);
        var origin = Optional.ofNullable(arrival.origin());
        db.sql("""
                insert into signin.session (id, session_id, person_id, way, assurance, issuer, subject, issuer_session, started_at)
                values (:id, :session, :person, :way, :assurance, :issuer, :subject, :theirs, :at)""")
                .param("id", UuidCreator.getTimeOrderedEpoch()).param("session", id).param("person", arrival.personId())
                .param("way", arrival.way()).param("assurance", arrival.assurance().name())
                .param("issuer", origin.map(Arrival.Origin::issuer).orElse(null))
                .param("subject", origin.map(Arrival.Origin::subject).orElse(null))
                .param("theirs", origin.map(Arrival.Origin::session).orElse(null))
                .param("at", OffsetDateTime.now(clock)).update();
    }

    void ended(String sessionId) {
        db.sql("delete from signin.session where session_id = :id").param("id", sessionId).update();
    }

    /**
     * An identity provider says that a person has left it: their sessions here, those that began by it, are over at once, on every node.
     *
     * @param subject null for whoever has the session
     * @param theirs the provider's own session; null for all that the person had there
     * @param saidAt when the provider said so: what began later is not meant, so a word repeated does no harm
     * @return how many were ended
     */
    public int end(String issuer, @Nullable String subject, @Nullable String theirs, Instant saidAt) {
        if (subject == null && theirs == null) return 0;
        var over = db.sql("""
                delete from signin.session where issuer = :issuer and started_at <= :before
                    and (cast(:subject as text) is null or subject = :subject)
                    and (cast(:theirs as text) is null or issuer_session = :theirs)
                returning session_id""")
                .param("issuer", issuer).param("subject", subject).param("theirs", theirs)
                .param("before", saidAt.plus(SKEW).atZone(Language.KYIV).toOffsetDateTime())
                .query(String.class).list();
        over.forEach(sessions::deleteById);
        return over.size();
    }

    /** Forgets the sessions that are over. Safe to run twice, on any node. */
    int forget() {
        var over = db.sql("select session_id from signin.session where started_at < :before")
                .param("before", OffsetDateTime.now(clock).minusDays(1))
                .query(String.class).list().stream().filter(id -> sessions.findById(id) == null).toList();
        over.forEach(this::ended);
        return over.size();
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> forgetSessions(Sessions sessions) {
            return Tasks.recurring("forget-sessions", Schedules.daily(Language.KYIV, LocalTime.of(3, 45)))
                    .execute((_, _) -> sessions.forget());
        }
    }
}
