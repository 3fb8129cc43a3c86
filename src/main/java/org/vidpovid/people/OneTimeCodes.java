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

    /** What comes of a code that somebody typed. Only who holds the very code learns that it is used or late. */
    public sealed interface Redeemed {

        /**
         * This person comes in.
         *
         * @param assurance how surely it was known who they are when the code was given
         * @param bySomebody whether a person gave it, not a command on the server
         */
        record Admitted(UUID personId, Assurance assurance, boolean bySomebody) implements Redeemed {}

        /** Somebody came in by it before. */
        record Used() implements Redeemed {}

        /** Its time is over. */
        record Late() implements Redeemed {}

        /** There is no such code, or a newer one took its place. */
        record Unknown() implements Redeemed {}
    }

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
     * @param assurance how surely whoever gives it out knows whom they give it to
     * @return {@code XXXX-XXXX-XXXX-XXXX}
     */
    @Transactional
    public String issue(UUID personId, @Nullable UUID by, Assurance assurance, Duration lasts) {
        var code = Code.random(random);
        var now = OffsetDateTime.now(clock);
        db.sql("delete from people.one_time_code where person_id = :person and used_at is null").param("person", personId).update();
        db.sql("""
                insert into people.one_time_code (digest, person_id, by_person_id, assurance, made_at, expires_at)
                values (:digest, :person, :by, :assurance, :now, :expires)""")
                .param("digest", code.digest()).param("person", personId).param("by", by)
                .param("assurance", assurance.name()).param("now", now).param("expires", now.plus(lasts)).update();
        return code.grouped();
    }

    /** Lets in the first who asks in time: of many who ask at once, one. Reads as forgivingly as {@link Codes}. */
    public Redeemed redeem(String typed) {
        record Row(@Nullable OffsetDateTime usedAt) {}
        var digest = Code.of(typed).digest();
        var now = OffsetDateTime.now(clock);
        var admitted = db.sql("""
                update people.one_time_code set used_at = :now where digest = :digest and used_at is null and expires_at > :now
                and made_at <= :now
                returning person_id, assurance,
                by_person_id is not null as by_somebody""").param("now", now).param("digest", digest)
                .query(Redeemed.Admitted.class).optional();
        if (admitted.isPresent()) return admitted.get();
        return db.sql("select used_at from people.one_time_code where digest = :digest").param("digest", digest).query(Row.class).optional()
                .<Redeemed>map(row -> row.usedAt() == null ? new Redeemed.Late() : new Redeemed.Used()).orElseGet(Redeemed.Unknown::new);
    }
}
