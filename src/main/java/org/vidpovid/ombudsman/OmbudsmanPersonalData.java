package org.vidpovid.ombudsman;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** What people brought to the ombudsman; and of the ombudsman and of officials, what they did. */
@Component
record OmbudsmanPersonalData(JdbcClient db) implements PersonalData.OfTables {

    @Override
    public List<Table> kept() {
        return List.of(
                new Table("ombudsman.intake", "ombudsman.data.intake", """
                        select * from ombudsman.intake where person_id = :id order by id""", """
                        select id, answered_at, answered_by_person_id, answered_by from ombudsman.intake
                        where answered_by_person_id = :id and person_id is distinct from :id order by id"""),
                new Table("ombudsman.inquiry", "ombudsman.data.inquiry", """
                        select * from ombudsman.inquiry where by_person_id = :id order by id"""),
                new Table("ombudsman.recommendation", "ombudsman.data.recommendation", """
                        select * from ombudsman.recommendation where by_person_id = :id or answered_by_person_id = :id order by id"""));
    }

    /** Who brought something is forgotten; what was brought stays with what came of it. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        db.sql("update ombudsman.intake set person_id = null, contact = null, case_number = null where person_id = :id")
                .param("id", personId)
                .update();
        return tables().stream().collect(Collectors.toMap(table -> table, _ -> Message.of("ombudsman.kept")));
    }
}
