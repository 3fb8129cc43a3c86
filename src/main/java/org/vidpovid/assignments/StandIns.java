package org.vidpovid.assignments;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.kagkarlsson.scheduler.task.helper.*;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import module java.base;
import org.springframework.context.annotation.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.vidpovid.authorities.*;
import org.vidpovid.cases.*;
import org.vidpovid.law.Text;
import org.vidpovid.notices.Notices;
import org.vidpovid.web.*;

/**
 * Open cases of officials who are away go to whoever stands in, by name and with the clock running, and back when they return. If nobody is
 * there but those who are away, they count as there again: a case with a name on leave is late for a while, but it is somebody's.
 */
@Component
class StandIns implements CaseFollower {

    private final JdbcClient db;
    private final Authorities authorities;
    private final CaseSteps cases;
    private final HandOvers handOvers;
    private final Notices notices;
    private final TransactionOperations transactions;
    private final Clock clock;

    StandIns(JdbcClient db, Authorities authorities, CaseSteps cases, HandOvers handOvers, Notices notices,
            TransactionOperations transactions, Clock clock) {
        this.db = db;
        this.authorities = authorities;
        this.cases = cases;
        this.handOvers = handOvers;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void changed(Case matter) {
        if (!matter.isOpen()) forget(List.of(matter.id()));
    }

    /** What two people, a lot or a conflict of interest has decided since stays. */
    @Override
    public void handedOver(List<Case> matters, HandOver why) {
        switch (why) {
            case HandOver.Agreed _, HandOver.Drawn _, HandOver.Recused _ -> forget(matters.stream().map(Case::id).toList());
            case HandOver.Away _, HandOver.Back _ -> {}
        }
    }

    private void forget(List<UUID> ids) {
        db.sql("delete from assignments.standing_in where case_id = any (?)").param(ids.toArray(UUID[]::new)).update();
    }

    /**
     * Moves what is to be moved today, the cases of each post in a transaction of their own. Safe to run twice, on any node.
     *
     * @return how many cases were moved
     */
    int move() {
        var away = authorities.seats().stream().mapToInt(seat -> authorities.absenceOf(seat.personId()).map(absence ->
                Objects.requireNonNullElse(transactions.execute(_ -> leave(seat, absence)), 0)).orElse(0)).sum();
        var left = Set.copyOf(db.sql("select distinct person_id from assignments.standing_in").query(UUID.class).list());
        var returned = authorities.seats().stream().filter(seat -> left.contains(seat.personId()))
                .filter(seat -> authorities.absenceOf(seat.personId()).isEmpty())
                .mapToInt(seat -> Objects.requireNonNullElse(transactions.execute(_ -> comeBack(seat)), 0)).sum();
        return away + returned;
    }

    private int leave(Seat seat, Absence absence) {
        var to = authorities.inCharge(seat.postId());
        if (to.official().personId().equals(seat.personId())) return 0; // nobody else is there
        var given = handOvers.stoodInFor(cases.openOf(seat.personId(), seat.postId()), seat.personId(), to, Optional.of(absence.until()),
                portal());
        if (given.isEmpty()) return 0;
        db.sql("""
                insert into assignments.standing_in (case_id, post_id, person_id, since) select unnest(:ids), :post, :person, :today
                on conflict (case_id) do nothing""") // whoever stood in may go away too: it goes back to the first
                .param("ids", given.stream().map(Case::id).toArray(UUID[]::new)).param("post", seat.postId())
                .param("person", seat.personId()).param("today", LocalDate.now(clock)).update();
        tell(to.official(), Message.of("assignments.notice.away", seat.name(), absence.until(), given.size()));
        return given.size();
    }

    private int comeBack(Seat seat) {
        var to = authorities.inCharge(seat.postId());
        if (!to.official().personId().equals(seat.personId())) return 0;
        var ids = db.sql("delete from assignments.standing_in where person_id = ? and post_id = ? returning case_id")
                .param(seat.personId()).param(seat.postId()).query(UUID.class).list();
        var given = handOvers.stoodInFor(ids, null, to, Optional.empty(), portal());
        if (!given.isEmpty()) tell(seat, Message.of("assignments.notice.back", given.size()));
        return given.size();
    }

    private void tell(Seat seat, Wording news) {
        notices.tell(seat.personId(), UuidCreator.getTimeOrderedEpoch(), "/office", Message.of("assignments.notice.subject"), news);
    }

    private static Actor portal() {
        return Actor.portal(Text.of(Message.of("assignments.portal.absence")));
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> moveStandIns(StandIns standIns) {
            return Tasks.recurring("stand-ins", FixedDelay.ofHours(1)).execute((_, _) -> standIns.move());
        }
    }
}
