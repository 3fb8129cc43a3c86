package org.vidpovid.cases;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** What cases say of a person: as an applicant, and as an official. */
@Component
record CasesPersonalData(JdbcClient db) implements PersonalData.OfTables {

    @Override
    public List<Table> kept() {
        return List.of(
                new Table("cases.case_record", "cases.title.case", """
                        select * from cases.case_record where applicant_id = :id order by case_id""", """
                        select case_id, number, service_slug, unit_id, official_person_id, received_at, due_on, stage from cases.case_record
                        where official_person_id = :id and applicant_id <> :id order by case_id"""),
                new Table("cases.journal", "cases.title.journal", """
                        select * from cases.journal where case_id in (select case_id from cases.case_record where applicant_id = :id)
                        order by case_id, position""", """
                        select case_id, position, at, actor_person_id, actor, post_uk, post_en from cases.journal
                        where actor_person_id = :id
                        and case_id not in (select case_id from cases.case_record where applicant_id = :id) order by case_id, position"""),
                new Table("cases.message", "cases.title.message", """
                        select * from cases.message where case_id in (select case_id from cases.case_record where applicant_id = :id)
                        order by case_id, id""", """
                        select case_id, id, at, author_person_id, author, official from cases.message where author_person_id = :id
                        and case_id not in (select case_id from cases.case_record where applicant_id = :id) order by case_id, id"""),
                new Table("cases.extension", "cases.title.extension", """
                        select * from cases.extension where case_id in (select case_id from cases.case_record where applicant_id = :id)
                        order by case_id""", """
                        select case_id, at, official_person_id, by_name, days, due_before, due_after from cases.extension
                        where official_person_id = :id
                        and case_id not in (select case_id from cases.case_record where applicant_id = :id) order by case_id"""));
    }

    @Override
    public List<Wording> standInTheWay(UUID personId) {
        return db.sql("""
                select number from cases.case_record where applicant_id = :id and stage = any (:open)
                order by case_id limit 100""")
                .param("id", personId).param("open", InboxFilter.Which.OPEN.stages()).query(String.class).list().stream()
                .<Wording>map(number -> Message.of("cases.in-the-way", number))
                .toList();
    }

    /** A case is a record of what the state did: the law has it kept, and so does whoever may want to challenge it. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        return tables().stream().collect(Collectors.toMap(table -> table, _ -> Message.of("cases.kept")));
    }
}
