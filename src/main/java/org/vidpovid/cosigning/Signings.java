package org.vidpovid.cosigning;

import com.github.f4b6a3.uuid.UuidCreator;
import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.*;
import org.vidpovid.cosigning.Round.Ended;
import org.vidpovid.notices.Notices;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/**
 * Who was asked to sign what, and what became of it. Knows nothing of who may see a matter: ask its room first.
 * Every step locks the round, so of two signatures that come at once one is the last.
 */
@Service
@Transactional
public class Signings {

    private static final Duration BETWEEN_LETTERS = Duration.ofHours(20);

    private final JdbcClient db;
    private final Codes codes;
    private final Notices notices;
    private final String address;
    private final Clock clock;

    Signings(JdbcClient db, Codes codes, Notices notices, @Value("${vidpovid.address}") String address, Clock clock) {
        this.db = db;
        this.codes = codes;
        this.notices = notices;
        this.address = address;
        this.clock = clock;
    }

    /** Asks all of these, each by a code of their own, and writes to those who have an e-mail address: nothing about anybody. */
    public void request(UUID roundId, UUID matterId, UUID applicantId, byte[] digest, List<Wanted> signers, Language language) {
        db.sql("""
                insert into cosigning.round (id, matter_id, applicant_person_id, language, digest, requested_at)
                values (:id, :matter, :applicant, :language, :digest, :now)""")
                .param("id", roundId).param("matter", matterId).param("applicant", applicantId).param("language", language.name())
                .param("digest", digest).param("now", OffsetDateTime.now(clock)).update();
        for (int i = 0; i < signers.size(); i++) {
            var code = codes.fresh();
            var wanted = signers.get(i);
            db.sql("""
                    insert into cosigning.signer (id, round_id, position, name, email, phone, code, code_digest)
                    values (:id, :round, :position, :name, :email, :phone, :code, :digest)""")
                    .param("id", UuidCreator.getTimeOrderedEpoch()).param("round", roundId).param("position", i + 1)
                    .param("name", wanted.name()).param("email", wanted.email()).param("phone", wanted.phone())
                    .param("code", code).param("digest", Codes.digest(code)).update();
        }
        write(round(roundId));
    }

    /** The last round of a matter, whatever became of it. */
    public Optional<Round> latest(UUID matterId) {
        return db.sql("select * from cosigning.round where matter_id = :matter order by id desc limit 1").param("matter", matterId)
                .query(RoundRow.class).optional().map(this::round);
    }

    /** The signer whose code this is. */
    public Optional<UUID> signer(String code) {
        return db.sql("select id from cosigning.signer where code_digest = :digest").param("digest", Codes.digest(code)).query(UUID.class)
                .optional();
    }

    /**
     * What a signer was asked to sign.
     *
     * @throws NotFound if there is no such signer, or this is not their code
     */
    public Round by(UUID signerId, String code) {
        return db.sql("select r.* from cosigning.round r join cosigning.signer s on s.round_id = r.id where s.id = :id and s.code_digest "
                + "= :digest")
                .param("id", signerId).param("digest", Codes.digest(code)).query(RoundRow.class).optional().map(this::round)
                .orElseThrow(NotFound::new);
    }

    /**
     * They sign, or decline for a reason, which ends the round. Call it in the transaction of what follows from it.
     *
     * @param reason null if they sign
     * @return how it stands now: all have signed if it {@code ended} so
     * @throws ChangedMeanwhile if nobody waits for them any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Round answer(UUID signerId, String code, String name, @Nullable String reason, Viewer viewer) {
        var round = locked(by(signerId, code).id());
        if (!round.isWaiting() || round.signer(signerId).signature().isPresent()) {
            throw new ChangedMeanwhile(Message.of("cosigning.no-more"));
        }
        var mine = viewer.personId() != null && (viewer.personId().equals(round.applicantId()) || signedBy(round.id(), viewer.personId()));
        if (mine) throw new ChangedMeanwhile(Message.of("cosigning.another-must"));
        db.sql("""
                insert into cosigning.signature (signer_id, round_id, at, signer_person_id, name, signed, reason, digest)
                values (:signer, :round, :now, :person, :name, :signed, :reason, decode(:digest, 'hex'))""")
                .param("signer", signerId).param("round", round.id()).param("now", OffsetDateTime.now(clock))
                .param("person", viewer.personId())
                .param("name", name).param("signed", reason == null).param("reason", reason).param("digest", round.digest()).update();
        db.sql("update cosigning.signer set code = null where id = :id").param("id", signerId).update();
        if (reason != null) end(round, Ended.DECLINED);
        else if (round(round.id()).signers().stream().allMatch(Signer::hasSigned)) end(round, Ended.SIGNED);
        return round(round.id());
    }

    private boolean signedBy(UUID roundId, UUID personId) {
        return db.sql("select exists (select from cosigning.signature where round_id = :round and signer_person_id = :person)")
                .param("round", roundId).param("person", personId).query(Boolean.class).single();
    }

    /** Ends what is waited for: signatures lapse, and those who were asked are told. Whether it was still waited for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean end(UUID roundId, Ended how) {
        var round = locked(roundId);
        if (!round.isWaiting()) return false;
        end(round, how);
        return true;
    }

    private void end(Round round, Ended how) {
        db.sql("update cosigning.round set ended = :how, ended_at = :now where id = :id")
                .param("how", how.name()).param("now", OffsetDateTime.now(clock)).param("id", round.id()).update();
        db.sql("update cosigning.signer set code = null where round_id = :id").param("id", round.id()).update();
        if (how == Ended.SIGNED) return;
        for (var signer : round.signers()) {
            if (!signer.email().isEmpty()) {
                letter(round, signer, Message.of("cosigning.letter.over"), Message.of("cosigning.letter.over.body"));
            }
        }
    }

    /** Writes once more to those who have not signed, at most once a day to each. */
    public void remind(UUID roundId) {
        var round = locked(roundId);
        if (round.isWaiting()) write(round);
    }

    private void write(Round round) {
        var now = OffsetDateTime.now(clock);
        for (var signer : round.signers()) {
            if (signer.email().isEmpty() || signer.code().isEmpty()) continue;
            var due = db.sql("update cosigning.signer set told_at = :now where id = :id and (told_at is null or told_at < :before)")
                    .param("now", now).param("id", signer.id()).param("before", now.minus(BETWEEN_LETTERS)).update() == 1;
            if (due) {
                letter(round, signer, Message.of("cosigning.letter.sign"),
                        Message.of("cosigning.letter.sign.body", address, signer.code().get()));
            }
        }
    }

    private void letter(Round round, Signer signer, Wording subject, Wording body) {
        notices.letter(round.applicantId(), round.matterId(), signer.email(), round.language(), subject, body);
    }

    /**
     * Rounds that were asked for before this time and still are waited for; {@code warned}: whose applicant was told before that time too.
     */
    public List<Round> waitingSince(Instant asked, @Nullable Instant warned) {
        return db.sql("""
                select * from cosigning.round where ended is null and requested_at < :asked
                and case when cast(:warned as timestamptz) is null then warned_at is null else warned_at < :warned end
                order by requested_at limit 500""")
                .param("asked", asked.atOffset(ZoneOffset.UTC)).param("warned", warned == null ? null : warned.atOffset(ZoneOffset.UTC))
                .query(RoundRow.class).list().stream().map(this::round).toList();
    }

    /** The applicant was told that it will lapse; those who have not signed are reminded. */
    public void warned(UUID roundId) {
        db.sql("update cosigning.round set warned_at = :now where id = :id").param("now", OffsetDateTime.now(clock)).param("id", roundId)
                .update();
        remind(roundId);
    }

    private Round locked(UUID id) {
        return round(db.sql("select * from cosigning.round where id = :id for update").param("id", id).query(RoundRow.class).single());
    }

    private Round round(UUID id) {
        return round(db.sql("select * from cosigning.round where id = :id").param("id", id).query(RoundRow.class).single());
    }

    private Round round(RoundRow row) {
        var signers = db.sql("""
                select s.id, s.name as asked, s.email, s.code, g.at, g.name, g.signer_person_id is not null as in_account, g.signed,
                g.reason, g.digest
                from cosigning.signer s left join cosigning.signature g on g.signer_id = s.id where s.round_id = :id order by s.position""")
                .param("id", row.id()).query(SignerRow.class).list().stream().map(SignerRow::signer).toList();
        return new Round(row.id(), row.matterId(), row.applicantPersonId(), row.language(), HexFormat.of().formatHex(row.digest()),
                row.requestedAt().toInstant(),
                row.ended(), signers);
    }

    @SuppressWarnings("ArrayRecordComponent") // rows are never compared
    private record RoundRow(UUID id, UUID matterId, UUID applicantPersonId, Language language, byte[] digest, OffsetDateTime requestedAt,
            @Nullable Ended ended) {}
}
