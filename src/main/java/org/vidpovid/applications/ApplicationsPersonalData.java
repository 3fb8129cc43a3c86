package org.vidpovid.applications;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.files.Files;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** What a person has typed, sent or not. */
@Component
record ApplicationsPersonalData(JdbcClient db, Files files) implements PersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("applications.draft", "applications.submission", "applications.program_request");
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(UUID personId) {
        return Map.of(
                "applications.draft", rows("select * from applications.draft where holder_person_id = :id order by case_id", personId),
                "applications.program_request", rows("select key, case_id, at from applications.program_request where person_id = :id order by at", personId),
                "applications.submission", rows("""
                        select * from applications.submission
                        where case_id in (select case_id from applications.draft where holder_person_id = :id) order by case_id, position""", personId));
    }

    /** What was never sent is gone; what was sent belongs to its case. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        files.dropAll(db.sql("delete from applications.draft where holder_person_id = :id and submissions = 0 and signing is null returning case_id")
                .param("id", personId).query(UUID.class).list());
        db.sql("delete from applications.program_request where person_id = :id").param("id", personId).update();
        return Stream.of("applications.draft", "applications.submission").collect(Collectors.toMap(table -> table, _ -> Message.of("applications.kept-sent")));
    }

    private List<Map<String, @Nullable Object>> rows(String sql, UUID personId) {
        return db.sql(sql).param("id", personId).query().listOfRows();
    }
}
