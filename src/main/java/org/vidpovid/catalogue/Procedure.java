package org.vidpovid.catalogue;

import module java.base;
import org.vidpovid.forms.Questionnaire;
import org.vidpovid.law.Text;
import org.vidpovid.people.Assurance;

/**
 * How a service is asked for and decided: one published version, which never changes. A case keeps the version it was opened under.
 *
 * @param slug the service it belongs to
 * @param version counts the versions of that service from 1
 * @param title the service's, as it was called in this version
 * @param authority the authority that decides, as it is shown on the card
 * @param unit code of the deciding unit
 * @param identity how surely it must be known who applies; {@code NONE}: without an account too
 * @param term how long a decision may take
 * @param correction how long the applicant has to mend what a correction request lists
 * @param stages the technological card, in order
 * @param grounds the closed list: no other ground refuses
 * @param decidingFacts ids of the questions that make two cases alike; none in versions older than they are
 * @param touches what its cases touch that is nobody else's business: of such cases only counts are public. Where a version says nothing,
 * it is what its topic of life says
 * @param imported whether it was taken over from another system and has no term, fee and grounds of its own yet: the general law’s term
 * stands in, and nothing refuses
 */
public record Procedure(UUID id, String slug, int version, Instant publishedAt, Text title, Text authority, Assurance identity,
        Regime regime,
                        String unit, TimeLimit term, TimeLimit correction, Text fee, Silence silence, List<ProcedureStage> stages,
                        List<RequiredDocument> documents, List<Ground> grounds, List<String> decidingFacts, Set<Touch> touches,
                        boolean imported,
                        ResultDocument result,
                        Questionnaire form) {

    /** Whose rules it goes by. */
    public enum Regime {
        /**
         * The general law on administrative procedure (2073-IX): 30 calendar days unless it is heard, a hearing before a refusal, a
         * complaint in 30 days.
         */
        ADMINISTRATIVE_PROCEDURE,
        /** First of all a special law, which names the term, documents and grounds (as 2806-IV on permits); where it is silent, 2073-IX. */
        SPECIAL,
        /** Appeals of citizens (393/96): a proposal, a statement or a complaint is answered on its merits, free of charge, in a month. */
        APPEAL,
        /** Requests for public information (2939-VI): the information itself, free of charge, in five working days; nobody is asked why. */
        INFORMATION,
        /**
         * A complaint about an act or a failure to act in another case (2073-IX, 78–85): another official looks at all of it, in 30 days.
         * It is filed from the page of that case: nobody finds it in the catalogue.
         */
        COMPLAINT;

        /** Whether it ends in an answer in words, and not in something granted. */
        public boolean isAnswered() {
            return switch (this) {
                case APPEAL, INFORMATION, COMPLAINT -> true;
                case ADMINISTRATIVE_PROCEDURE, SPECIAL -> false;
            };
        }
    }

    /** What makes a decision too much a person's own to be published, even without a name. */
    public enum Touch { HEALTH, CHILDREN, POVERTY }

    /** Whether people find and start it by themselves. */
    public boolean isOffered() {
        return regime != Regime.COMPLAINT;
    }

    /**
     * One of the closed list.
     *
     * @throws IllegalArgumentException if this version has no such ground
     */
    public Ground ground(String groundId) {
        return grounds.stream().filter(ground -> ground.id().equals(groundId)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a ground of " + slug + " version " + version));
    }
}
