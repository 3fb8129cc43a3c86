package org.vidpovid.feedback;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** Remarks: of those who said them, and of the officials whom they are about, who wrote them down, and who answered. */
@Component
record FeedbackPersonalData(JdbcClient db) implements PersonalData.OfTables {

    @Override
    public List<Table> kept() {
        return List.of(new Table("feedback.remark", "feedback.title", """
                select * from feedback.remark where person_id = :id order by id""", """
                select id, kind, channel, at, unit_uk, unit_en, official_person_id, recorded_by_person_id, recorded_by, answer_by,
                answered_at,
                    answered_by_person_id, answered_by, answer from feedback.remark
                where (official_person_id = :id or recorded_by_person_id = :id or answered_by_person_id = :id)
                    and person_id is distinct from :id order by id"""));
    }

    /** Whose words they were is forgotten. The words stay until three years behind their answer: somebody may still have to act on them. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        db.sql("update feedback.remark set person_id = null where person_id = :id").param("id", personId).update();
        return Map.of("feedback.remark", Message.of("feedback.kept"));
    }
}
