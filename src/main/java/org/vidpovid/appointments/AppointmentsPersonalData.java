package org.vidpovid.appointments;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** When a person was expected where, and which days an official has closed. */
@Component
record AppointmentsPersonalData(JdbcClient db) implements PersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("appointments.booking", "appointments.closed_day");
    }

    @Override
    public Wording title(String table) {
        return switch (table) {
            case "appointments.booking" -> Message.of("appointments.title.booking");
            case "appointments.closed_day" -> Message.of("appointments.title.closed");
            default -> throw new IllegalArgumentException(table);
        };
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(UUID personId) {
        return Map.of(
                "appointments.booking",
                rows("select * from appointments.booking where applicant_id = :id order by starts_at, id", personId),
                "appointments.closed_day",
                rows("select * from appointments.closed_day where official_person_id = :id order by day, place", personId));
    }

    /** A visit belongs to its case; who closed a day answers for it. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        return tables().stream().collect(Collectors.toMap(table -> table, _ -> Message.of("appointments.kept")));
    }

    private List<Map<String, @Nullable Object>> rows(String sql, UUID personId) {
        return db.sql(sql).param("id", personId).query().listOfRows();
    }
}
