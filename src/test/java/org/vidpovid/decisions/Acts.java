package org.vidpovid.decisions;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.springframework.dao.*;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself holds of acts. */
class Acts {

    /** Each before those that lead to it. */
    static final List<String> ROWS = List.of("correction_approval", "correction_request", "intent", "ground", "fact", "mending", "sourcing",
            "hearing", "hearing_answer", "argument", "heard", "reply", "second_official", "confirmation", "likeness", "departure", "remedy",
            "act");

    private Acts() {}

    /** A copy of the case's act for another case can be issued as it is, but not if this is changed in it. */
    static void refusesACopy(JdbcClient db, UUID caseId, String change) {
        assertThat(copy(db, caseId, UUID.randomUUID(), "act", "number = number")).isOne();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> copy(db, caseId, UUID.randomUUID(), "act", change));
    }

    /**
     * Copies all rows of a case, in a table, for another case.
     *
     * @param change {@code column = expression}
     */
    static int copy(JdbcClient db, UUID caseId, UUID other, String table, String change) {
        var assignment = change.split(" = ", 2);
        var columns = db.sql("""
                select quote_ident(column_name) from information_schema.columns
                where table_schema = 'decisions' and table_name = ? and is_generated = 'NEVER' order by ordinal_position""").param(table)
                .query(String.class).list();
        return db.sql("""
                insert into decisions.%1$s (%2$s)
                select %3$s from decisions.%1$s kept, lateral (select %5$s as changed) as with_change,
                    lateral jsonb_populate_record(kept, jsonb_build_object('case_id', cast(:other as uuid), '%4$s', changed)) as copy
                where kept.case_id = :id""".formatted(table, String.join(", ", columns),
                columns.stream().map(column -> "copy." + column).collect(Collectors.joining(", ")), assignment[0],
                assignment[1].equals("null") ? "null::text" : assignment[1])).param("id", caseId).param("other", other).update();
    }

    /** Every row of a case but those of some tables, for another case. */
    static void copyAll(JdbcClient db, UUID caseId, UUID other, Set<String> without, Map<String, String> changes) {
        for (var table : ROWS) {
            if (!without.contains(table)) copy(db, caseId, other, table, changes.getOrDefault(table, "case_id = cast(:other as uuid)"));
        }
    }
}
