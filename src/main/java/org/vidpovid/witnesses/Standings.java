package org.vidpovid.witnesses;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How it stands with each witness, for all nodes. */
@Component
record Standings(JdbcClient db) {

    private static final int TURN = 30; // seconds: longer than one question takes with all its repetitions
    private static final int LONGEST_PAUSE = 300; // seconds

    /** @param trouble the word of a {@link Trouble} */
    record Row(String address, long size, @Nullable OffsetDateTime cosignedAt, @Nullable String trouble, @Nullable OffsetDateTime since) {}

    List<Row> of(List<String> addresses) {
        return db.sql("select address, size, cosigned_at, trouble, since from witnesses.standing where address = any (?)")
                .param(addresses.toArray(String[]::new)).query(Row.class).list();
    }

    /** From now on there is a row of it. */
    void known(String address) {
        if (!of(List.of(address)).isEmpty()) return;
        db.sql("insert into witnesses.standing (address) values (?) on conflict do nothing").param(address).update();
    }

    /**
     * Takes the turn to ask a witness about a checkpoint of this size; nothing if it has cosigned it, or it is not yet time, or another
     * node asks. If we die now, it is asked again when the turn is over.
     *
     * @return up to which size it knows the log
     */
    OptionalLong claim(String address, long size) {
        return db.sql("""
                update witnesses.standing set next_at = now() + make_interval(secs => :turn)
                where address = :address and next_at <= now() and (cosigned_at is null or trouble is not null or size <> :size)
                returning size""")
                .param("turn", TURN).param("address", address).param("size", size).query(Long.class).optional().map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** The cosignature is kept by now. If we die before this, the witness is asked for it again. */
    void cosigned(String address, long size) {
        db.sql("""
                update witnesses.standing
                set size = :size, cosigned_at = now(), trouble = null, since = null, attempts = 0, next_at = now()
                where address = :address""").param("size", size).param("address", address).update();
    }

    /** After each failure the pause is twice as long: a witness that is away for a day costs a few hundred questions. */
    void failed(String address, long size, Trouble why) {
        db.sql("""
                update witnesses.standing
                set size = :size, trouble = :trouble, since = case when trouble = :trouble then since else now() end,
                    attempts = attempts + 1, next_at = now() + make_interval(secs => least(:longest, power(2, least(attempts, 10))))
                where address = :address""").param("size", size).param("trouble", why.word()).param("longest", LONGEST_PAUSE)
                .param("address", address).update();
    }
}
