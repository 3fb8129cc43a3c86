package org.vidpovid.decisions;

import static java.util.Objects.requireNonNull;
import static org.vidpovid.people.Purpose.DECISION;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.authorities.*;
import org.vidpovid.cases.*;
import org.vidpovid.cases.Stage.*;
import org.vidpovid.catalogue.*;
import org.vidpovid.decisions.CaseStandings.Judging;
import org.vidpovid.draws.Pool;
import org.vidpovid.guard.*;
import org.vidpovid.guard.Judged.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/**
 * The only way to anything less than what was asked for: what is intended is judged, told to the applicant, answered by them, written anew
 * with a reply to each of their arguments, and then it is for a second official. Nothing here issues an act: {@link Confirmations} does.
 *
 * <p>What was tried and lacks something is counted, though nothing else of it is kept.
 */
@Service
@Transactional(noRollbackFor = Objections.class) // it is thrown before anything but the attempt is written
public class Refusals {

    private final Guard guard;
    private final Intents intents;
    private final Hearings hearings;
    private final Seconds seconds;
    private final Remedies remedies;
    private final CaseStandings standings;
    private final Cases cases;
    private final Outcomes outcomes;
    private final CaseSteps steps;
    private final Catalogue catalogue;
    private final Authorities authorities;
    private final JdbcClient db;
    private final Clock clock;

    Refusals(Guard guard, Intents intents, Hearings hearings, Seconds seconds, Remedies remedies, CaseStandings standings, Cases cases,
            Outcomes outcomes, CaseSteps steps, Catalogue catalogue, Authorities authorities, JdbcClient db, Clock clock) {
        this.guard = guard;
        this.intents = intents;
        this.hearings = hearings;
        this.seconds = seconds;
        this.remedies = remedies;
        this.standings = standings;
        this.cases = cases;
        this.outcomes = outcomes;
        this.steps = steps;
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.db = db;
        this.clock = clock;
    }

    /** Those of a procedure by which a case may be ended in this way; the formal ones too, by which nobody is refused. */
    public List<Ground> grounds(Way way, Procedure procedure) {
        return guard.grounds(way, procedure);
    }

    /**
     * What is intended in a case, if anything was and was not given up.
     *
     * @param matter a case that its holder was allowed to see
     */
    public Optional<IntentView> intentOf(Case matter) {
        return intents.latest(matter.id()).filter(intent -> !intent.isDropped());
    }

    /**
     * Tells the applicant what is intended and gives them time to answer.
     *
     * @throws Objections if it lacks what could be lacking before a hearing
     * @throws ChangedMeanwhile if the case is no longer as the official saw it
     */
    public void intend(UUID caseId, int seen, Intent intent, Viewer official) {
        var matter = cases.visibleTo(official, DECISION).get(caseId);
        if (!(matter.stage() instanceof UnderWay)) throw new ChangedMeanwhile(matter.status());
        var author = seat(matter, official);
        var judging = judging(matter, intent, author, Optional.empty(), "");
        switch (guard.toBeHeard(intent, judging.standing())) {
            case Lacks(var objections) -> throw lacking(matter, intent, author, objections);
            case Stands(var told) -> {
                var until = hearings.until(judging.standing().procedure().regime());
                var id = UuidCreator.getTimeOrderedEpoch();
                var now = outcomes.toHearing(caseId, seen, id, until.on(), official);
                intents.save(now, id, told, author, judging.standing().demanded(), judging.standing().wasAskedToMend());
                hearings.open(now, id, told, until);
            }
        }
    }

    /**
     * The final text, after the hearing: from here on the lot says who confirms it or sends it back.
     *
     * @param written reasons, replies and explanations; way, grounds and facts stay those that the applicant was heard on
     * @throws Objections if it lacks anything
     * @throws ChangedMeanwhile if the case is no longer as the official saw it
     */
    public void toConfirmation(UUID caseId, int seen, Written written, Viewer official) {
        var matter = cases.visibleTo(official, DECISION).get(caseId);
        var before = intentOf(matter).orElseThrow(NotFound::new);
        if (!(matter.stage() instanceof UnderWay || matter.stage() instanceof BeingHeard)) throw new ChangedMeanwhile(matter.status());
        var author = seat(matter, official);
        var intent = new Intent(before.way(), before.intent().grounds(), written.reasons(), before.nothingMendable(), written.replies(),
                written.justification(), written.departure());
        var judging = judging(matter, intent, author, before.hearing(), before.digest());
        switch (guard.toBeConfirmed(intent, judging.standing())) {
            case Lacks(var objections) -> throw lacking(matter, intent, author, objections);
            case Stands(var whole) -> {
                var id = UuidCreator.getTimeOrderedEpoch();
                var now = outcomes.toConfirmation(caseId, seen, id, official);
                intents.save(now, id, whole, author, judging.standing().demanded(), judging.standing().wasAskedToMend());
                intents.saveWhole(now, id, whole, before.hearing().orElseThrow(), judging);
                seconds.draw(now, id, pool(matter, author));
            }
        }
    }

    /** What the official writes after the hearing. */
    public record Written(String reasons, List<String> replies, String justification, String departure) {}

    /** Gives it up: the case is under way again. What was heard stays heard, but whoever wants it again says so anew. */
    public void drop(UUID caseId, int seen, Viewer official) {
        var matter = cases.visibleTo(official, DECISION).get(caseId);
        var intent = intentOf(matter).orElseThrow(NotFound::new);
        if (matter.version() != seen || !matter.isInChargeOf(requireNonNull(official.personId()))) {
            throw new ChangedMeanwhile(matter.status());
        }
        var by = seat(matter, official);
        var actor = new Actor(by.personId(), by.name(), by.post());
        var what = Message.of("decisions.journal.dropped");
        switch (matter.stage()) {
            case BeingHeard _, BeingConfirmed _ -> outcomes.dropped(caseId, intent.id(), actor, what);
            case UnderWay() -> steps.taken(caseId, actor, what, Optional.empty()); // answered, and not written anew yet
            case AwaitingCorrection _, Suspended _, Ended _ -> throw new ChangedMeanwhile(matter.status());
        }
        intents.drop(caseId, intent.id(), by);
    }

    private Judging judging(Case matter, Intent intent, Seat author, Optional<IntentView.Hearing> hearing, String digest) {
        return standings.of(matter, author, intent.written(), hearing, digest, pool(matter, author).members().size(),
                reviewer(matter, author).isPresent());
    }

    private Optional<Seat> reviewer(Case matter, Seat author) {
        return remedies.of(matter, catalogue.procedure(matter.procedureId()).regime(), LocalDate.now(clock), Set.of(author.personId()))
                .map(Remedy::reviewer);
    }

    private Pool pool(Case matter, Seat author) {
        return seconds.pool(matter, author, reviewer(matter, author));
    }

    private Objections lacking(Case matter, Intent intent, Seat author, List<Objection> objections) {
        var lacking = objections.stream().map(objection -> objection.lacking().name()).distinct().toArray(String[]::new);
        var known = guard.grounds(intent.way(), catalogue.procedure(matter.procedureId())).stream().map(Ground::id).toList();
        var tried = intent.grounds().stream().map(Intent.OnGround::ground).filter(known::contains).findFirst().orElse("none");
        db.sql("""
                insert into decisions.attempt (id, at, unit_id, official_person_id, service_slug, ground_id, lacking)
                values (:id, :at, :unit, :official, :service, :ground, :lacking)""")
                .param("id", UuidCreator.getTimeOrderedEpoch()).param("at", OffsetDateTime.now(clock)).param("unit", author.unitId())
                .param("official", author.personId()).param("service", matter.serviceSlug()).param("ground", tried)
                .param("lacking", lacking).update();
        return new Objections(objections);
    }

    /** Of whoever acts, in the unit of the case; whether it is in their hands, the step itself looks. */
    private Seat seat(Case matter, Viewer official) {
        return authorities.seatOf(requireNonNull(official.personId()), matter.inCharge().official().unitId()).orElseThrow(NotFound::new);
    }
}
