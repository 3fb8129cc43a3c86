package org.vidpovid.assignments;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cases that somebody has only until it is drawn to whom they go. They are no work of theirs: otherwise a head, who has all of them when
 * the witness is down for a day, would look like the busiest of all, and the others like idlers.
 */
@Component
record Pending(JdbcClient db) {

    void add(UUID caseId, UUID unitId) {
        db.sql("insert into assignments.pending (case_id, unit_id) values (?, ?)").param(caseId).param(unitId).update();
    }

    void remove(Collection<UUID> caseIds) {
        db.sql("delete from assignments.pending where case_id = any (?)").param(caseIds.toArray(UUID[]::new)).update();
    }

    /** Those of a unit. */
    List<UUID> of(UUID unitId) {
        return db.sql("select case_id from assignments.pending where unit_id = ?").param(unitId).query(UUID.class).list();
    }
}
