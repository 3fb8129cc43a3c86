package org.vidpovid.publishing;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** Who proposed and who published: whoever is decided about by a procedure may know who made it. */
@Component
record PublishingPersonalData(JdbcClient db) implements PersonalData.OfTables {

    @Override
    public List<Table> kept() {
        return List.of(new Table("publishing.proposal", "publishing.data.proposals", """
                select * from publishing.proposal where proposed_by_person_id = :id or decided_by_person_id = :id order by id"""));
    }

    @Override
    public Map<String, Wording> erase(UUID personId) {
        return Map.of("publishing.proposal", Message.of("publishing.on-record"));
    }
}
