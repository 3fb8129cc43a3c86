package org.vidpovid.decisions;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.cases.Cases;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** Acts and correction requests: of those they are addressed to, and of the officials who signed them. */
@Component
record DecisionsPersonalData(JdbcClient db, Cases cases) implements PersonalData.OfTables {

    @Override
    public List<Table> kept() {
        return List.of(
                new Table("decisions.act", "decisions.title.act", """
                        select * from decisions.act where applicant_id = :id order by case_id, id""", """
                        select case_id, id, number, issued_at, official_person_id, signer, service_uk, service_en, outcome
                        from decisions.act
                        where official_person_id = :id and applicant_id <> :id order by case_id, id"""),
                new Table("decisions.phrase", "decisions.title.phrase", """
                        select * from decisions.phrase where author_person_id = :id order by id"""),
                new Table("decisions.correction_request", "decisions.title.correction", """
                        select case_id, at, official_person_id, official, post_uk, post_en, mend_by from decisions.correction_request
                        where official_person_id = :id order by case_id"""));
    }

    /** Nobody who signed an act can have their name taken off it, and nobody who got one can lose it. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        return tables().stream().collect(Collectors.toMap(table -> table, _ -> Message.of("decisions.kept")));
    }

    /** Whole are the corrections that the person was asked for; whose they are is known to the cases. */
    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(UUID personId) {
        var all = new HashMap<>(PersonalData.OfTables.super.export(personId));
        var own = db.sql("select * from decisions.correction_request where case_id = any (:own) order by case_id")
                .param("own", cases.ofApplicant(personId).toArray(UUID[]::new)).query().listOfRows();
        all.merge("decisions.correction_request", own, (acted, whole) -> Stream.concat(whole.stream(), acted.stream()).toList());
        return all;
    }
}
