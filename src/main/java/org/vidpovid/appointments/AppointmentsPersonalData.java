package org.vidpovid.appointments;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** When a person was expected where, and which days an official has closed. */
@Component
record AppointmentsPersonalData(JdbcClient db) implements PersonalData.OfTables {

    @Override
    public List<Table> kept() {
        return List.of(
                new Table("appointments.booking", "appointments.title.booking", """
                        select * from appointments.booking where applicant_id = :id order by starts_at, id"""),
                new Table("appointments.closed_day", "appointments.title.closed", """
                        select * from appointments.closed_day where official_person_id = :id order by day, place"""));
    }

    /** A visit belongs to its case; who closed a day answers for it. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        return tables().stream().collect(Collectors.toMap(table -> table, _ -> Message.of("appointments.kept")));
    }
}
