package org.vidpovid.signin;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** Where a person is signed in. The id of a session is a key to it, so nobody is handed that. */
@Component
record SessionsPersonalData(JdbcClient db) implements PersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("signin.session");
    }

    @Override
    public Wording title(String table) {
        return Message.of("signin.data.sessions");
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(UUID personId) {
        return Map.of("signin.session", db.sql("""
                select id, person_id, way, assurance, issuer, subject, issuer_session, browser, system, started_at from signin.session
                where person_id = :id order by id""").param("id", personId).query().listOfRows());
    }

    @Override
    public Map<String, Wording> erase(UUID personId) {
        db.sql("delete from signin.session where person_id = :id").param("id", personId).update();
        return Map.of();
    }
}
