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
        return List.of(new Table("assignments.proposal", "assignments.title.proposal", """
                select id, unit_id, post_id, at, ended_at, ended_as, reason,
                    case when from_person_id = :id then 'from' when to_person_id = :id then 'to' when proposer_person_id = :id then 'proposer'
                    when ended_by_person_id = :id then 'second' else 'superior' end as you
                from assignments.proposal
                where from_person_id = :id or to_person_id = :id or proposer_person_id = :id or superior_person_id = :id
                    or ended_by_person_id = :id
                order by id"""));
    }

    /** Nobody can say later that a case went from hand to hand by itself. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        return Map.of("assignments.proposal", Message.of("assignments.kept"));
    }
}
