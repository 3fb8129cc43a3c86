package org.vidpovid.decisions;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.springframework.dao.*;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself holds of acts. */
class Acts {

    private Acts() {}

    /** A copy of the case's act for another case can be issued as it is, but not if this is changed in it. */
    static void refusesACopy(JdbcClient db, UUID caseId, String change) {
        assertThat(copy(db, caseId, "number = number")).isOne();
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> copy(db, caseId, change));
    }

    private static int copy(JdbcClient db, UUID caseId, String change) {
        var assignment = change.split(" = ", 2);
        return db.sql("""
                insert into decisions.act select copy.* from decisions.act one, lateral (select %s as changed) as with_change,
                    lateral jsonb_populate_record(one, jsonb_build_object('case_id', gen_random_uuid(), '%s', changed)) as copy
                where one.case_id = :id""".formatted(assignment[1].equals("null") ? "null::text" : assignment[1], assignment[0]))
                .param("id", caseId).update();
    }
}
