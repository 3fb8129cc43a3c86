package org.vidpovid.entrycodes;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** Which document was looked at when somebody was given a code. Erased, only who gave one stays. */
@Component
record EntryCodesPersonalData(JdbcClient db) implements PersonalData.OfTables {

    @Override
    public List<Table> kept() {
        return List.of(
                new Table("entrycodes.issue", "entrycodes.data", """
                        select id, person_id, by_name, paper, paper_number, opened_account, issued_at, expires_at
                        from entrycodes.issue where person_id = :id order by id""", """
                        select id, by_person_id, by_name, issued_at from entrycodes.issue
                        where by_person_id = :id and person_id <> :id order by id"""),
                new Table("entrycodes.known_by", "entrycodes.data.known-by", """
                        select * from entrycodes.known_by where person_id = :id order by since"""));
    }

    @Override
    public Map<String, Wording> erase(UUID personId) {
        db.sql("update entrycodes.issue set paper_number = '' where person_id = :id").param("id", personId).update();
        db.sql("delete from entrycodes.known_by where person_id = :id").param("id", personId).update();
        return Map.of("entrycodes.issue", Message.of("entrycodes.kept"));
    }
}
