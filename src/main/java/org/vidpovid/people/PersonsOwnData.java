package org.vidpovid.people;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.web.*;

/** A person, and who looked at their data. */
@Component
record PersonsOwnData(JdbcClient db, Clock clock) implements PersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("people.person", "people.role", "people.access");
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(UUID personId) {
        return Map.of(
                "people.person", db.sql("select * from people.person where id = :id").param("id", personId).query().listOfRows(),
                "people.role", db.sql("select * from people.role where person_id = :id order by id").param("id", personId).query().listOfRows(),
                "people.access", db.sql("select * from people.access where subject_person_id = :id or viewer_person_id = :id order by id")
                        .param("id", personId).query().listOfRows());
    }

    /** The row stays, as others point at it, but says nothing any more. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        db.sql("""
                update people.person set last = '', first = '', middle = '', born = null, tax_number = null, email = null, phone = null,
                    has_account = false, erased_at = :now
                where id = :id and erased_at is null""").param("id", personId).param("now", OffsetDateTime.now(clock)).update();
        return Map.of("people.access", Message.of("people.kept.access"), "people.role", Message.of("people.kept.role"));
    }
}
