package org.vidpovid.signin;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import com.github.kagkarlsson.scheduler.task.helper.*;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Service;
import org.vidpovid.people.Assurance;
import org.vidpovid.web.Language;

/** Who is signed in, by which way and since when; a session ends here at the word of somebody who is not in its browser. */
@Service
public class Sessions {

    private static final Duration SKEW = Duration.ofMinutes(1); // by which the clocks of a provider and ours may differ

    private final JdbcClient db;
    private final FindByIndexNameSessionRepository<?> sessions;
    private final Clock clock;

    Sessions(JdbcClient db, FindByIndexNameSessionRepository<?> sessions, Clock clock) {
        this.db = db;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * A session that is not over.
     *
     * @param way as of {@link Arrival#way}
     * @param browser null if it did not say, or said nothing that we know; as {@code system}
     * @param present whether it is the one that asks
     */
    public record Open(UUID id, String way, Assurance assurance, Instant startedAt, @Nullable String browser, @Nullable String system,
            boolean present) {}

    /** By the word in a browser's own description of itself; many claim to be others too, so the order matters. */
    private static final SequencedMap<String, String> BROWSERS = named("Edg", "Edge", "OPR/", "Opera", "SamsungBrowser", "Samsung Internet",
            "Firefox", "Firefox", "FxiOS", "Firefox", "CriOS", "Chrome", "Chrome", "Chrome", "Safari", "Safari");
    private static final SequencedMap<String, String> SYSTEMS = named("Android", "Android", "iPhone", "iPhone", "iPad", "iPad",
            "Windows", "Windows", "Mac OS X", "macOS", "CrOS", "ChromeOS", "Linux", "Linux");
    private static final int MOST = 100; // nobody is signed in at more places

    void begin(String former, String id, Arrival arrival, @Nullable String userAgent) {
        ended(former);
        var origin = Optional.ofNullable(arrival.origin());
        db.sql("""
                insert into signin.session (id, session_id, person_id, way, assurance, issuer, subject, issuer_session, browser, system,
                started_at)
                values (:id, :session, :person, :way, :assurance, :issuer, :subject, :theirs, :browser, :system, :at)""")
                .param("id", UuidCreator.getTimeOrderedEpoch()).param("session", id).param("person", arrival.personId())
                .param("way", arrival.way()).param("assurance", arrival.assurance().name())
                .param("issuer", origin.map(Arrival.Origin::issuer).orElse(null))
                .param("subject", origin.map(Arrival.Origin::subject).orElse(null))
                .param("theirs", origin.map(Arrival.Origin::session).orElse(null))
                .param("browser", browser(userAgent)).param("system", system(userAgent))
                .param("at", OffsetDateTime.now(clock)).update();
    }

    void ended(String sessionId) {
        db.sql("delete from signin.session where session_id = :id").param("id", sessionId).update();
    }

    /** The sessions of a person that are not over, the newest first, asked for in one of them. */
    public List<Open> of(UUID personId, HttpSession present) {
        record Row(UUID id, String sessionId, String way, Assurance assurance, OffsetDateTime startedAt,
                @Nullable String browser, @Nullable String system) {}
        var open = sessions.findByPrincipalName(personId.toString()).keySet();
        return db.sql("""
                select id, session_id, way, assurance, started_at, browser, system from signin.session
                where person_id = :person order by id desc limit :most""")
                .param("person", personId).param("most", MOST).query(Row.class).list().stream()
                .filter(row -> open.contains(row.sessionId()))
                .map(row -> new Open(row.id(), row.way(), row.assurance(), row.startedAt().toInstant(), row.browser(), row.system(),
                        row.sessionId().equals(present.getId()))).toList();
    }

    /** Ends one session of this person, on every node; of nobody else. */
    public void end(UUID personId, UUID id) {
        over(db.sql("delete from signin.session where id = :id and person_id = :person returning session_id").param("id", id)
                .param("person", personId)
                .query(String.class).list());
    }

    /** Ends all sessions of this person but the present one, on every node. */
    public void endOthers(UUID personId, HttpSession present) {
        over(db.sql("delete from signin.session where person_id = :person and session_id <> :present returning session_id")
                .param("person", personId).param("present", present.getId()).query(String.class).list());
    }

    /** What ends all sessions that this person has now, on every node; run it when their erasure, which forgets the list, is sure. */
    public Runnable ending(UUID personId) {
        var all = db.sql("select session_id from signin.session where person_id = :person").param("person", personId).query(String.class)
                .list();
        return () -> all.forEach(id -> {
            ended(id);
            sessions.deleteById(id);
        });
    }

    private void over(List<String> sessionIds) {
        sessionIds.forEach(sessions::deleteById);
    }

    static @Nullable String browser(@Nullable String userAgent) {
        return known(BROWSERS, userAgent);
    }

    static @Nullable String system(@Nullable String userAgent) {
        return known(SYSTEMS, userAgent);
    }

    private static @Nullable String known(SequencedMap<String, String> names, @Nullable String userAgent) {
        if (userAgent == null) return null;
        return names.entrySet().stream().filter(name -> userAgent.contains(name.getKey())).map(Map.Entry::getValue).findFirst()
                .orElse(null);
    }

    private static SequencedMap<String, String> named(String... words) {
        var names = new LinkedHashMap<String, String>();
        for (int i = 0; i < words.length; i += 2) names.put(words[i], words[i + 1]);
        return Collections.unmodifiableSequencedMap(names);
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
        over(over);
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
