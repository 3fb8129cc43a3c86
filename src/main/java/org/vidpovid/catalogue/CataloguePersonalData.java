package org.vidpovid.catalogue;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** Who paused a service, and who ended that: the state answers for it by name. */
@Component
record CataloguePersonalData(JdbcClient db) implements PersonalData {

    private static final String PAUSE = "catalogue.pause";

    @Override
    public Set<String> tables() {
        return Set.of(PAUSE);
    }

    @Override
    public Wording title(String table) {
        return Message.of("catalogue.data.pauses");
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(UUID personId) {
        return Map.of(PAUSE, db.sql("select * from catalogue.pause where by_person_id = :id or ended_person_id = :id order by id")
                .param("id", personId).query().listOfRows());
    }

    @Override
    public Map<String, Wording> erase(UUID personId) {
        return Map.of(PAUSE, Message.of("catalogue.paused.on-record"));
    }
}
