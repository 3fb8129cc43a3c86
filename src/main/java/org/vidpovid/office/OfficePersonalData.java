package org.vidpovid.office;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** What officials wrote and ticked at their desks. */
@Component
record OfficePersonalData(JdbcClient db) implements PersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("office.note", "office.checked");
    }

    @Override
    public Wording title(String table) {
        return table.equals("office.note") ? Message.of("office.data.notes") : Message.of("office.data.checked");
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(UUID personId) {
        return Map.of(
                "office.note", db.sql("""
                        select case_id, id, at, author_person_id, author, post_uk, post_en, advice from office.note
                        where author_person_id = :id order by case_id, id""").param("id", personId).query().listOfRows(), // what a note says is of others
                "office.checked", db.sql("select * from office.checked where official_person_id = :id order by case_id").param("id", personId)
                        .query().listOfRows());
    }

    @Override
    public Map<String, Wording> erase(UUID personId) {
        db.sql("delete from office.checked where official_person_id = :id").param("id", personId).update();
        return Map.of("office.note", Message.of("office.kept"));
    }
}
