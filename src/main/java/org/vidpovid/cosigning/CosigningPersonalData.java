package org.vidpovid.cosigning;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** Whom a person asked to sign, and what they themselves signed. */
@Component
record CosigningPersonalData(JdbcClient db) implements PersonalData.OfTables {

    @Override
    public List<Table> kept() {
        return List.of(
                new Table("cosigning.round", "cosigning.data.asked", """
                        select r.matter_id, r.requested_at, r.ended_at, r.ended, encode(r.digest, 'hex') as digest, s.name, s.email, s.phone
                        from cosigning.round r join cosigning.signer s on s.round_id = r.id
                        where r.applicant_person_id = :id order by r.id, s.position"""),
                new Table("cosigning.signature", "cosigning.data.signed", """
                        select at, name, signed, reason, encode(digest, 'hex') as digest from cosigning.signature
                        where signer_person_id = :id order by at"""));
    }

    /** A signature belongs to what was signed. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        return tables().stream().collect(Collectors.toMap(table -> table, _ -> Message.of("cosigning.kept")));
    }
}
