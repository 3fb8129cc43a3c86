package org.vidpovid.applications;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.files.Files;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** What a person has typed, sent or not. */
@Component
record ApplicationsPersonalData(JdbcClient db, Files files) implements PersonalData.OfTables {

    @Override
    public List<Table> kept() {
        return List.of(
                new Table("applications.draft", "applications.title.draft", """
                        select * from applications.draft where holder_person_id = :id order by case_id"""),
                new Table("applications.submission", "applications.title.submission", """
                        select * from applications.submission
                        where case_id in (select case_id from applications.draft where holder_person_id = :id)
                        order by case_id, position"""),
                new Table("applications.program_request", "applications.title.program-request", """
                        select key, case_id, at from applications.program_request where person_id = :id order by at"""));
    }

    /** All files of a matter came with an application or a message of it, and each matter began as a draft. */
    @Override
    public void files(UUID personId, Consumer<Attachment> taker) {
        for (var matter : db.sql("select case_id from applications.draft where holder_person_id = :id order by case_id")
                .param("id", personId).query(UUID.class).list()) {
            for (var file : files.of(matter)) {
                files.open(matter, file.id()).ifPresent(opened -> taker.accept(new Attachment(matter + "/" + file.id() + " " + file.name(),
                        opened.content())));
            }
        }
    }

    /** Else it would be sent by itself, with the last signature, for somebody who is not there any more. */
    @Override
    public List<Wording> standInTheWay(UUID personId) {
        var waits = db.sql("select exists (select from applications.draft where holder_person_id = :id and signing is not null)")
                .param("id", personId)
                .query(Boolean.class).single();
        return waits ? List.of(Message.of("applications.in-the-way.signatures")) : List.of();
    }

    /** What was never sent is gone; what was sent belongs to its case. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        files.dropAll(db.sql(
                "delete from applications.draft where holder_person_id = :id and submissions = 0 and signing is null returning case_id")
                .param("id", personId).query(UUID.class).list());
        db.sql("delete from applications.program_request where person_id = :id").param("id", personId).update();
        return Stream.of("applications.draft", "applications.submission")
                .collect(Collectors.toMap(table -> table, _ -> Message.of("applications.kept-sent")));
    }
}
