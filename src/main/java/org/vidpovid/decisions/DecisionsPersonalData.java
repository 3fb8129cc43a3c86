package org.vidpovid.decisions;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** Acts and correction requests: of those they are addressed to, and of the officials who signed them. */
@Component
record DecisionsPersonalData(JdbcClient db) implements PersonalData.OfTables {

    @Override
    public List<Table> kept() {
        return List.of(
                new Table("decisions.act", "decisions.title.act", """
                        select * from decisions.act where applicant_id = :id or official_person_id = :id order by case_id, id"""),
                new Table("decisions.phrase", "decisions.title.phrase", """
                        select * from decisions.phrase where author_person_id = :id order by id"""),
                new Table("decisions.correction_request", "decisions.title.correction", """
                        select * from decisions.correction_request where official_person_id = :id order by case_id"""));
    }

    /** Nobody who signed an act can have their name taken off it, and nobody who got one can lose it. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        return tables().stream().collect(Collectors.toMap(table -> table, _ -> Message.of("decisions.kept")));
    }
}
