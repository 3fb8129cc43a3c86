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
        return switch (stage) {
            case UnderWay() -> with(inCharge, stops, due, correction);
            case AwaitingCorrection _, Decided _, Withdrawn _ -> throw new ChangedMeanwhile(status());
        };
    }

    /**
     * The applicant has mended what was asked; the clock goes on.
     *
     * @param applicant the name they apply under now: it may be what they mended
     * @param recount the last day of the term, given all the times when it stood still
     */
    Case mended(String applicant, LocalDate today, Function<List<Stop>, Due> recount) {
        return switch (stage) {
            case AwaitingCorrection(var stoppedOn, _, _) -> {
                var allStops = Stream.concat(stops.stream(), Stream.of(new Stop(stoppedOn, today))).toList();
                yield new Case(id, version + 1, number, procedureId, serviceSlug, service, applicantId, applicant, inCharge, receivedAt,
                        allStops,
                        recount.apply(allStops), new UnderWay());
            }
            case UnderWay(), Decided _, Withdrawn _ -> throw new ChangedMeanwhile(status());
        };
    }

    /** A decision is the stage it leads to, and there is only one. */
    Case decided(Decided decision) {
        return switch (stage) {
            case UnderWay() -> with(inCharge, stops, due, decision);
            case AwaitingCorrection _, Decided _, Withdrawn _ -> throw new ChangedMeanwhile(status());
        };
    }

    Case handedOver(InCharge to) {
        return switch (stage) {
            case UnderWay(), AwaitingCorrection _ -> with(to, stops, due, stage);
            case Decided _, Withdrawn _ -> throw new ChangedMeanwhile(status());
        };
    }

    /** The applicant takes it back, as long as nobody has decided it. */
    Case withdrawn(Instant at) {
        return switch (stage) {
            case UnderWay(), AwaitingCorrection _ -> with(inCharge, stops, due, new Withdrawn(at));
            case Decided _, Withdrawn _ -> throw new ChangedMeanwhile(status());
        };
    }

    /** Something was written about it; where it stands is the same. Of what was taken back nobody speaks any more. */
    Case spokenOf() {
        return switch (stage) {
            case UnderWay(), AwaitingCorrection _, Decided _ -> with(inCharge, stops, due, stage);
            case Withdrawn _ -> throw new ChangedMeanwhile(status());
        };
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
        return switch (stage) {
            case UnderWay(), AwaitingCorrection _ -> true;
            case Decided _, Withdrawn _ -> false;
        };
    }

    /** Whether its two sides may still write to each other: about a decision too, but not about what was taken back. */
    public boolean mayBeSpokenOf() {
        return !(stage instanceof Withdrawn);
    }

    /** Where it stands, and in whose hands. */
    public Wording status() {
        return switch (stage) {
            case UnderWay() -> Message.of("cases.status.under-way", inCharge.official().name(), due.on());
            case AwaitingCorrection(_, var mendBy, var items) -> Message.of("cases.status.awaiting", items.size(), mendBy);
            case Granted(_, var at, var by) -> Message.of("cases.status.granted", by, at);
            case Refused(_, var at, var by) -> Message.of("cases.status.refused", by, at);
            case Withdrawn(var at) -> Message.of("cases.status.withdrawn", at);
        };
    }

    /** The same in a word or two. */
    public Wording tag() {
        return switch (stage) {
            case UnderWay() -> Message.of("cases.tag.under-way");
            case AwaitingCorrection _ -> Message.of("cases.tag.awaiting");
            case Granted _ -> Message.of("cases.tag.granted");
            case Refused _ -> Message.of("cases.tag.refused");
            case Withdrawn _ -> Message.of("cases.tag.withdrawn");
        };
    }

    /** The tone in which the page's tag says it: see the tags of {@code web}; null for the grey of what is over. */
    public @Nullable String tone() {
        return switch (stage) {
            case UnderWay() -> "now";
            case AwaitingCorrection _ -> "wait";
            case Granted _ -> "done";
            case Refused _ -> "stop";
            case Withdrawn _ -> null;
        };
    }
}
