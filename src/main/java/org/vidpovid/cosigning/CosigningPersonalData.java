package org.vidpovid.cosigning;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** Whom a person asked to sign, and what they themselves signed. */
@Component
record CosigningPersonalData(JdbcClient db) implements PersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("cosigning.round", "cosigning.signature");
    }

    @Override
    public Wording title(String table) {
        return Message.of(table.equals("cosigning.round") ? "cosigning.data.asked" : "cosigning.data.signed");
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(UUID personId) {
        return Map.of(
                "cosigning.round", db.sql("""
                        select r.matter_id, r.requested_at, r.ended_at, r.ended, encode(r.digest, 'hex') as digest, s.name, s.email, s.phone
                        from cosigning.round r join cosigning.signer s on s.round_id = r.id
                        where r.applicant_person_id = :id order by r.id, s.position""").param("id", personId).query().listOfRows(),
                "cosigning.signature", db.sql("""
                        select at, name, signed, reason, encode(digest, 'hex') as digest from cosigning.signature
                        where signer_person_id = :id order by at""").param("id", personId).query().listOfRows());
    }

    /** A signature belongs to what was signed. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        return tables().stream().collect(Collectors.toMap(table -> table, _ -> Message.of("cosigning.kept")));
    }
}
