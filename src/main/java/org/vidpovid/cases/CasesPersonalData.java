package org.vidpovid.cases;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** What cases say of a person: as an applicant, and as an official. */
@Component
record CasesPersonalData(JdbcClient db) implements PersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("cases.case_record", "cases.journal", "cases.message");
    }

    @Override
    public Wording title(String table) {
        return switch (table) {
            case "cases.case_record" -> Message.of("cases.title.case");
            case "cases.journal" -> Message.of("cases.title.journal");
            case "cases.message" -> Message.of("cases.title.message");
            default -> throw new IllegalArgumentException(table);
        };
    }

    @Override
    public List<Wording> standInTheWay(UUID personId) {
        return db.sql("""
                select number from cases.case_record where applicant_id = :id and stage in ('under-way', 'awaiting-correction') order by case_id limit 100""")
                .param("id", personId).query(String.class).list().stream().<Wording>map(number -> Message.of("cases.in-the-way", number)).toList();
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(UUID personId) {
        return Map.of(
                "cases.case_record", PersonalData.together(rows("select * from cases.case_record where applicant_id = :id order by case_id", personId), rows("""
                        select case_id, number, service_slug, unit_id, official_person_id, received_at, due_on, stage from cases.case_record
                        where official_person_id = :id and applicant_id <> :id order by case_id""", personId)),
                "cases.journal", PersonalData.together(rows("""
                        select * from cases.journal where case_id in (select case_id from cases.case_record where applicant_id = :id)
                        order by case_id, position""", personId), rows("""
                        select case_id, position, at, actor_person_id, actor, post_uk, post_en from cases.journal where actor_person_id = :id
                        and case_id not in (select case_id from cases.case_record where applicant_id = :id) order by case_id, position""", personId)),
                "cases.message", PersonalData.together(rows("""
                        select * from cases.message where case_id in (select case_id from cases.case_record where applicant_id = :id)
                        order by case_id, id""", personId), rows("""
                        select case_id, id, at, author_person_id, author, official from cases.message where author_person_id = :id
                        and case_id not in (select case_id from cases.case_record where applicant_id = :id) order by case_id, id""", personId)));
    }

    /** A case is a record of what the state did: the law has it kept, and so does whoever may want to challenge it. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        return tables().stream().collect(Collectors.toMap(table -> table, _ -> Message.of("cases.kept")));
    }

    private List<Map<String, @Nullable Object>> rows(String sql, UUID personId) {
        return db.sql(sql).param("id", personId).query().listOfRows();
    }
}
