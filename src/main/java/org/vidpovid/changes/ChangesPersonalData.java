package org.vidpovid.changes;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** What a person changed, and what was changed about them. */
@Component
record ChangesPersonalData(JdbcClient db) implements PersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("changes.change");
    }

    @Override
    public Wording title(String table) {
        return Message.of("changes.data");
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(UUID personId) {
        return Map.of("changes.change", PersonalData.together(rows("""
                select * from changes.change where subject_person_id = :id or by_person_id = :id and subject_person_id is null order by id""", personId), rows("""
                select id, at, by_person_id, by_name, about from changes.change where by_person_id = :id and subject_person_id <> :id order by id""", personId)));
    }

    private List<Map<String, @Nullable Object>> rows(String sql, UUID personId) {
        return db.sql(sql).param("id", personId).query().listOfRows();
    }

    @Override
    public Map<String, Wording> erase(UUID personId) {
        return export(personId).values().stream().allMatch(List::isEmpty) ? Map.of() : Map.of("changes.change", Message.of("changes.kept"));
    }
}
