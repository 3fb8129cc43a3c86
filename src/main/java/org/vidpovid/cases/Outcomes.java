package org.vidpovid.cases;

import static org.vidpovid.people.Purpose.*;

import module java.base;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.*;
import org.vidpovid.cases.Stage.*;
import org.vidpovid.catalogue.Catalogue;
import org.vidpovid.law.WorkingCalendar;
import org.vidpovid.notices.Notices;
import org.vidpovid.notices.Notices.News;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/**
 * The ways out of a case, and back. Only rooms that have the evidence for a way may take it, and they write that evidence in the same
 * transaction, after the step: of two at once one goes on, and the other gets {@link ChangedMeanwhile}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Outcomes {

    private final Cases cases;
    private final CaseRecords records;
    private final CaseClock days;
    private final Catalogue catalogue;
    private final Notices notices;
    private final Clock clock;

    Outcomes(Cases cases, CaseRecords records, CaseClock days, Catalogue catalogue, Notices notices, Clock clock) {
        this.cases = cases;
        this.records = records;
        this.days = days;
        this.catalogue = catalogue;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Something is intended against the applicant, who is heard first. What they are told is for the caller to write.
     *
     * @param seen the version that the official had before their eyes
     * @param until the last day to answer
     */
    public Case toHearing(UUID id, int seen, UUID intent, LocalDate until, Viewer official) {
        var matter = theirs(id, seen, official);
        var today = days.today(matter);
        var lapsing = matter.unmended().isPresent();
        var longer = !lapsing && days.isLongerForHearing(matter, today);
        var due = longer ? days.with(matter, Cause.HEARING, today) : matter.due();
        var heard = matter.heard(intent, until, longer || lapsing ? null : today, due);
        records.save(heard, records.seat(official, matter), Message.of("cases.journal.to-hearing", until));
        if (!lapsing) days.hear(heard, today, intent);
        records.follow(matter.stage(), heard);
        return heard;
    }

    /** What is intended goes to a second official, who is still to be drawn. */
    public Case toConfirmation(UUID id, int seen, UUID intent, Viewer official) {
        var matter = theirs(id, seen, official);
        var lapsing = matter.unmended().isPresent();
        var counted = days.goingOn(matter);
        var next = matter.toBeConfirmed(intent, lapsing ? matter.stops() : counted.stops(), lapsing ? matter.due() : counted.due());
        records.save(next, records.seat(official, matter), Message.of("cases.journal.to-confirmation"));
        if (!lapsing) days.goOn(id, counted.on());
        records.follow(matter.stage(), next);
        return next;
    }

    /** The hearing of this intention is over, or the second official has sent it back: the time of the hearing counts. */
    public Case backToWork(UUID id, UUID intent, Actor by, Wording why) {
        return back(id, intent, by, why, false);
    }

    /** This intention is given up: its hearing bought the state no time. */
    public Case dropped(UUID id, UUID intent, Actor by, Wording why) {
        return back(id, intent, by, why, true);
    }

    private Case back(UUID id, UUID intent, Actor by, Wording why, boolean unheard) {
        var matter = records.locked(id);
        var lapsing = matter.unmended().isPresent();
        var counted = unheard ? days.unheard(matter) : days.goingOn(matter);
        var back = matter.backFrom(intent, lapsing ? matter.stops() : counted.stops(), lapsing ? matter.due() : counted.due());
        records.save(back, by, why);
        if (!lapsing) days.goOn(id, counted.on());
        if (!lapsing && unheard) days.forgetHearings(id);
        records.follow(matter.stage(), back);
        return back;
    }

    public Case end(UUID id, int seen, Decided how, Viewer official) {
        return end(id, seen, how, records.seat(official, theirs(id, seen, official)));
    }

    /** Ends the case by an act: of two at once, one. */
    public Case end(UUID id, int seen, Decided how, Actor by) {
        var matter = records.locked(id, seen);
        var unheard = how instanceof Granted || how instanceof DeemedGranted;
        var counted = unheard ? days.unheard(matter) : days.goingOn(matter);
        var lapsing = how instanceof Lapsed;
        var ended = matter.decided(how, lapsing ? matter.stops() : counted.stops(), lapsing ? matter.due() : counted.due());
        records.save(ended, by, Message.of(switch (how) {
            case Granted _ -> "cases.journal.granted";
            case GrantedInPart _ -> "cases.journal.granted-in-part";
            case Refused _ -> "cases.journal.refused";
            case Returned _ -> "cases.journal.returned";
            case Transferred _ -> "cases.journal.transferred";
            case Closed _ -> "cases.journal.closed";
            case Lapsed _ -> "cases.journal.lapsed";
            case DeemedGranted _ -> "cases.journal.deemed-granted";
            case Reviewed _ -> "cases.journal.reviewed";
        }));
        if (!lapsing) days.goOn(id, counted.on());
        if (unheard) days.forgetHearings(id);
        records.tell(ended, Message.of("cases.notice.decided", matter.service()));
        records.follow(matter.stage(), ended);
        return ended;
    }

    /**
     * An act stops the case until something else is known.
     *
     * @param norm by which it may be stopped
     */
    public Case suspend(UUID id, int seen, UUID act, LocalDate lookAgainOn, Wording norm, Actor by) {
        var matter = records.locked(id, seen);
        var today = days.today(matter);
        var suspended = matter.suspended(new Suspended(act, today, lookAgainOn));
        records.save(suspended, by, Message.of("cases.journal.suspended", lookAgainOn));
        days.stop(id, today, Cause.SUSPENSION, act.toString(), norm);
        records.tell(suspended, Message.of("cases.notice.decided", matter.service()));
        records.follow(matter.stage(), suspended);
        return suspended;
    }

    /** What was suspended goes on, and so does its clock. */
    public Case goOn(UUID id, Actor by, Wording why) {
        var matter = records.locked(id);
        var counted = days.goingOn(matter);
        var next = matter.goneOn(counted.stops(), counted.due());
        records.save(next, by, why);
        days.goOn(id, counted.on());
        records.tell(next, Message.of("cases.notice.goes-on", matter.service(), next.due().on()));
        records.follow(matter.stage(), next);
        return next;
    }

    /**
     * Opens it again. What has lapsed waits for its applicant as before, with a new term to mend; anything else that was decided is under
     * way, with a new term.
     *
     * @param because the decision about a complaint; passed over where a case has lapsed
     */
    public Case reopen(UUID id, String because, Actor by, Wording why) {
        var matter = records.locked(id);
        var today = days.today(matter);
        var mendBy = days.due(today, catalogue.procedure(matter.procedureId()).correction(), List.of()).on();
        var lapsed = matter.stage() instanceof Lapsed;
        var opened = matter.reopened(mendBy, lapsed ? matter.due() : days.with(matter, Cause.COMPLAINT, today));
        records.save(opened, by, why);
        if (matter.stage() instanceof Decided decided && !lapsed) {
            days.anew(id, WorkingCalendar.dayOf(decided.at()), today, because);
        }
        records.tell(opened, Message.of("cases.notice.reopened", matter.service()));
        records.follow(matter.stage(), opened);
        return opened;
    }

    /**
     * Takes the case back: the applicant's own act, as long as nobody has decided it. Both sides are told, and then nothing more is done.
     *
     * @param reason in the applicant's words, or empty: nobody has to give one
     * @param wasAskedTo whether somebody on the side of the state asked them to; then the superior is told too
     */
    @Transactional
    public Case withdraw(UUID id, String reason, boolean wasAskedTo, Viewer applicant) {
        var matter = cases.visibleTo(applicant, OWN_AFFAIRS).get(id);
        var counted = days.goingOn(matter);
        var withdrawn = matter.withdrawn(clock.instant(), counted.stops());
        records.save(withdrawn, CaseRecords.applicantOf(withdrawn), wasAskedTo
                ? Message.of("cases.journal.withdrawn-asked", reason.isEmpty() ? "–" : reason)
                : reason.isEmpty() ? Message.of("cases.journal.withdrawn") : Message.of("cases.journal.withdrawn-why", reason));
        if (wasAskedTo) records.askedToWithdraw(id);
        days.goOn(id, counted.on());
        records.tell(withdrawn, Message.of("cases.notice.withdrawn", withdrawn.service()));
        var three = matter.inCharge();
        var why = wasAskedTo ? "cases.notice.withdrawn-asked" : "cases.notice.withdrawn-by";
        var told = Message.of(why, matter.applicant(), matter.service());
        notices.tell((wasAskedTo ? Stream.of(three.official(), three.superior()) : Stream.of(three.official()))
                .map(seat -> new News(seat.personId(), id, "/office/cases/" + id, CaseRecords.subject(matter), told)).toList());
        records.follow(matter.stage(), withdrawn);
        return withdrawn;
    }

    private Case theirs(UUID id, int seen, Viewer official) {
        return records.actable(cases.visibleTo(official, DECISION).get(id), seen, official);
    }
}
