package org.vidpovid.publishing;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** Who proposed and who published: whoever is decided about by a procedure may know who made it. */
@Component
record PublishingPersonalData(JdbcClient db) implements PersonalData {

    private static final String PROPOSAL = "publishing.proposal";

    @Override
    public Set<String> tables() {
        return Set.of(PROPOSAL);
    }

    @Override
    public Wording title(String table) {
        return Message.of("publishing.data.proposals");
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(UUID personId) {
        return Map.of(PROPOSAL, db.sql("select * from publishing.proposal where proposed_by_person_id = :id or decided_by_person_id = :id order by id")
                .param("id", personId).query().listOfRows());
    }

    @Override
    public Map<String, Wording> erase(UUID personId) {
        return Map.of(PROPOSAL, Message.of("publishing.on-record"));
    }
}
