package org.vidpovid.caselog;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.people.PersonalData;
import org.vidpovid.web.*;

/**
 * What opens the entries of a person's cases. Once it is erased, the public log says nothing of them, and is as true as before. That an
 * entry is of a case, the portal goes on knowing for as long as it keeps the case: outside of it nothing leads from one to the other.
 */
@Component
record CaseLogPersonalData(JdbcClient db) implements PersonalData.OfTables {

    @Override
    public List<Table> kept() {
        return List.of(
                new Table("caselog.pseudonym", "caselog.title.pseudonym", """
                        select case_id, number, encode(nonce, 'base64') as nonce from caselog.pseudonym where applicant_id = :id
                        order by case_id"""),
                new Table("caselog.entry", "caselog.title.entry", """
                        select case_id, id, at, kind, encode(leaf, 'base64') as leaf, encode(nonce, 'base64') as nonce, content
                        from caselog.entry where applicant_id = :id order by case_id, id"""));
    }

    @Override
    public Map<String, Wording> erase(UUID personId) {
        db.sql("delete from caselog.pseudonym where applicant_id = :id").param("id", personId).update();
        db.sql("update caselog.entry set nonce = null, content = null where applicant_id = :id and nonce is not null").param("id", personId)
                .update();
        return Map.of("caselog.entry", Message.of("caselog.kept"));
    }
}
