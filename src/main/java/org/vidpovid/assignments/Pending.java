package org.vidpovid.assignments;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.cases.Case;

/**
 * Cases that somebody has only until it is drawn to whom they go. They are no work of theirs: otherwise a head, who has all of them when
 * the witness is down for a day, would look like the busiest of all, and the others like idlers.
 */
@Component
record Pending(JdbcClient db) {

    /** Whoever has it meanwhile stays the same: as soon as a case goes into other hands, it is here no more. */
    void add(Case matter, UUID unitId) {
        db.sql("insert into assignments.pending (case_id, unit_id, official_person_id) values (?, ?, ?)").param(matter.id()).param(unitId)
                .param(matter.inCharge().official().personId()).update();
    }

    void remove(Collection<UUID> caseIds) {
        db.sql("delete from assignments.pending where case_id = any (?)").param(caseIds.toArray(UUID[]::new)).update();
    }

    /** How many each of these officials has, but for one case; who has none is not named. */
    Map<UUID, Integer> load(Collection<UUID> personIds, UUID butFor) {
        return db.sql("""
                select official_person_id, count(*) from assignments.pending where official_person_id = any (?) and case_id <> ?
                group by official_person_id""").param(personIds.toArray(UUID[]::new)).param(butFor)
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
