package org.vidpovid.decisions;

import static org.vidpovid.people.Purpose.CONFIRMATION;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.*;
import org.vidpovid.authorities.Seat;
import org.vidpovid.caselog.*;
import org.vidpovid.cases.*;
import org.vidpovid.cases.Stage.*;
import org.vidpovid.catalogue.*;
import org.vidpovid.decisions.Act.Negative;
import org.vidpovid.decisions.IntentView.*;
import org.vidpovid.decisions.Objections.Part;
import org.vidpovid.guard.*;
import org.vidpovid.law.*;
import org.vidpovid.opinions.Opinions;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/**
 * The second pair of eyes: an official whom the lot fell on, who is neither the author nor below them, reads everything anew and puts their
 * name beside the author’s, or sends it back. Only by their word an act against an applicant comes to be.
 */
@Service
@Transactional
public class Confirmations {

    private final Intents intents;
    private final Seconds seconds;
    private final IssuedActs acts;
    private final Remedies remedies;
    private final Cases cases;
    private final Outcomes outcomes;
    private final Catalogue catalogue;
    private final Phrases phrases;
    private final Opinions opinions;
    private final CaseLog log;
    private final Clock clock;

    Confirmations(Intents intents, Seconds seconds, IssuedActs acts, Remedies remedies, Cases cases, Outcomes outcomes,
            Catalogue catalogue, Phrases phrases, Opinions opinions, CaseLog log, Clock clock) {
        this.intents = intents;
        this.seconds = seconds;
        this.acts = acts;
        this.remedies = remedies;
        this.cases = cases;
        this.outcomes = outcomes;
        this.catalogue = catalogue;
        this.phrases = phrases;
        this.opinions = opinions;
        this.log = log;
        this.clock = clock;
    }

    /** The cases that wait for the viewer’s word, the one due first first. */
    public List<Case> waitingFor(Viewer viewer) {
        return cases.visibleTo(viewer, CONFIRMATION).these(seconds.casesOf(viewer)).stream()
                .filter(matter -> confirmable(matter, viewer).isPresent()).toList();
    }

    /**
     * What the viewer is to confirm or to send back.
     *
     * @throws NotFound if it is not they on whom the lot fell
     */
    public IntentView of(Case matter, Viewer viewer) {
        return confirmable(matter, viewer).orElseThrow(NotFound::new);
    }

    private Optional<IntentView> confirmable(Case matter, Viewer viewer) {
        if (!(matter.stage() instanceof BeingConfirmed(var intentId, _))) return Optional.empty();
        return intents.find(matter.id(), intentId).filter(intent -> intent.second().flatMap(second -> seconds.still(matter, intent, second))
                .filter(seat -> seat.personId().equals(viewer.personId())).isPresent());
    }

    /**
     * Issues the act: signed by its author, confirmed by this official. One transaction with the end of the case.
     *
     * @param seen the version that they had before their eyes: what came since they have to read first
     * @param reasons what they looked at and why it holds, in their own words
     * @throws Objections if they say nothing of it, or there would be nobody to complain to
     * @throws ChangedMeanwhile if it waits for their word no more, or its author is no longer in charge
     */
    public void confirm(UUID caseId, int seen, UUID intentId, String reasons, Viewer viewer) {
        var matter = cases.visibleTo(viewer, CONFIRMATION).get(caseId);
        var intent = toDecide(matter, seen, intentId, reasons, viewer);
        var author = intent.author();
        if (!matter.isInChargeOf(author.personId())) throw new ChangedMeanwhile(Message.of("decisions.author-gone", author.name()));
        var second = intent.second().orElseThrow();
        var today = LocalDate.now(clock);
        var remedy = remedies.of(matter, catalogue.procedure(matter.procedureId()).regime(), today,
                Set.of(author.personId(), second.seat().personId()))
                .orElseThrow(() -> new Objections(Map.of(Part.CONFIRMATION, Message.of("guard.remedy"))));
        var act = act(matter, intent, second, reasons, remedy);
        var ended = outcomes.end(caseId, seen, stage(intent.way(), act), new Actor(author.personId(), author.name(),
                author.post()));
        seconds.said(matter, intent, second, true, reasons, act.issuedAt());
        seconds.save(intent, second, remedy);
        log.say(ended, Kind.CONFIRMATION_GIVEN, said(second), Map.of("number", matter.number().toString(), "by", second.seat().name(),
                "reasons", reasons));
        acts.save(ended, act, Optional.empty());
    }

    /**
     * Sends it back to its author: the case is under way again, and the clock has run all the time.
     *
     * @param reasons what is wrong with it; the applicant reads it too
     */
    public void sendBack(UUID caseId, int seen, UUID intentId, String reasons, Viewer viewer) {
        var matter = cases.visibleTo(viewer, CONFIRMATION).get(caseId);
        var intent = toDecide(matter, seen, intentId, reasons, viewer);
        var second = intent.second().orElseThrow();
        var by = second.seat();
        var now = outcomes.backToWork(caseId, intentId, new Actor(by.personId(), by.name(), by.post()),
                Message.of("decisions.journal.sent-back", reasons));
        seconds.said(matter, intent, second, false, reasons, clock.instant());
        seconds.tellAuthor(now, intent, Message.of("decisions.notice.sent-back", by.name(), reasons));
        log.say(now, Kind.CONFIRMATION_RETURNED, said(second), Map.of("number", matter.number().toString(), "by", by.name(),
                "reasons", reasons));
    }

    private IntentView toDecide(Case matter, int seen, UUID intentId, String reasons, Viewer viewer) {
        if (matter.version() != seen || !(matter.stage() instanceof BeingConfirmed(var waiting, _)) || !waiting.equals(intentId)) {
            throw new ChangedMeanwhile(matter.status());
        }
        var intent = of(matter, viewer);
        if (Signs.said(reasons) < Guard.SHORTEST_REPLY) {
            throw new Objections(Map.of(Part.CONFIRMATION, Message.of("decisions.confirm.lacking", Guard.SHORTEST_REPLY)));
        }
        return intent;
    }

    private Act act(Case matter, IntentView intent, Second second, String confirmed, Remedy remedy) {
        var negative = new Negative(intent.way(), intent.id(), intent.grounds(), intent.reasons(), intent.replied(),
                intent.hearing().orElseThrow().until(), intent.nothingMendable(), second.seat(), confirmed, second.draw(), intent.share(),
                intent.justification(), intent.departure(), remedy);
        return new Act(matter.id(), UuidCreator.getTimeOrderedEpoch(), matter.number() + "/" + (acts.all(matter).size() + 1),
                clock.instant(), matter.applicantId(), matter.applicant(), intent.author(), Optional.of(matter.inCharge()),
                matter.service(), matter.receivedOn(), matter.procedureId(), remedy.how(), negative,
                phrases.in(negative.written(), matter.inCharge().official().unitId()),
                opinions.sentences(matter).stream().map(Text::of).toList());
    }

    private static Decided stage(Way way, Act act) {
        var by = act.signer().name();
        return switch (way) {
            case REFUSED -> new Refused(act.id(), act.issuedAt(), by);
            case RETURNED -> new Returned(act.id(), act.issuedAt(), by);
            case TRANSFERRED -> new Transferred(act.id(), act.issuedAt(), by);
            case CLOSED -> new Closed(act.id(), act.issuedAt(), by);
        };
    }

    private static Map<String, ?> said(Second second) {
        return Map.of("unit", second.seat().unitId().toString(), "post", second.seat().postId().toString(), "draw",
                second.draw().toString());
    }
}
