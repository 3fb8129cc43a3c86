package org.vidpovid.publiclog;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.publiclog.Published.*;
import org.vidpovid.tlog.*;
import org.vidpovid.tlog.Rejected.Why;
import org.vidpovid.web.Language;

/**
 * What was signed, and who has cosigned it. Only the history of the log as it is now is seen here: see {@code publiclog.shown}.
 */
@Component
record Checkpoints(JdbcClient db, Clock clock) {

    /** A checkpoint, with the right edge of the tree at that size; the note has the signature of the log alone. */
    @SuppressWarnings("ArrayRecordComponent")
    record Signed(long size, byte[] edge, String note, OffsetDateTime at) {}

    Optional<Signed> newest() {
        return db.sql("select size, edge, note, at from publiclog.checkpoint where history = publiclog.shown() order by size desc limit 1")
                .query(Signed.class).optional();
    }

    Optional<Signed> of(long size) {
        return db.sql("select size, edge, note, at from publiclog.checkpoint where history = publiclog.shown() and size = ?").param(size)
                .query(Signed.class).optional();
    }

    Optional<Signed> newestCosigned() {
        return db.sql("select max(size) from publiclog.cosignature where history = publiclog.shown()").query(Long.class).optional()
                .flatMap(this::of);
    }

    /** With all cosignatures. */
    SignedNote cosigned(Signed signed) {
        var lines = db.sql("select line from publiclog.cosignature where history = publiclog.shown() and size = ? order by witness")
                .param(signed.size()).query(String.class).list();
        return lines.stream().map(NoteSignature::parse).reduce(SignedNote.parse(signed.note()), SignedNote::with, (_, last) -> last);
    }

    Optional<Cosigned> firstCosigned(long index, @Nullable String witness) {
        var first = """
                select signed.size, signed.note, said.witness, said.line
                from publiclog.cosignature said
                join publiclog.checkpoint signed on signed.history = said.history and signed.size = said.size
                where said.history = publiclog.shown() and said.size > ?""";
        return (witness == null ? db.sql(first + " order by said.size, said.at, said.witness limit 1").param(index)
                : db.sql(first + " and said.witness = ? order by said.size limit 1").param(index).param(witness))
                .query(Cosigned.class).optional();
    }

    long cosignedSize(@Nullable String witness) {
        return (witness == null ? db.sql("select coalesce(max(size), 0) from publiclog.cosignature where history = publiclog.shown()")
                : db.sql("select coalesce(max(size), 0) from publiclog.cosignature where history = publiclog.shown() and witness = ?")
                        .param(witness)).query(Long.class).single();
    }

    int between(long index, long size) {
        return db.sql("select count(*) from publiclog.checkpoint where history = publiclog.shown() and size > ? and size < ?")
                .param(index).param(size).query(Integer.class).single();
    }

    void addCosignature(long size, byte[] line, VerifierKey witness) {
        var signed = of(size).orElseThrow(() -> none(size));
        var signature = NoteSignature.parse(new String(line, StandardCharsets.UTF_8).stripTrailing());
        var verified = new SignedNote(SignedNote.parse(signed.note()).text(), List.of(signature)).verified(List.of(witness));
        if (!verified.stream().allMatch(one -> one.isPossible(clock.instant()))) {
            throw new Rejected(Why.MALFORMED_NOTE, "of no time, or of one to come");
        }
        try {
            db.sql("""
                    insert into publiclog.cosignature (history, size, witness, line, at)
                    values (publiclog.shown(), ?, ?, ?, ?) on conflict do nothing""")
                    .param(size).param(witness.toString()).param(signature.toString()).param(OffsetDateTime.now(clock)).update();
        } catch (DataIntegrityViolationException e) {
            throw none(size);
        }
    }

    /**
     * Whether the log was stopped, as this note is of a size that it has not come to. Its own signature is the proof: so nobody can stop
     * an honest log.
     */
    boolean stopIfAhead(SignedNote shown, VerifierKey log) {
        try {
            var size = SignedCheckpoint.open(shown, log.name(), log, List.of()).checkpoint().size();
            return db.sql("update publiclog.head set stopped = 'ahead' where stopped is null and verifier = ? and published < ?")
                    .param(log.toString()).param(size).update() == 1;
        } catch (Rejected _) {
            return false;
        }
    }

    private static Rejected none(long size) {
        return new Rejected(Why.MALFORMED_CHECKPOINT, "there is no checkpoint of size " + size);
    }

    /** A day on which nothing was signed ended with the root of the one before. */
    List<DailyRoot> dailyRoots(int most) {
        return db.sql("""
                select cast(passed as date) as day, last.size, last.root
                from generate_series(
                    (select cast(greatest(min(day), cast(:today as date) - :most + 1) as timestamp)
                        from publiclog.daily_root where history = publiclog.shown()),
                    (select cast(greatest(max(day), cast(:today as date)) as timestamp)
                        from publiclog.daily_root where history = publiclog.shown()),
                    interval '1 day') as passed
                cross join lateral(
                    select size, root from publiclog.daily_root
                    where history = publiclog.shown() and day <= cast(passed as date) order by day desc limit 1) as last
                order by passed desc limit :most""")
                .param("today", clock.instant().atZone(Language.KYIV).toLocalDate()).param("most", most).query(DailyRoot.class).list();
    }
}
