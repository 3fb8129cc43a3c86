package org.vidpovid.assignments;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.cases.*;
import org.vidpovid.cases.Stage.*;

/** A proposal to hand over cases ends by itself when each of them has ended or come into other hands: nobody's word is needed any more. */
@Component
record Lapses(JdbcClient db, CaseSteps cases, Clock clock) implements CaseFollower {

    @Override
    public void changed(Case matter) {
        switch (matter.stage()) {
            case Open _ -> {}
            case Ended _ -> lapse(List.of(matter.id()));
        }
    }

    @Override
    public void handedOver(List<Case> matters, HandOver why) {
        lapse(matters.stream().map(Case::id).toList());
    }

    /** Whoever is just giving their word about one is not waited for: they may be waiting for the case. */
    private void lapse(List<UUID> caseIds) {
        var over = db.sql("select * from assignments.reassignment where ended_at is null and case_ids && :ids for update skip locked")
                .param("ids", caseIds.toArray(UUID[]::new)).query(ReassignmentRow.class).list().stream().map(ReassignmentRow::proposal)
                .filter(proposal -> cases.stillOf(proposal.from().personId(), proposal.caseIds()).isEmpty())
                .map(Reassignment::id).toArray(UUID[]::new);
        if (over.length == 0) return;
        db.sql("update assignments.reassignment set ended_at = :now, ended_as = 'lapsed' where id = any (:ids)")
                .param("now", OffsetDateTime.now(clock)).param("ids", over).update();
    }
}
