package org.vidpovid.changes;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** What a person changed, and what was changed about them. */
@Component
record ChangesPersonalData(JdbcClient db) implements PersonalData.OfTables {

    @Override
    public List<Table> kept() {
        return List.of(new Table("changes.change", "changes.data", """
                select * from changes.change where subject_person_id = :id or by_person_id = :id
                and subject_person_id is null order by id""", """
                select id, at, by_person_id, by_name, about from changes.change where by_person_id = :id
                and subject_person_id <> :id order by id"""));
    }

    @Override
    public Map<String, Wording> erase(UUID personId) {
        return export(personId).values().stream().allMatch(List::isEmpty) ? Map.of() : Map.of("changes.change", Message.of("changes.kept"));
    }
}
