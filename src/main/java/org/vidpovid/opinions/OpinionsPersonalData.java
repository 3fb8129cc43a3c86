package org.vidpovid.opinions;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** Opinions: of those whose matter they are about, and of the officials who asked for them and gave them. */
@Component
record OpinionsPersonalData(JdbcClient db) implements PersonalData.OfTables {

    @Override
    public List<Table> kept() {
        return List.of(new Table("opinions.request", "opinions.title.request", """
                select * from opinions.request where applicant_id = :id order by case_id, id""", """
                select case_id, id, stage, service_uk, service_en, unit_id, unit_uk, unit_en, asked_at, asked_by_person_id, asked_by,
                due_on,
                    answered_at, answered_by_person_id, answered_by, in_time, verdict from opinions.request
                where (asked_by_person_id = :id or answered_by_person_id = :id) and applicant_id <> :id order by case_id, id"""));
    }

    /** A decision may rest on them, so they stay with their case. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        return Map.of("opinions.request", Message.of("opinions.kept"));
    }
}
