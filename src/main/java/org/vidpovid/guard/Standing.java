package org.vidpovid.guard;

import module java.base;
import org.vidpovid.answers.Answers;
import org.vidpovid.catalogue.Procedure;
import org.vidpovid.law.Text;
import org.vidpovid.opinions.Opinion;
import org.vidpovid.words.Likeness;

/**
 * How things stand in a case, as far as an act against its applicant hangs on it.
 *
 * @param procedure the version that the case was opened under
 * @param opinions those of other authorities that count: silence, and what came too late, is no evidence
 * @param wasAskedToMend whether there was a correction request
 * @param demanded every document that the applicant was asked for
 * @param heard the hearing, if there was one
 * @param likeness of what the official wrote to their earlier acts
 * @param alike the day of the earlier act that most of it stands in
 * @param like the latest case with the same deciding facts that was granted
 * @param pool among how many the second official would be drawn
 * @param isReviewable whether there is somebody to complain to who neither wrote nor confirms it
 */
public record Standing(Procedure procedure, Answers answers, List<Opinion> opinions, boolean wasAskedToMend,
                       List<Demanded> demanded, Optional<Heard> heard, Likeness.Share likeness, Optional<LocalDate> alike,
                       Optional<LikeCase> like, int pool, boolean isReviewable, LocalDate today) {

    /**
     * A document that the applicant was asked for.
     *
     * @param holder who holds it for the state; empty if only the applicant has it
     */
    public record Demanded(String id, Text title, Optional<Text> holder) {}

    /**
     * What the applicant was asked to answer to, and what they answered.
     *
     * @param digest of what they were told, in hexadecimal digits: see {@link Hearable#digest}
     * @param until the last day to answer
     * @param arguments in their order; empty if they have said nothing so far
     */
    public record Heard(String digest, LocalDate until, List<String> arguments) {}

    /** A case that was granted, and when. */
    public record LikeCase(UUID act, LocalDate on) {}
}
