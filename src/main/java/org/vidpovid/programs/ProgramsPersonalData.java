package org.vidpovid.programs;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** The keys of a person's programs. */
@Component
record ProgramsPersonalData(JdbcClient db) implements PersonalData.OfTables {

    /** Without the digests: they open nothing, but nobody needs them. */
    @Override
    public List<Table> kept() {
        return List.of(new Table("programs.key", "programs.data", """
                select id, name, assurance, made_at, expires_at, last_used_at, revoked_at from programs.key where person_id = :id
                order by id"""));
    }

    @Override
    public Map<String, Wording> erase(UUID personId) {
        db.sql("delete from programs.key where person_id = :id").param("id", personId).update();
        return Map.of();
    }
}
