package org.vidpovid.decisions;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.authorities.*;
import org.vidpovid.catalogue.Ground;
import org.vidpovid.guard.*;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;

/**
 * The written decision (2073-IX, art. 71): who decides, on what, why, what, and how to challenge it. Written once, by a named official.
 *
 * @param addressee the applicant's name
 * @param inCharge who answered for the case then: official, deputy, superior; empty only in acts from before this was noted
 * @param remedy where, by when and how it can be challenged; added by the system
 * @param phrases titles of the unit's kept wording that stands in it: those parts were not written for this case
 * @param opinions what other authorities said of the matter, or that they said nothing: a sentence for each
 */
public record Act(UUID caseId, UUID id, String number, Instant issuedAt, UUID applicantId, String addressee, Seat signer,
                  Optional<InCharge> inCharge, Text service, LocalDate receivedOn, UUID procedureId, Text remedy, Outcome outcome,
                  List<String> phrases, List<Text> opinions) {

    public sealed interface Outcome {}

    /**
     * What was asked for, as a document.
     *
     * @param reply what the official answered in their own words, if the procedure wants that; it stands in the paragraphs
     */
    public record Granted(Text title, List<Text> paragraphs, @Nullable String reply) implements Outcome {}

    /**
     * Less than what was asked for: it passed the guard, and the database holds a row for each of the nine things that it must have.
     *
     * @param intentId under which its rows are kept
     * @param replies to the applicant's arguments, each by itself; none if they said nothing within their time
     * @param heardUntil until when they could
     * @param nothingMendable why nothing could be put right; empty if it was asked for
     * @param second who confirmed it: drawn by lot, and not its signer
     * @param confirmed what they say of it
     * @param draw of the public draw
     * @param share how much of its words stands in earlier acts of its signer, in percent
     * @param justification why, if that is much
     * @param departure how it differs from a like case that was granted, if there is one
     */
    public record Negative(Way way, UUID intentId, List<Grounded> grounds, String reasons, List<Replied> replies, LocalDate heardUntil,
                           String nothingMendable, Seat second, String confirmed, UUID draw, int share, String justification,
                           String departure, Remedy remedy) implements Outcome {

        /** All that its author wrote in it for this case. */
        public String written() {
            var facts = grounds.stream().flatMap(ground -> ground.facts().stream()).map(Grounded.Fact::fact);
            return Stream.concat(facts, Stream.of(reasons)).collect(Collectors.joining("\n"));
        }
    }

    /** An argument of the applicant, and what the official says to it. */
    public record Replied(String argument, String reply) {}

    /**
     * A refusal from before there was a guard. No new one can be issued.
     *
     * @param ground of the procedure's closed list, with its norm, as it was then
     * @param question the answer, document or opinion that the fact is seen in
     * @param asked that question's label, or whose opinion it is
     * @param answered what the applicant had answered, or the other authority
     * @param fact what it shows
     * @param reasons why this fact is that ground
     */
    public record Refused(Ground ground, String question, Text asked, Text answered, String fact, String reasons) implements Outcome {}

    /** What it means, in plain words. */
    public Wording summary() {
        return switch (outcome) {
            case Granted granted -> Message.of(granted.reply() == null ? "decisions.summary.granted" : "decisions.summary.answered",
                    service, signer.name());
            case Negative negative -> Message.of(switch (negative.way()) {
                case REFUSED -> "decisions.summary.refused";
                case RETURNED -> "decisions.summary.returned";
                case TRANSFERRED -> "decisions.summary.transferred";
                case CLOSED -> "decisions.summary.closed";
            }, service, signer.name(), negative.grounds().getFirst().ground().title());
            case Refused refused -> Message.of("decisions.summary.refused", service, signer.name(), refused.ground().title());
        };
    }
}
