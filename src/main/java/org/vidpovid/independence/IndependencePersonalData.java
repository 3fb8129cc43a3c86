package org.vidpovid.independence;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** Who was said to be partial, by whom, and who may not act where: it stays with the cases it is about. */
@Component
record IndependencePersonalData(JdbcClient db) implements PersonalData.OfTables {

    @Override
    public List<Table> kept() {
        return List.of(
                new Table("independence.bar", "independence.title.bar",
                        "select case_id, why from independence.bar where person_id = :id order by case_id"),
                new Table("independence.conflict", "independence.title.conflict", """
                        select * from independence.conflict where by_person_id = :id order by case_id, id""", """
                        select case_id, id, kind, at, ended_at, upheld, reasons, about_person_id = :id as about_you,
                            decided_by_person_id is not distinct from :id as decided_by_you
                        from independence.conflict
                        where (about_person_id = :id or superior_person_id = :id or decided_by_person_id = :id) and by_person_id <> :id
                        order by case_id, id"""),
                new Table("independence.pool_member", "independence.title.pool", """
                        select id, post_id, since, until from independence.pool_member
                        where proposed_by_person_id = :id or agreed_by_person_id = :id order by id"""));
    }

    @Override
    public Map<String, Wording> erase(UUID personId) {
        return tables().stream().collect(Collectors.toMap(table -> table, _ -> Message.of("independence.kept")));
    }
}
