package org.vidpovid.notices;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** What a person was told. The cases keep their own record of it, so here nothing has to stay. */
@Component
record NoticesPersonalData(JdbcClient db) implements PersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("notices.notice", "notices.email");
    }

    @Override
    public Wording title(String table) {
        return switch (table) {
            case "notices.notice" -> Message.of("notices.title.notice");
            case "notices.email" -> Message.of("notices.title.email");
            default -> throw new IllegalArgumentException(table);
        };
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(UUID personId) {
        return Map.of(
                "notices.notice", db.sql("select * from notices.notice where person_id = :id order by id").param("id", personId).query().listOfRows(),
                "notices.email", db.sql("select * from notices.email where person_id = :id order by notice_id").param("id", personId).query().listOfRows());
    }

    /** An e-mail that still waits is not sent any more: its job finds nothing. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        db.sql("delete from notices.email where person_id = :id").param("id", personId).update();
        db.sql("delete from notices.notice where person_id = :id").param("id", personId).update();
        return Map.of();
    }
}
