package org.vidpovid.catalogue;

import module java.base;
import org.vidpovid.forms.Questionnaire;
import org.vidpovid.law.Text;

/**
 * How a service is asked for and decided: one published version, which never changes. A case keeps the version it was opened under.
 *
 * @param slug the service it belongs to
 * @param version counts the versions of that service from 1
 * @param title the service's, as it was called in this version
 * @param authority the authority that decides, as it is shown on the card
 * @param unit code of the deciding unit
 * @param term how long a decision may take
 * @param correction how long the applicant has to mend what a correction request lists
 * @param stages the technological card, in order
 * @param grounds the closed list: no other ground refuses
 */
public record Procedure(UUID id, String slug, int version, Instant publishedAt, Text title, Text authority, Regime regime, String unit,
                        TimeLimit term, TimeLimit correction, Text fee, Silence silence, List<ProcedureStage> stages,
                        List<RequiredDocument> documents, List<Ground> grounds, ResultDocument result, Questionnaire form) {

    /** Whose rules it goes by: the general law on administrative procedure (2073-IX), or first of all a special law. */
    public enum Regime { ADMINISTRATIVE_PROCEDURE, SPECIAL }

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
