package org.vidpovid.entrycodes;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** Which document was looked at when somebody was given a code. Erased, only who gave one stays. */
@Component
record EntryCodesPersonalData(JdbcClient db) implements PersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("entrycodes.issue", "entrycodes.known_by");
    }

    @Override
    public Wording title(String table) {
        return Message.of(table.equals("entrycodes.issue") ? "entrycodes.data" : "entrycodes.data.known-by");
    }

    /** Whoever gave codes finds that they did, not the documents of others. */
    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(UUID personId) {
        return Map.of("entrycodes.issue", db.sql("""
                select id, person_id, by_person_id, by_name, case when person_id = :id then paper end as paper,
                    case when person_id = :id then paper_number end as paper_number, opened_account, issued_at, expires_at
                from entrycodes.issue where person_id = :id or by_person_id = :id
                order by id""").param("id", personId).query().listOfRows(),
                "entrycodes.known_by", db.sql("select * from entrycodes.known_by where person_id = :id order by since")
                .param("id", personId).query().listOfRows());
    }

    @Override
    public Map<String, Wording> erase(UUID personId) {
        db.sql("update entrycodes.issue set paper_number = '' where person_id = :id").param("id", personId).update();
        db.sql("delete from entrycodes.known_by where person_id = :id").param("id", personId).update();
        return Map.of("entrycodes.issue", Message.of("entrycodes.kept"));
    }
}
