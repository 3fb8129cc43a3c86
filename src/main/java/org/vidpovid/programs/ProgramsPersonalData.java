package org.vidpovid.programs;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** The keys of a person's programs. */
@Component
record ProgramsPersonalData(JdbcClient db) implements PersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("programs.key");
    }

    @Override
    public Wording title(String table) {
        return Message.of("programs.data");
    }

    /** Without the digests: they open nothing, but nobody needs them. */
    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(UUID personId) {
        return Map.of("programs.key", db.sql("""
                select id, name, assurance, made_at, expires_at, last_used_at, revoked_at from programs.key where person_id = :id order by id""")
                .param("id", personId).query().listOfRows());
    }

    @Override
    public Map<String, Wording> erase(UUID personId) {
        db.sql("delete from programs.key where person_id = :id").param("id", personId).update();
        return Map.of();
    }
}
