package org.vidpovid.oversight;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.cases.Cases;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** The register names officials, and nobody else. It forgets whose case an act belongs to once that person is forgotten. */
@Component
record OversightPersonalData(JdbcClient db, Cases cases) implements PersonalData.OfTables {

    @Override
    public List<Table> kept() {
        return List.of(new Table("oversight.entry", "oversight.title.entry", """
                select id, service_slug, outcome, issued_on, official_person_id, official, post_uk, post_en, redacted_by_person_id,
                redacted_by,
                    redacted_at from oversight.entry
                where official_person_id = :id or redacted_by_person_id = :id order by issued_on, id"""));
    }

    @Override
    public Map<String, Wording> erase(UUID personId) {
        db.sql("""
                update oversight.entry set case_id = null, text = case when redacted_at is not null then text end
                where case_id = any (:own)""").param("own", cases.ofApplicant(personId).toArray(UUID[]::new)).update();
        return Map.of("oversight.entry", Message.of("oversight.kept"));
    }
}
