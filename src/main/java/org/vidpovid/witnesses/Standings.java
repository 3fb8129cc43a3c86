package org.vidpovid.witnesses;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How it stands with each witness, for all nodes. */
@Component
record Standings(JdbcClient db) {

    private static final int TURN = 45; // seconds: longer than one round takes with all its questions, each of which may take five
    private static final int LONGEST_PAUSE = 300; // seconds

    /** @param trouble the word of a {@link Trouble} */
    record Row(String witness, long size, @Nullable OffsetDateTime cosignedAt, @Nullable String trouble, @Nullable OffsetDateTime since) {}

    List<Row> of(List<String> witnesses) {
        return db.sql("select witness, size, cosigned_at, trouble, since from witnesses.standing where witness = any (?)")
                .param(witnesses.toArray(String[]::new)).query(Row.class).list();
    }

    /** From now on there is a row of it. */
    void known(String witness) {
        if (!of(List.of(witness)).isEmpty()) return;
        db.sql("insert into witnesses.standing (witness) values (?) on conflict do nothing").param(witness).update();
    }

    /**
     * Takes the turn to ask a witness about the newest checkpoint; nothing if there is nothing to ask, or it is not yet time, or another
     * node asks. If we die now, it is asked again when the turn is over.
     *
     * @param isCosigned whether we have its cosignature of that checkpoint: then it is asked only if it was in trouble
     * @return up to which size it knows the log
     */
    OptionalLong claim(String witness, boolean isCosigned) {
        return db.sql("""
                update witnesses.standing set next_at = now() + make_interval(secs => :turn)
                where witness = :witness and next_at <= now() and (trouble is not null or not :cosigned)
                returning size""")
                .param("turn", TURN).param("witness", witness).param("cosigned", isCosigned).query(Long.class).optional()
                .map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    /** It knows the log up to this size. Whether we have its cosignature of that is another thing: it is asked for again at once. */
    void at(String witness, long size) {
        db.sql("update witnesses.standing set size = :size, next_at = now() where witness = :witness").param("size", size)
                .param("witness", witness).update();
    }

    /** The cosignature is kept by now. If we die before this, the witness is asked for it again. */
    void cosigned(String witness, long size) {
        db.sql("""
                update witnesses.standing
                set size = :size, cosigned_at = now(), trouble = null, since = null, attempts = 0, next_at = now()
                where witness = :witness""").param("size", size).param("witness", witness).update();
    }

    /** After each failure the pause is twice as long: a witness that is away for a day costs a few hundred questions. */
    void failed(String witness, long size, Trouble why) {
        db.sql("""
                update witnesses.standing
                set size = :size, trouble = :trouble, since = case when trouble = :trouble then since else now() end,
                    attempts = attempts + 1, next_at = now() + make_interval(secs => least(:longest, power(2, least(attempts, 10))))
                where witness = :witness""").param("size", size).param("trouble", why.word()).param("longest", LONGEST_PAUSE)
                .param("witness", witness).update();
    }
}
