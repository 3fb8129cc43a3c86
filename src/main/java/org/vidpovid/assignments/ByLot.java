package org.vidpovid.assignments;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.InCharge;
import org.vidpovid.caselog.CaseLog;
import org.vidpovid.cases.*;
import org.vidpovid.cases.Stage.*;
import org.vidpovid.draws.*;
import org.vidpovid.draws.Draw.Instead;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;

/**
 * Every case is drawn by lot among those who may be given it. From receipt until the lot is drawn whoever received it answers for it; so
 * if there is no witness to give chance, nobody waits.
 */
@Component
record ByLot(JdbcClient db, Eligible eligible, Pending pending, Draws draws, CaseLog log, HandOvers handOvers)
        implements CaseFollower, DrawFollower {

    static final String PURPOSE = "case.assignment";
    /** All that everybody may know of why a result cannot stand. One's own case and an absence are told by the same word. */
    static final String CANNOT = "cannot";

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
            case AwaitingCorrection _, BeingHeard _, BeingConfirmed _, Suspended _ -> {} // it stays in the hands in which it is
            case Ended _ -> pending.remove(List.of(matter.id()));
        }
    }

    private void received(Case matter) {
        var pool = eligible.pool(matter, Set.of());
        if (!pool.isToBeDrawn()) {
            needless(matter, pool, Optional.empty());
            return;
        }
        draws.open(PURPOSE, matter.id(), log.nameOf(matter), pool);
        pending.add(matter, eligible.unit(matter));
    }

    /** A lot among one is none. It stays with whoever has it, and everybody is told why. */
    private void needless(Case matter, Pool pool, Optional<Instead> instead) {
        draws.needless(PURPOSE, matter.id(), log.nameOf(matter), pool, instead);
        db.sql("insert into assignments.needless (case_id, eligible) values (?, ?) on conflict do nothing").param(matter.id())
                .param(pool.members().size()).update();
    }

    /** What two people have agreed on after receipt, no lot undoes; nor that somebody may not act in it or is away. */
    @Override
    public void handedOver(List<Case> matters, HandOver why) {
        var ids = matters.stream().map(Case::id).toList();
        pending.remove(ids);
        switch (why) {
            case HandOver.Agreed _, HandOver.Recused _ ->
                    db.sql("insert into assignments.agreed (case_id) select unnest(:ids) on conflict do nothing")
                    .param("ids", ids.toArray(UUID[]::new)).update();
            case HandOver.Drawn _, HandOver.Away _, HandOver.Back _ -> {}
        }
    }

    /** If the machine dies here, neither was anything drawn nor given: the next one begins anew. */
    @Override
    public void drawn(Draw draw, Draw.Revealed result) {
        var open = handOvers.toAssign(draw.subjectId());
        if (open.isEmpty() || isAgreed(draw.subjectId())) return; // it has ended, or is in the hands that two have agreed on
        var matter = open.get();
        eligible.answering(matter, result.chosen()).ifPresentOrElse(to -> give(matter, to, draw.id()), () -> again(draw, matter));
    }

    private void give(Case matter, InCharge to, UUID draw) {
        handOvers.drawn(matter, to, draw, Actor.portal(Text.of(Message.of("assignments.portal.post"))));
    }

    /** Whoever was drawn is away by now, or holds the post no more, or it is their own case: which of these, nobody is told. */
    private void again(Draw draw, Case matter) {
        var drawnBefore = draws.of(matter.id()).stream().flatMap(one -> switch (one.stage()) {
            case Draw.Waiting() -> Stream.<UUID>empty();
            case Draw.Revealed result -> Stream.of(result.chosen());
        }).collect(Collectors.toSet());
        var pool = eligible.pool(matter, drawnBefore);
        if (pool.isToBeDrawn()) {
            draws.again(draw, pool, CANNOT);
        } else {
            pending.remove(List.of(matter.id()));
            needless(matter, pool, Optional.of(new Instead(draw.id(), CANNOT)));
        }
    }

    boolean isAgreed(UUID caseId) {
        return db.sql("select exists (select from assignments.agreed where case_id = ?)").param(caseId).query(Boolean.class).single();
    }

    boolean isNeedless(UUID caseId) {
        return db.sql("select exists (select from assignments.needless where case_id = ?)").param(caseId).query(Boolean.class).single();
    }
}
