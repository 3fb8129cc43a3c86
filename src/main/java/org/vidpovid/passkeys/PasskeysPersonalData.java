package org.vidpovid.passkeys;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** Which passkeys a person has. The secret half of each is in their device; ours is of no use without it. */
@Component
record PasskeysPersonalData(JdbcClient db) implements PersonalData.OfTables {

    @Override
    public List<Table> kept() {
        return List.of(
                new Table("passkeys.owner", "passkeys.data.handle", """
                        select person_id, encode(handle, 'base64') as handle from passkeys.owner where person_id = :id"""),
                new Table("passkeys.passkey", "passkeys.data.keys", """
                        select id, person_id, encode(credential_id, 'base64') as credential_id, sign_count, assurance, label,
                            verifies_user, backup_eligible, backed_up, transports, created_at, used_at
                        from passkeys.passkey where person_id = :id order by id"""));
    }

    @Override
    public Map<String, Wording> erase(UUID personId) {
        db.sql("delete from passkeys.passkey where person_id = :id").param("id", personId).update();
        db.sql("delete from passkeys.owner where person_id = :id").param("id", personId).update();
        return Map.of();
    }
}
