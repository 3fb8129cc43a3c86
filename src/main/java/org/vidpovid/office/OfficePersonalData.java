package org.vidpovid.office;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** What officials wrote and ticked at their desks. */
@Component
record OfficePersonalData(JdbcClient db) implements PersonalData.OfTables {

    @Override
    public List<Table> kept() {
        return List.of(
                new Table("office.note", "office.data.notes", """
                        select case_id, id, at, author_person_id, author, post_uk, post_en, advice from office.note
                        where author_person_id = :id order by case_id, id"""), // what a note says is of others
                new Table("office.checked", "office.data.checked", """
                        select * from office.checked where official_person_id = :id order by case_id"""));
    }

    @Override
    public Map<String, Wording> erase(UUID personId) {
        db.sql("delete from office.checked where official_person_id = :id").param("id", personId).update();
        return Map.of("office.note", Message.of("office.kept"));
    }
}
