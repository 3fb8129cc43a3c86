package org.vidpovid.passkeys;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** Which passkeys a person has. The secret half of each is in their device; ours is of no use without it. */
@Component
record PasskeysPersonalData(JdbcClient db) implements PersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("passkeys.owner", "passkeys.passkey");
    }

    @Override
    public Wording title(String table) {
        return Message.of(table.equals("passkeys.owner") ? "passkeys.data.handle" : "passkeys.data.keys");
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(UUID personId) {
        return Map.of(
                "passkeys.owner", db.sql("select person_id, encode(handle, 'base64') as handle from passkeys.owner where person_id = :id")
                        .param("id", personId).query().listOfRows(),
                "passkeys.passkey", db.sql("""
                        select id, person_id, encode(credential_id, 'base64') as credential_id, sign_count, assurance, label, verifies_user,
                            backup_eligible, backed_up, transports, created_at, used_at
                        from passkeys.passkey where person_id = :id order by id""").param("id", personId).query().listOfRows());
    }

    @Override
    public Map<String, Wording> erase(UUID personId) {
        db.sql("delete from passkeys.passkey where person_id = :id").param("id", personId).update();
        db.sql("delete from passkeys.owner where person_id = :id").param("id", personId).update();
        return Map.of();
    }
}
