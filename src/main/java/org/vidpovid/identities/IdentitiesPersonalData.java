package org.vidpovid.identities;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** How a person signs in, and what they were called before. Erased, the same identity makes a new person. */
@Component
record IdentitiesPersonalData(JdbcClient db) implements PersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("identities.identity", "identities.record_number", "identities.renaming");
    }

    @Override
    public Wording title(String table) {
        return switch (table) {
            case "identities.identity" -> Message.of("identities.data.identity");
            case "identities.record_number" -> Message.of("identities.data.record-number");
            case "identities.renaming" -> Message.of("identities.data.renaming");
            default -> throw new IllegalArgumentException(table);
        };
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(UUID personId) {
        return Map.of(
                "identities.identity", rows("select * from identities.identity where person_id = :id order by linked_at", personId),
                "identities.record_number", rows("select * from identities.record_number where person_id = :id", personId),
                "identities.renaming", rows("select * from identities.renaming where person_id = :id order by id", personId));
    }

    private List<Map<String, @Nullable Object>> rows(String sql, UUID personId) {
        return db.sql(sql).param("id", personId).query().listOfRows();
    }

    @Override
    public Map<String, Wording> erase(UUID personId) {
        db.sql("delete from identities.identity where person_id = :id").param("id", personId).update();
        db.sql("delete from identities.record_number where person_id = :id").param("id", personId).update();
        db.sql("delete from identities.renaming where person_id = :id").param("id", personId).update();
        return Map.of();
    }
}
