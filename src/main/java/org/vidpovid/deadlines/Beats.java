package org.vidpovid.deadlines;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the clock of the server can be trusted. It is looked at every quarter of an hour; if it jumped since, or nobody looked, nothing
 * is done by it that cannot be taken back until it has gone steadily for an hour. Days of terms follow it all the same.
 */
@Component
record Beats(JdbcClient db, Clock clock) {

    static final Duration STEADY = Duration.ofHours(1);
    static final Duration LONGEST = Duration.ofMinutes(40); // between two beats

    /** Notes that it is now. Safe on any node, at any time. */
    void beat() {
        db.sql("""
                insert into deadlines.beat (at, steady_since) values (:now, :now)
                on conflict (one) do update set at = excluded.at, steady_since = case
                    when excluded.at < beat.at or excluded.at > beat.at + cast(:longest as interval) then excluded.at
                    else least(beat.steady_since, excluded.at) end""")
                .param("now", OffsetDateTime.now(clock)).param("longest", LONGEST.toString()).update();
    }

    boolean isSteady() {
        return db.sql("""
                select at - steady_since >= cast(:steady as interval) and :now between at and at + cast(:longest as interval)
                from deadlines.beat""").param("steady", STEADY.toString()).param("longest", LONGEST.toString())
                .param("now", OffsetDateTime.now(clock)).query(Boolean.class).optional().orElse(false);
    }
}
