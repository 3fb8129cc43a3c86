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
record DecisionsPersonalData(JdbcClient db, Cases cases) implements PersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("decisions.act", "decisions.correction_request", "decisions.phrase");
    }

    @Override
    public Wording title(String table) {
        return switch (table) {
            case "decisions.act" -> Message.of("decisions.title.act");
            case "decisions.correction_request" -> Message.of("decisions.title.correction");
            case "decisions.phrase" -> Message.of("decisions.title.phrase");
            default -> throw new IllegalArgumentException(table);
        };
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(UUID personId) {
        return Map.of(
                "decisions.act", PersonalData.together(rows("select * from decisions.act where applicant_id = :id order by case_id, id", personId), rows("""
                        select case_id, id, number, issued_at, official_person_id, signer, service_uk, service_en, outcome from decisions.act
                        where official_person_id = :id and applicant_id <> :id order by case_id, id""", personId)),
                "decisions.phrase", rows("select * from decisions.phrase where author_person_id = :id order by id", personId),
                "decisions.correction_request", corrections(personId));
    }

    /** Nobody who signed an act can have their name taken off it, and nobody who got one can lose it. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        return tables().stream().collect(Collectors.toMap(table -> table, _ -> Message.of("decisions.kept")));
    }

    /** Those that the person was asked to follow, and that they themselves asked others to make. */
    private List<Map<String, @Nullable Object>> corrections(UUID personId) {
        var own = cases.ofApplicant(personId).toArray(UUID[]::new);
        return PersonalData.together(
                db.sql("select * from decisions.correction_request where case_id = any (:own) order by case_id").param("own", own).query().listOfRows(),
                db.sql("""
                        select case_id, at, official_person_id, official, post_uk, post_en, mend_by from decisions.correction_request
                        where official_person_id = :id and case_id <> all (:own) order by case_id""").param("id", personId).param("own", own)
                        .query().listOfRows());
    }

    private List<Map<String, @Nullable Object>> rows(String sql, UUID personId) {
        return db.sql(sql).param("id", personId).query().listOfRows();
    }
}
