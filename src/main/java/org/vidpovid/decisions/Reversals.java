package org.vidpovid.decisions;

import module java.base;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.*;
import org.vidpovid.authorities.Seat;
import org.vidpovid.caselog.*;
import org.vidpovid.cases.*;
import org.vidpovid.decisions.ActFollower.*;
import org.vidpovid.web.*;
import tools.jackson.databind.json.JsonMapper;

/**
 * What undoes an act: a decision about a complaint, by somebody who had no hand in it. The act stays as it was issued; what takes its place
 * is another, and names it. Called in the transaction of that decision.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Reversals {

    private final JdbcClient db;
    private final IssuedActs acts;
    private final Decisions decisions;
    private final Outcomes outcomes;
    private final CaseLog log;
    private final ObjectProvider<ActFollower> followers;
    private final Clock clock;

    Reversals(JdbcClient db, IssuedActs acts, Decisions decisions, Outcomes outcomes, CaseLog log, ObjectProvider<ActFollower> followers,
            Clock clock) {
        this.db = db;
        this.acts = acts;
        this.decisions = decisions;
        this.outcomes = outcomes;
        this.log = log;
        this.followers = followers;
        this.clock = clock;
    }

    /**
     * The act is no longer in force, and its case is under way again, with a new term.
     *
     * @param reviewer not its signer: the database sees to it
     * @throws ChangedMeanwhile if it is not the act that is in force
     */
    public void annul(Case matter, UUID actId, UUID complaintId, String complaintNumber, Seat reviewer, String reasons) {
        undo(matter, actId, complaintId, complaintNumber, reviewer, reasons, How.ANNULLED_RETURNED);
    }

    /**
     * The act is no longer in force, and another, signed by the reviewer, grants what was asked for.
     *
     * @param reasons stand for the answer too, where a service is answered in words
     * @throws ChangedMeanwhile if it is not the act that is in force
     */
    public void grantInstead(Case matter, UUID actId, UUID complaintId, String complaintNumber, Seat reviewer, String reasons) {
        var opened = undo(matter, actId, complaintId, complaintNumber, reviewer, reasons, How.ANNULLED_DECIDED);
        var act = decisions.act(opened, decisions.document(opened, reasons, reviewer), reviewer);
        var ended = outcomes.end(opened.id(), opened.version(), new Stage.Granted(act.id(), act.issuedAt(), reviewer.name()),
                actor(reviewer));
        acts.save(ended, act, decisions.facts(opened));
    }

    private Case undo(Case matter, UUID actId, UUID complaintId, String complaintNumber, Seat reviewer, String reasons, How how) {
        var act = acts.of(matter).filter(one -> one.id().equals(actId)).orElseThrow(() -> new ChangedMeanwhile(matter.status()));
        var at = clock.instant();
        var opened = outcomes.reopen(matter.id(), complaintId.toString(), actor(reviewer),
                Message.of("decisions.journal.annulled", act.number(), complaintNumber));
        var word = how.name().toLowerCase(Locale.ROOT).replace('_', '-');
        db.sql("""
                insert into decisions.reversal (case_id, act_id, at, how, complaint_id, reviewer_person_id, reviewer, author_person_id,
                reasons)
                values (:case, :act, :at, :how, :complaint, :person, cast(:reviewer as jsonb), :author, :reasons)""")
                .param("case", matter.id()).param("act", actId).param("at", at.atOffset(ZoneOffset.UTC)).param("how", word)
                .param("complaint", complaintId).param("person", reviewer.personId())
                .param("reviewer", JsonMapper.shared().writeValueAsString(reviewer)).param("author", act.signer().personId())
                .param("reasons", reasons).update();
        log.say(opened, Kind.ACT_REVERSED, Map.of("unit", reviewer.unitId().toString(), "post", reviewer.postId().toString(), "how", word),
                Map.of("number", act.number(), "by", reviewer.name(), "reasons", reasons));
        followers.orderedStream().forEach(follower -> follower.reversed(matter, act, new Reversed(how, at, Optional.of(reviewer))));
        return opened;
    }

    private static Actor actor(Seat seat) {
        return new Actor(seat.personId(), seat.name(), seat.post());
    }
}
