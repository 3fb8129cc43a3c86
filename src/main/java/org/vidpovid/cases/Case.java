package org.vidpovid.cases;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.authorities.*;
import org.vidpovid.cases.Stage.*;
import org.vidpovid.catalogue.Procedure;
import org.vidpovid.law.*;
import org.vidpovid.web.*;

/**
 * One matter between a person and the state, from receipt to outcome. Its number, clock and people in charge are there from its first
 * second.
 *
 * @param version counts its steps from 0; an official who takes the next must have seen the one before
 * @param service the name of the service, as of receipt
 * @param applicant the name they apply under
 * @param stops when the clock stood still, in order
 * @param due the day by which the state must answer, and the arithmetic that leads to it
 */
public record Case(UUID id, int version, CaseNumber number, UUID procedureId, String serviceSlug, Text service, UUID applicantId,
        String applicant,
                   InCharge inCharge, Instant receivedAt, List<Stop> stops, Due due, Stage stage) {

    static Case opened(UUID id, CaseNumber number, Procedure procedure, UUID applicantId, String applicant, InCharge inCharge, Instant at,
            Due due) {
        return new Case(id, 0, number, procedure.id(), procedure.slug(), procedure.title(), applicantId, applicant, inCharge, at,
                List.of(), due, new UnderWay());
    }

    /** One list of everything to mend; the clock stops. */
    Case awaiting(AwaitingCorrection correction) {
        if (!(stage instanceof UnderWay)) throw elsewhere();
        return to(correction, stops, due);
    }

    /**
     * The applicant has mended what was asked; the clock goes on. That also ends the intention to let the case lapse.
     *
     * @param applicant the name they apply under now: it may be what they mended
     */
    Case mended(String applicant, List<Stop> stops, Due due) {
        if (unmended().isEmpty() || !isOpen()) throw elsewhere();
        return new Case(id, version + 1, number, procedureId, serviceSlug, service, applicantId, applicant, inCharge, receivedAt, stops,
                due, new UnderWay());
    }

    /** The applicant is heard of what is intended against them: of a lapse only if they have not mended. */
    Case heard(UUID intent, LocalDate until, @Nullable LocalDate stoppedOn, Due due) {
        if (!(stage instanceof UnderWay || stage instanceof AwaitingCorrection)) throw elsewhere();
        return to(new BeingHeard(intent, until, stoppedOn, unmended().orElse(null)), stops, due);
    }

    /** What is intended goes to a second official. */
    Case toBeConfirmed(UUID intent, List<Stop> stops, Due due) {
        return switch (stage) {
            case UnderWay(), AwaitingCorrection _, BeingHeard _ -> to(new BeingConfirmed(intent, unmended().orElse(null)), stops, due);
            case BeingConfirmed _, Suspended _, Ended _ -> throw elsewhere();
        };
    }

    /** The hearing of this intention is over, or it was sent back or given up: it is again what it was before. */
    Case backFrom(UUID intent, List<Stop> stops, Due due) {
        var isIt = switch (stage) {
            case BeingHeard(var heard, _, _, _) -> heard.equals(intent);
            case BeingConfirmed(var confirmed, _) -> confirmed.equals(intent);
            case UnderWay(), AwaitingCorrection _, Suspended _, Ended _ -> false;
        };
        if (!isIt) throw elsewhere();
        return to(unmended().<Stage>map(left -> left).orElseGet(UnderWay::new), stops, due);
    }

    Case suspended(Suspended suspended) {
        if (!(stage instanceof BeingConfirmed(_, var unmended)) || unmended != null) throw elsewhere();
        return to(suspended, stops, due);
    }

    Case goneOn(List<Stop> stops, Due due) {
        if (!(stage instanceof Suspended)) throw elsewhere();
        return to(new UnderWay(), stops, due);
    }

    /**
     * A decision is the stage it leads to, and there is only one. What the applicant asked for may be given at any time at which they need
     * not act first; what is against them only after a second official had it before them, and a lapse only of what was not mended.
     */
    Case decided(Decided decision, List<Stop> stops, Due due) {
        var mayBe = switch (decision) {
            case Granted _, DeemedGranted _ -> stage instanceof Open && unmended().isEmpty() && !(stage instanceof Suspended);
            case Reviewed _ -> stage instanceof UnderWay;
            case Refused _, GrantedInPart _, Returned _, Transferred _, Closed _ -> stage instanceof BeingConfirmed && unmended().isEmpty();
            case Lapsed lapsed -> stage instanceof BeingConfirmed && unmended().filter(lapsed.unmended()::equals).isPresent();
        };
        if (!mayBe) throw elsewhere();
        return to(decision, stops, due);
    }

    /**
     * What has lapsed waits for its applicant again, and anything else that was decided is under way again, as a review wants it.
     *
     * @param mendBy how long there is to mend what has lapsed
     */
    Case reopened(LocalDate mendBy, Due due) {
        return switch (stage) {
            case Lapsed(_, _, _, var left) -> to(new AwaitingCorrection(left.stoppedOn(), mendBy, left.items()), stops, due);
            case Granted _, GrantedInPart _, Refused _, Returned _, Transferred _, Closed _, DeemedGranted _ -> to(new UnderWay(), stops,
                    due);
            case Open _, Reviewed _, Withdrawn _ -> throw elsewhere();
        };
    }

    Case handedOver(InCharge to) {
        if (!isOpen()) throw elsewhere();
        return with(to, stops, due, stage);
    }

    /** The applicant takes it back, as long as nobody has decided it. */
    Case withdrawn(Instant at, List<Stop> stops) {
        if (!isOpen()) throw elsewhere();
        return to(new Withdrawn(at), stops, due);
    }

    /** Its term is longer. Whoever waits for somebody else has no need of that. */
    Case extended(Due due) {
        if (!isRunning()) throw elsewhere();
        return to(stage, stops, due);
    }

    /** Something was written about it; where it stands is the same. Of what was taken back nobody speaks any more. */
    Case spokenOf() {
        if (!mayBeSpokenOf()) throw elsewhere();
        return to(stage, stops, due);
    }

    ChangedMeanwhile elsewhere() {
        return new ChangedMeanwhile(status());
    }

    private Case to(Stage stage, List<Stop> stops, Due due) {
        return with(inCharge, stops, due, stage);
    }

    private Case with(InCharge inCharge, List<Stop> stops, Due due, Stage stage) {
        return new Case(id, version + 1, number, procedureId, serviceSlug, service, applicantId, applicant, inCharge, receivedAt, stops,
                due, stage);
    }

    public LocalDate receivedOn() {
        return receivedAt.atZone(Language.KYIV).toLocalDate();
    }

    /** Whether this person acts in it for the state: the official in charge, or whoever stands in for them. */
    public boolean isInChargeOf(UUID personId) {
        return inCharge.official().personId().equals(personId) || inCharge.deputy().personId().equals(personId);
    }

    /** Whether something is still owed, by the state or by the applicant. */
    public boolean isOpen() {
        return stage instanceof Open;
    }

    /** Whether its clock runs. */
    public boolean isRunning() {
        return stage.isRunning();
    }

    /** Whether the state should have answered before this day. */
    public boolean isOverdue(LocalDate today) {
        return isRunning() && due.on().isBefore(today);
    }

    /** See {@link Stage#toBeMended}. */
    public Optional<AwaitingCorrection> unmended() {
        return stage.toBeMended();
    }

    /** Whether its two sides may still write to each other: about a decision too, but not about what was taken back. */
    public boolean mayBeSpokenOf() {
        return !(stage instanceof Withdrawn);
    }

    /** Where it stands, and in whose hands. */
    public Wording status() {
        return stage.status(inCharge.official().name(), due.on());
    }

    /** What an applicant is told, and whose word it is: no news of a case is without the three names. */
    public Wording told(Wording news) {
        return Message.of("cases.notice.told", news, inCharge.official().name(), inCharge.deputy().name(), inCharge.superior().name());
    }

    public Wording tag() {
        return stage.tag();
    }

    public @Nullable String tone() {
        return stage.tone();
    }
}
