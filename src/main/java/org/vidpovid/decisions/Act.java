package org.vidpovid.decisions;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.authorities.Seat;
import org.vidpovid.catalogue.Ground;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;

/**
 * The written decision (2073-IX, art. 71): who decides, on what, why, what, and how to challenge it. Written once, by a named official.
 *
 * @param addressee the applicant's name
 * @param remedy where, by when and how it can be challenged; added by the system
 * @param phrases titles of the unit's kept wording that stands in it: those parts were not written for this case
 * @param opinions what other authorities said of the matter, or that they said nothing: a sentence for each
 */
public record Act(UUID caseId, UUID id, String number, Instant issuedAt, UUID applicantId, String addressee, Seat signer, Text service,
                  LocalDate receivedOn, UUID procedureId, Text remedy, Outcome outcome, List<String> phrases, List<Text> opinions) {

    public sealed interface Outcome {}

    /**
     * What was asked for, as a document.
     *
     * @param reply what the official answered in their own words, if the procedure wants that; it stands in the paragraphs
     */
    public record Granted(Text title, List<Text> paragraphs, @Nullable String reply) implements Outcome {}

    /**
     * A refusal.
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
            case Refused refused -> Message.of("decisions.summary.refused", service, signer.name(), refused.ground().title());
        };
    }
}
