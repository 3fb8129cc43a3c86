package org.vidpovid.assignments;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** Who proposed to hand over cases, from whom and to whom, and who said what to it: officials, and what they did for the state. */
@Component
record AssignmentsPersonalData(JdbcClient db) implements PersonalData.OfTables {

    @Override
    public List<Table> kept() {
        return List.of(new Table("assignments.reassignment", "assignments.title.reassignment", """
                select id, unit_id, post_id, at, ended_at, ended_as, reason from assignments.reassignment where proposer_person_id = :id
                order by id""", """
                select id, unit_id, post_id, at, ended_at, ended_as, from_person_id = :id as was_from, to_person_id = :id as was_to,
                    ended_by_person_id is not distinct from :id as was_second from assignments.reassignment
                where (from_person_id = :id or to_person_id = :id or superior_person_id = :id or ended_by_person_id = :id)
                    and proposer_person_id <> :id
                order by id"""), new Table("assignments.pending", "assignments.title.pending",
                "select case_id, unit_id from assignments.pending where official_person_id = :id"),
                new Table("assignments.standing_in", "assignments.title.stands-in",
                        "select case_id, post_id, since from assignments.standing_in where person_id = :id order by case_id"));
    }

    /** Nobody can say later that a case went from hand to hand by itself. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        return Map.of("assignments.reassignment", Message.of("assignments.kept"), "assignments.pending", Message.of("assignments.kept"),
                "assignments.standing_in", Message.of("assignments.kept"));
    }
}
