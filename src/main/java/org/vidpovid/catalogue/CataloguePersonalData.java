package org.vidpovid.catalogue;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** Who paused a service, and who ended that: the state answers for it by name. */
@Component
record CataloguePersonalData(JdbcClient db) implements PersonalData.OfTables {

    @Override
    public List<Table> kept() {
        return List.of(new Table("catalogue.pause", "catalogue.data.pauses", """
                select * from catalogue.pause where by_person_id = :id or ended_person_id = :id order by id"""));
    }

    @Override
    public Map<String, Wording> erase(UUID personId) {
        return Map.of("catalogue.pause", Message.of("catalogue.paused.on-record"));
    }
}
