package org.vidpovid.people;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes by which a person signs in once: they were given one at a counter, or by a command on the server.
 * Only digests are kept. Right and wrong codes cost one look into an index; slow down whoever guesses before you ask here.
 */
@Service
public class OneTimeCodes {

    private final JdbcClient db;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeCodes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A new code, told now or never. Those that the person has not used are worth nothing from now on.
     *
     * @param by who gives it out; null for a command on the server
     * @return {@code XXXX-XXXX-XXXX-XXXX}
     */
    @Transactional
    public String issue(UUID personId, @Nullable UUID by, Duration lasts) {
        var code = Code.random(random);
        var now = OffsetDateTime.now(clock);
        db.sql("delete from people.one_time_code where person_id = :person and used_at is null").param("person", personId).update();
        db.sql("""
                insert into people.one_time_code (digest, person_id, by_person_id, made_at, expires_at)
                values (:digest, :person, :by, :now, :expires)""")
                .param("digest", code.digest()).param("person", personId).param("by", by).param("now", now)
                .param("expires", now.plus(lasts))
                .update();
        return code.grouped();
    }

    /**
     * Whose code it is, told to the first who asks in time: of many who ask at once, one is told. Reads as forgivingly as {@link Codes}.
     */
    public Optional<UUID> redeem(String typed) {
        return db.sql("""
                update people.one_time_code set used_at = :now where digest = :digest and used_at is null and expires_at > :now
                and made_at <= :now
                returning person_id""")
                .param("now", OffsetDateTime.now(clock)).param("digest", Code.of(typed).digest()).query(UUID.class).optional();
    }
}
