package org.vidpovid.cases;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * Which cases of the unit to list, in the order of what is due.
 *
 * @param turn whose turn it is
 * @param officialId only this official's, or everybody's if null
 * @param service only this service's, or all if null
 * @param dueBefore only what is due before this day, or all if null
 */
public record InboxFilter(Turn turn, @Nullable UUID officialId, @Nullable String service, @Nullable LocalDate dueBefore) {

    /** Whose turn it is. */
    public enum Turn {
        STATE, APPLICANT, NOBODY;

        String[] stages() {
            return switch (this) {
                case STATE -> new String[] {"under-way"};
                case APPLICANT -> new String[] {"awaiting-correction"};
                case NOBODY -> new String[] {"granted", "refused", "withdrawn"};
            };
        }
    }
}
