package org.vidpovid.cases;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;

/** Where a case stands, and so whose turn it is. */
public sealed interface Stage {

    /** For what alone the clock of a case may stand still, or its term be longer. */
    enum Cause { CORRECTION, SUSPENSION, HEARING, COMPLAINT }

    /**
     * One thing to mend.
     *
     * @param question id of the question, or of the document's question, whose answer is to be mended
     * @param what that question's label as of then
     * @param how what is wrong and how to put it right, in the official's words
     * @param ground id of the formal ground that it is; null where none was named
     */
    record ToMend(String question, Text what, String how, @Nullable String ground) {}

    /** Something is owed, by the state or by the applicant. */
    sealed interface Open extends Stage {}

    /** The clock runs; it is the state's turn. */
    record UnderWay() implements Open {}

    /**
     * The clock stands still; it is the applicant's turn.
     *
     * @param items all that is to be mended, asked for at once
     */
    record AwaitingCorrection(LocalDate stoppedOn, LocalDate mendBy, List<ToMend> items) implements Open {}

    /**
     * Something is intended against the applicant, and they are heard first: it is their turn.
     *
     * @param until the last day to answer
     * @param stoppedOn since when the clock stands still for the hearing; null if it runs, or stands for a correction anyhow
     * @param unmended what was not mended, if that is why the case is to lapse: it can still be mended, and its clock stands on
     */
    record BeingHeard(UUID intentId, LocalDate until, @Nullable LocalDate stoppedOn, @Nullable AwaitingCorrection unmended)
            implements Open {}

    /**
     * A second official, whom the room of decisions knows, confirms what is intended or sends it back.
     *
     * @param unmended as of {@link BeingHeard}
     */
    record BeingConfirmed(UUID intentId, @Nullable AwaitingCorrection unmended) implements Open {}

    /** An act has stopped it until something else is known; the state looks again by that day at the latest. */
    record Suspended(UUID actId, LocalDate stoppedOn, LocalDate lookAgainOn) implements Open {}

    /** Nothing is owed any more. */
    sealed interface Ended extends Stage {}

    /** The state has answered. */
    sealed interface Decided extends Ended {

        UUID actId();

        Instant at();

        /** The name of whoever signed the act: the official in charge, or their deputy. */
        String by();
    }

    record Granted(UUID actId, Instant at, String by) implements Decided {}

    record GrantedInPart(UUID actId, Instant at, String by) implements Decided {}

    record Refused(UUID actId, Instant at, String by) implements Decided {}

    record Returned(UUID actId, Instant at, String by) implements Decided {}

    record Transferred(UUID actId, Instant at, String by) implements Decided {}

    record Closed(UUID actId, Instant at, String by) implements Decided {}

    /**
     * What was to be mended was not, though the applicant was reminded twice and offered help. A pause and no refusal: they end it in one
     * step, whenever they like, and then still have to mend what is left.
     */
    record Lapsed(UUID actId, Instant at, String by, AwaitingCorrection unmended) implements Decided {}

    /**
     * The law grants it, because the state was silent.
     *
     * @param by who was in charge and silent
     */
    record DeemedGranted(UUID actId, Instant at, String by) implements Decided {}

    /** A complaint was decided, one way or the other. */
    record Reviewed(UUID actId, Instant at, String by) implements Decided {}

    /** The applicant has taken it back before anybody decided: nothing is owed any more, and nothing was refused. */
    record Withdrawn(Instant at) implements Ended {}

    /** Where it stands, in a word or two. */
    default Wording tag() {
        return Message.of(switch (this) {
            case UnderWay() -> "cases.tag.under-way";
            case AwaitingCorrection _ -> "cases.tag.awaiting";
            case BeingHeard _ -> "cases.tag.being-heard";
            case BeingConfirmed _ -> "cases.tag.being-confirmed";
            case Suspended _ -> "cases.tag.suspended";
            case Granted _ -> "cases.tag.granted";
            case GrantedInPart _ -> "cases.tag.granted-in-part";
            case Refused _ -> "cases.tag.refused";
            case Returned _ -> "cases.tag.returned";
            case Transferred _ -> "cases.tag.transferred";
            case Closed _ -> "cases.tag.closed";
            case Lapsed _ -> "cases.tag.lapsed";
            case DeemedGranted _ -> "cases.tag.deemed-granted";
            case Reviewed _ -> "cases.tag.reviewed";
            case Withdrawn _ -> "cases.tag.withdrawn";
        });
    }

    /** The tone in which a page's tag says it: see the tags of {@code web}; null for the grey of what is over. */
    default @Nullable String tone() {
        return switch (this) {
            case UnderWay(), BeingConfirmed _ -> "now";
            case AwaitingCorrection _, BeingHeard _, Suspended _, Lapsed _ -> "wait";
            case Granted _, GrantedInPart _, DeemedGranted _, Reviewed _ -> "done";
            case Refused _, Returned _, Transferred _, Closed _ -> "stop";
            case Withdrawn _ -> null;
        };
    }

    /** How it is called where it is stored, and for programs: {@code awaiting-correction}. The database knows these and no others. */
    default String word() {
        return String.join("-", getClass().getSimpleName().split("(?=[A-Z])")).toLowerCase(Locale.ROOT);
    }

    /** Whether the clock of the state runs. */
    default boolean isRunning() {
        return switch (this) {
            case UnderWay() -> true;
            case BeingHeard(_, _, var stoppedOn, var unmended) -> stoppedOn == null && unmended == null;
            case BeingConfirmed(_, var unmended) -> unmended == null;
            case AwaitingCorrection _, Suspended _, Ended _ -> false;
        };
    }

    /** What the applicant was asked to mend and has not mended yet; also while a lapse for it is intended, and after it. */
    default Optional<AwaitingCorrection> toBeMended() {
        return switch (this) {
            case AwaitingCorrection correction -> Optional.of(correction);
            case BeingHeard(_, _, _, var unmended) -> Optional.ofNullable(unmended);
            case BeingConfirmed(_, var unmended) -> Optional.ofNullable(unmended);
            case Lapsed(_, _, _, var unmended) -> Optional.of(unmended);
            case UnderWay(), Suspended _, Granted _, GrantedInPart _, Refused _, Returned _, Transferred _, Closed _, DeemedGranted _,
                    Reviewed _, Withdrawn _ -> Optional.empty();
        };
    }

    /**
     * In a sentence.
     *
     * @param official who is in charge
     * @param due by when the state must answer
     */
    default Wording status(String official, LocalDate due) {
        return switch (this) {
            case UnderWay() -> Message.of("cases.status.under-way", official, due);
            case AwaitingCorrection(_, var mendBy, var items) -> Message.of("cases.status.awaiting", items.size(), mendBy);
            case BeingHeard(_, var until, _, _) -> Message.of("cases.status.being-heard", official, until);
            case BeingConfirmed(_, var unmended) -> unmended == null ? Message.of("cases.status.being-confirmed", official, due)
                    : Message.of("cases.status.lapse-confirmed", official);
            case Suspended(_, _, var lookAgainOn) -> Message.of("cases.status.suspended", official, lookAgainOn);
            case Granted(_, var at, var by) -> Message.of("cases.status.granted", by, at);
            case GrantedInPart(_, var at, var by) -> Message.of("cases.status.granted-in-part", by, at);
            case Refused(_, var at, var by) -> Message.of("cases.status.refused", by, at);
            case Returned(_, var at, var by) -> Message.of("cases.status.returned", by, at);
            case Transferred(_, var at, var by) -> Message.of("cases.status.transferred", by, at);
            case Closed(_, var at, var by) -> Message.of("cases.status.closed", by, at);
            case Lapsed(_, var at, var by, _) -> Message.of("cases.status.lapsed", by, at);
            case DeemedGranted(_, var at, var by) -> Message.of("cases.status.deemed-granted", by, at);
            case Reviewed(_, var at, var by) -> Message.of("cases.status.reviewed", by, at);
            case Withdrawn(var at) -> Message.of("cases.status.withdrawn", at);
        };
    }
}
