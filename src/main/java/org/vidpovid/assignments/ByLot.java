package org.vidpovid.assignments;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.caselog.CaseLog;
import org.vidpovid.cases.*;
import org.vidpovid.cases.Stage.*;
import org.vidpovid.draws.*;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;

/**
 * Every case is drawn by lot among those who may be given it. From receipt until the lot is drawn the head of the unit answers for it; so
 * if there is no witness to give chance, nobody waits.
 */
@Component
record ByLot(JdbcClient db, Eligible eligible, Draws draws, CaseLog log, HandOvers handOvers) implements CaseFollower, DrawFollower {

    static final String PURPOSE = "case.assignment";
    private static final UUID PORTAL = new UUID(0, 0); // no person did it

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public void changed(Case matter) {
        switch (matter.stage()) {
            case UnderWay() -> {
                if (matter.version() == 0) received(matter);
            }
            case AwaitingCorrection _, Decided _, Withdrawn _ -> {} // it stays in the hands in which it is
        }
    }

    private void received(Case matter) {
        var pool = eligible.pool(matter);
        if (pool.isToBeDrawn()) draws.open(PURPOSE, matter.id(), log.nameOf(matter), pool);
        else needless(matter, pool);
    }

    /** A lot among one is none. It stays with whoever has it, and everybody is told why. */
    private void needless(Case matter, Pool pool) {
        draws.needless(PURPOSE, matter.id(), log.nameOf(matter), pool);
        db.sql("insert into assignments.needless (case_id, eligible) values (?, ?) on conflict do nothing").param(matter.id())
                .param(pool.members().size()).update();
    }

    /** What two people have agreed on after receipt, no lot undoes. */
    @Override
    public void handedOver(List<Case> matters, HandOver why) {
        switch (why) {
            case HandOver.Agreed _ -> db.sql("insert into assignments.agreed (case_id) select unnest(:ids) on conflict do nothing")
                    .param("ids", matters.stream().map(Case::id).toArray(UUID[]::new)).update();
            case HandOver.Drawn _ -> {}
        }
    }

    /** If the machine dies here, neither was anything drawn nor given: the next one draws the same, and begins anew. */
    @Override
    public void drawn(Draw draw, Draw.Revealed result) {
        var open = handOvers.toAssign(draw.subjectId());
        if (open.isEmpty() || isAgreed(draw.subjectId())) return; // it has ended, or is in the hands that two have agreed on
        var matter = open.get();
        eligible.answering(matter, result.chosen()).ifPresentOrElse(
                to -> handOvers.drawn(matter, to, draw.id(), new Actor(PORTAL, Message.of("assignments.portal").in(Language.UK),
                        Text.of(Message.of("assignments.portal.post")))),
                () -> again(draw, matter));
    }

    /** Whoever was drawn is away by now, or holds the post no more. */
    private void again(Draw draw, Case matter) {
        var pool = eligible.pool(matter);
        if (pool.isToBeDrawn()) draws.again(draw, pool, "absent");
        else needless(matter, pool);
    }

    boolean isAgreed(UUID caseId) {
        return db.sql("select exists (select from assignments.agreed where case_id = ?)").param(caseId).query(Boolean.class).single();
    }

    boolean isNeedless(UUID caseId) {
        return db.sql("select exists (select from assignments.needless where case_id = ?)").param(caseId).query(Boolean.class).single();
    }
}
