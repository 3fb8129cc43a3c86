package org.vidpovid.protection;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** Requests for protection: of those who were to be protected, who asked, and who decided. */
@Component
record ProtectionPersonalData(JdbcClient db) implements PersonalData.OfTables {

    @Override
    public List<Table> kept() {
        return List.of(new Table("protection.request", "protection.data", """
                select * from protection.request where person_id = :id order by id""", """
                select id, unit_uk, unit_en, until, asked_at, asked_by_person_id, decided_at, decided_by_person_id from protection.request
                where (asked_by_person_id = :id or decided_by_person_id = :id) and person_id <> :id order by id"""));
    }

    @Override
    public Map<String, Wording> erase(UUID personId) {
        return Map.of("protection.request", Message.of("protection.kept"));
    }
}
