package org.vidpovid.decisions;

import module java.base;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.caselog.*;
import org.vidpovid.cases.Case;
import tools.jackson.databind.json.JsonMapper;

/** Where acts are kept. */
@Component
record IssuedActs(JdbcClient db, CaseLog log, ObjectProvider<ActFollower> followers) {

    Optional<Act> of(Case matter) {
        return db.sql("select * from decisions.act where case_id = :id").param("id", matter.id()).query(ActRow.class).optional()
                .map(ActRow::act);
    }

    void save(Case matter, Act act) {
        db.sql("""
                insert into decisions.act (case_id, id, number, issued_at, applicant_id, addressee, official_person_id, signer, service_uk,
                service_en,
                    received_on, procedure_id, remedy_uk, remedy_en, outcome, document, refusal, phrases, opinions)
                values (:caseId, :id, :number, :issuedAt, :applicantId, :addressee, :officialPersonId, cast(:signer as jsonb), :serviceUk,
                :serviceEn,
                    :receivedOn, :procedureId, :remedyUk, :remedyEn, :outcome, cast(:document as jsonb), cast(:refusal as jsonb),
                    cast(:phrases as jsonb), cast(:opinions as jsonb))""")
                .paramSource(ActRow.of(act)).update();
        log.say(matter, Kind.ACT_ISSUED, Map.of("unit", act.signer().unitId().toString(), "post", act.signer().postId().toString()),
                Map.of("number", act.number(), "addressee", act.addressee(), "signer", act.signer().name(),
                        "issued", act.issuedAt().toString(), "outcome", JsonMapper.shared().convertValue(act.outcome(), Map.class)));
        followers.orderedStream().forEach(follower -> follower.issued(matter, act));
    }
}
