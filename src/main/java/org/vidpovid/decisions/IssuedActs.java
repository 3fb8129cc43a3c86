package org.vidpovid.decisions;

import module java.base;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.caselog.*;
import org.vidpovid.cases.Case;
import org.vidpovid.guard.Standing.LikeCase;
import org.vidpovid.law.WorkingCalendar;
import tools.jackson.databind.json.JsonMapper;

/** Where acts are kept. */
@Component
record IssuedActs(JdbcClient db, CaseLog log, ObjectProvider<ActFollower> followers) {

    private static final int COMPARED = 50;
    /** The latest: what is older says little of how the service is decided today. */
    private static final int LIKE = 20;

    /** The one in force: of several, each was undone before the next. */
    Optional<Act> of(Case matter) {
        return all(matter).stream().findFirst().filter(act -> !isUndone(act));
    }

    boolean isUndone(Act act) {
        return db.sql("select exists (select from decisions.reversal where case_id = :case and act_id = :act)")
                .param("case", act.caseId()).param("act", act.id()).query(Boolean.class).single();
    }

    /** All of a case, the latest first. */
    List<Act> all(Case matter) {
        return db.sql("select * from decisions.act where case_id = :id order by issued_at desc, id desc").param("id", matter.id())
                .query(ActRow.class).list().stream().map(ActRow::act).toList();
    }

    /** What an official has issued against applicants, the latest first: to be compared with what they write now. */
    List<Act> against(UUID official) {
        return db.sql("""
                select * from decisions.act where official_person_id = :official and outcome not in ('granted', 'deemed')
                order by issued_at desc limit :most""")
                .param("official", official).param("most", COMPARED).query(ActRow.class).list().stream().map(ActRow::act).toList();
    }

    /** When like cases were granted, and by which act, the latest first. */
    List<LikeCase> granted(byte[] facts, UUID exceptCase, Instant since) {
        return db.sql("""
                select id, issued_at from decisions.act a
                where not exists (select from decisions.reversal r where r.case_id = a.case_id and r.act_id = a.id) and facts_digest = :facts and outcome in ('granted', 'deemed') and issued_at >= :since and case_id <> :case
                order by issued_at desc limit :most""")
                .param("facts", facts).param("case", exceptCase).param("since", since.atOffset(ZoneOffset.UTC)).param("most", LIKE)
                .query((row, _) -> new LikeCase(row.getObject("id", UUID.class),
                        WorkingCalendar.dayOf(row.getObject("issued_at", OffsetDateTime.class).toInstant()))).list();
    }

    /** @param facts by which it is found when a like case is decided; empty if nobody has said what makes cases alike */
    void save(Case matter, Act act, Optional<byte[]> facts) {
        db.sql("""
                insert into decisions.act (case_id, id, number, issued_at, applicant_id, addressee, official_person_id, signer, service_uk,
                service_en,
                    received_on, procedure_id, remedy_uk, remedy_en, outcome, document, refusal, phrases, opinions,
                    in_charge, intent_id, facts_digest, replaces)
                values (:caseId, :id, :number, :issuedAt, :applicantId, :addressee, :officialPersonId, cast(:signer as jsonb), :serviceUk,
                :serviceEn,
                    :receivedOn, :procedureId, :remedyUk, :remedyEn, :outcome, cast(:document as jsonb), cast(:refusal as jsonb),
                    cast(:phrases as jsonb), cast(:opinions as jsonb),
                    cast(:inCharge as jsonb), :intentId, cast(:factsDigest as bytea),
                    (select act_id from decisions.reversal where case_id = :caseId order by at desc limit 1))""")
                .paramSource(ActRow.of(act, facts.orElse(null))).update();
        var told = new TreeMap<String, Object>(Map.of("unit", act.signer().unitId().toString(), "post",
                act.signer().postId().toString()));
        if (act.outcome() instanceof Act.Negative negative) {
            told.putAll(Map.of("second", negative.second().postId().toString(), "draw", negative.draw().toString()));
        }
        log.say(matter, Kind.ACT_ISSUED, told,
                Map.of("number", act.number(), "addressee", act.addressee(), "signer", act.signer().name(),
                        "issued", act.issuedAt().toString(), "outcome", JsonMapper.shared().convertValue(act.outcome(), Map.class)));
        followers.orderedStream().forEach(follower -> follower.issued(matter, act));
    }
}
