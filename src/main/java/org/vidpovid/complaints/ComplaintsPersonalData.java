package org.vidpovid.complaints;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/** Complaints: of those who filed them, whole; of those whom they are about and who decided them, that they did. */
@Component
record ComplaintsPersonalData(JdbcClient db) implements PersonalData.OfTables {

    @Override
    public List<Table> kept() {
        return List.of(
                new Table("complaints.complaint", "complaints.data.complaint", """
                        select case_id, about_case_id, about_number, about, about_id, applicant_id, asks, why, filed_at, file_by, late_why,
                            author, ended from complaints.complaint where applicant_id = :id order by case_id""", """
                        select case_id, about_case_id, about_number, about, filed_at, author_person_id from complaints.complaint
                        where author_person_id = :id and applicant_id <> :id order by case_id"""),
                new Table("complaints.decision", "complaints.data.decision", """
                        select * from complaints.decision
                        where case_id in (select case_id from complaints.complaint where applicant_id = :id) order by case_id""", """
                        select case_id, id, at, outcome, cause, putting_right, signer, reviewer_person_id, author_person_id
                        from complaints.decision where (reviewer_person_id = :id or author_person_id = :id)
                            and case_id not in (select case_id from complaints.complaint where applicant_id = :id) order by case_id"""));
    }

    /** A complaint is a record of what the state did, as the case that it is. */
    @Override
    public Map<String, Wording> erase(UUID personId) {
        return tables().stream().collect(Collectors.toMap(table -> table, _ -> Message.of("complaints.kept")));
    }
}
