package org.vidpovid.complaints;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.authorities.Seat;
import org.vidpovid.catalogue.Ground;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody challenges, and how that was decided. Its case has the rest: number, clock, people in charge.
 *
 * @param caseId of the complaint itself
 * @param asks what is asked for
 * @param fileBy the last day to file it, if there is one
 * @param lateWhy why it came later
 * @param never who had a hand in it: none of them hears it
 * @param author whose act, request or silence it is
 */
public record Complaint(UUID caseId, About about, String aboutNumber, UUID applicantId, String asks, String why, Instant filedAt,
        Optional<LocalDate> fileBy, Optional<String> lateWhy, Set<UUID> never, Seat author, Optional<Decision> decision) {

    /** What becomes of what was challenged. */
    public enum Outcome {
        /** It stays as it is. */
        UPHELD,
        /** It was wrong, and is put right; there is no act to annul. */
        SATISFIED,
        /** The act is annulled, and the case decided anew. */
        ANNULLED_RETURNED,
        /** The act is annulled, and what was asked for is granted at once. */
        ANNULLED_DECIDED,
        /** It was not looked into, on a ground of the closed list. */
        NOT_HEARD;

        Wording wording() {
            return switch (this) {
                case UPHELD -> Message.of("complaints.outcome.upheld");
                case SATISFIED -> Message.of("complaints.outcome.satisfied");
                case ANNULLED_RETURNED -> Message.of("complaints.outcome.annulled-returned");
                case ANNULLED_DECIDED -> Message.of("complaints.outcome.annulled-decided");
                case NOT_HEARD -> Message.of("complaints.outcome.not-heard");
            };
        }

        /** Whether whoever complained was right: then it is said what went wrong, and how that is put right. */
        public boolean isRight() {
            return switch (this) {
                case SATISFIED, ANNULLED_RETURNED, ANNULLED_DECIDED -> true;
                case UPHELD, NOT_HEARD -> false;
            };
        }
    }

    /** What went wrong, so that it can be counted and does not happen again. */
    public enum Cause {
        RULE_MISREAD, FACTS_MISSED, NOT_HEARD, LATE, TOO_MUCH_ASKED, MISTAKE, UNCLEAR_RULE, RUDE;

        Wording wording() {
            return switch (this) {
                case RULE_MISREAD -> Message.of("complaints.cause.rule-misread");
                case FACTS_MISSED -> Message.of("complaints.cause.facts-missed");
                case NOT_HEARD -> Message.of("complaints.cause.not-heard");
                case LATE -> Message.of("complaints.cause.late");
                case TOO_MUCH_ASKED -> Message.of("complaints.cause.too-much-asked");
                case MISTAKE -> Message.of("complaints.cause.mistake");
                case UNCLEAR_RULE -> Message.of("complaints.cause.unclear-rule");
                case RUDE -> Message.of("complaints.cause.rude");
            };
        }
    }

    /**
     * How it was decided.
     *
     * @param reinstated whether a missed term was excused; empty if none was missed
     * @param ground why it was not heard, if so
     * @param cause what went wrong, and {@code puttingRight} what is done about it; both or neither
     * @param remedy how the decision itself can be challenged
     */
    public record Decision(UUID id, Instant at, Outcome outcome, Optional<Boolean> reinstated, Optional<Ground> ground, String reasons,
            Optional<Cause> cause, Optional<String> puttingRight, Seat signer, Text remedy) {}

    public boolean isLate() {
        return lateWhy.isPresent();
    }

    /** As the database has it, beside its decision. */
    record Row(UUID caseId, UUID aboutCaseId, String aboutNumber, About.What about, UUID aboutId, UUID applicantId, String asks, String why,
            OffsetDateTime filedAt, @Nullable LocalDate fileBy, @Nullable String lateWhy, String never, String author, @Nullable UUID id,
            @Nullable OffsetDateTime at, @Nullable Outcome outcome, @Nullable Boolean reinstated, @Nullable String ground,
            @Nullable String reasons, @Nullable Cause cause, @Nullable String puttingRight, @Nullable String signer,
            @Nullable String remedyUk, @Nullable String remedyEn) {

        static final String SELECT = """
                select c.case_id, c.about_case_id, c.about_number, c.about, c.about_id, c.applicant_id, c.asks, c.why, c.filed_at,
                c.file_by,
                    c.late_why, to_json(c.never) as never, c.author, d.id, d.at, d.outcome, d.reinstated, d.ground, d.reasons, d.cause,
                    d.putting_right, d.signer, d.remedy_uk, d.remedy_en
                from complaints.complaint c left join complaints.decision d on d.case_id = c.case_id\s""";

        Complaint complaint() {
            return new Complaint(caseId, new About(aboutCaseId, about, aboutId), aboutNumber, applicantId, asks, why, filedAt.toInstant(),
                    Optional.ofNullable(fileBy), Optional.ofNullable(lateWhy), Set.of(JsonMapper.shared().readValue(never, UUID[].class)),
                    seat(author), decision());
        }

        private Optional<Decision> decision() {
            if (id == null || at == null || outcome == null || reasons == null || signer == null || remedyUk == null || remedyEn == null) {
                return Optional.empty();
            }
            return Optional.of(new Decision(id, at.toInstant(), outcome, Optional.ofNullable(reinstated),
                    Optional.ofNullable(ground).map(json -> JsonMapper.shared().readValue(json, Ground.class)), reasons,
                    Optional.ofNullable(cause), Optional.ofNullable(puttingRight), seat(signer), new Text(remedyUk, remedyEn)));
        }

        private static Seat seat(String json) {
            return JsonMapper.shared().readValue(json, Seat.class);
        }
    }
}
