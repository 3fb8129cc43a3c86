package org.vidpovid.independence;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.cases.*;

/** Who may not act in a case, whatever post they hold: for good, or until a claim of a conflict is decided. */
@Component
record Bars(JdbcClient db, Clock clock) implements CaseFollower {

    void add(UUID caseId, Set<UUID> persons, String why) {
        db.sql("insert into independence.bar (case_id, person_id, why) select :id, unnest(:persons), :why on conflict do nothing")
                .param("id", caseId).param("persons", persons.toArray(UUID[]::new)).param("why", why).update();
    }

    /** With the case ends the question who may act in it. */
    @Override
    public void changed(Case matter) {
        if (matter.isOpen()) return;
        db.sql("update independence.conflict set ended_at = :now where case_id = :id and ended_at is null").param("id", matter.id())
                .param("now", OffsetDateTime.now(clock)).update();
    }

    /** While nobody has said that there is no conflict, there is one. */
    @Override
    public Set<UUID> barred(Case matter) {
        return Set.copyOf(db.sql("""
                select person_id from independence.bar where case_id = :id
                union select about_person_id from independence.conflict where case_id = :id and upheld is not false""")
                .param("id", matter.id()).query(UUID.class).list());
    }
}
