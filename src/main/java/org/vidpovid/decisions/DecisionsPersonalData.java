package org.vidpovid.decisions;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** Acts and correction requests: of those they are addressed to, and of the officials who signed them. */
@Component
record DecisionsPersonalData(JdbcClient db) implements PersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("decisions.act", "decisions.correction_request", "decisions.phrase");
    }

    @Override
    public Wording title(String table) {
        return switch (table) {
            case "decisions.act" -> Message.of("decisions.title.act");
            case "decisions.correction_request" -> Message.of("decisions.title.correction");
            case "decisions.phrase" -> Message.of("decisions.title.phrase");
            default -> throw new IllegalArgumentException(table);
        };
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(UUID personId) {
        return Map.of(
                "decisions.act", rows("select * from decisions.act where applicant_id = :id or official_person_id = :id order by case_id, id", personId),
                "decisions.phrase", rows("select * from decisions.phrase where author_person_id = :id order by id", personId),
                "decisions.correction_request", rows("select * from decisions.correction_request where official_person_id = :id order by case_id", personId));
    }

    /** Nobody who signed an act can have their name taken off it, and nobody who got one can lose it. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        return tables().stream().collect(Collectors.toMap(table -> table, _ -> Message.of("decisions.kept")));
    }

    private List<Map<String, @Nullable Object>> rows(String sql, UUID personId) {
        return db.sql(sql).param("id", personId).query().listOfRows();
    }
}
