package org.vidpovid.opinions;

import module java.base;
import org.vidpovid.authorities.Seat;
import org.vidpovid.files.StoredFile;
import org.vidpovid.web.*;

/**
 * What a unit answered: once, by a named official.
 *
 * @param inTime whether it came within its term; one that came later holds nothing against the applicant
 * @param proposed what it comes to, and why
 */
public record Said(Instant at, Seat by, boolean inTime, Proposed proposed, List<StoredFile> files) {

    /** The verdict with all that belongs to it, in one sentence or a few. */
    public Wording words() {
        return switch (proposed.verdict()) {
            case NO_OBJECTION -> Message.of("opinions.said.no-objection");
            case CONDITIONS -> Message.of("opinions.said.conditions", proposed.conditions());
            case OBJECTION -> Message.of("opinions.said.objection", proposed.fact(), proposed.norm(), proposed.reasons());
        };
    }
}
