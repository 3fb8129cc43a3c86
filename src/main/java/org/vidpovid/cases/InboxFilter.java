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
 * @param sought a case number, or beginnings of the words of an applicant's name; all if blank
 */
public record InboxFilter(Turn turn, @Nullable UUID officialId, @Nullable String service, @Nullable LocalDate dueBefore, String sought) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** The number that is sought; null if what is sought is not one. */
    @Nullable String number() {
        return CaseNumber.read(sought).map(CaseNumber::toString).orElse(null);
    }

    /** The name that is sought, as PostgreSQL's search wants it: each word as a beginning. Null if no name is. */
    @Nullable String name() {
        if (number() != null || sought.isBlank()) return null;
        var beginnings = WORD.matcher(sought).results().map(word -> word.group() + ":*").collect(Collectors.joining(" & "));
        return beginnings.isEmpty() ? "0:*" : beginnings; // signs alone are nobody's name
    }

    /** Whose turn it is. */
    public enum Turn {
        STATE, APPLICANT, NOBODY,
        /** Whosever turn it is: for a search. */
        ANY;

        String[] stages() {
            return switch (this) {
                case STATE -> new String[] {"under-way"};
                case APPLICANT -> new String[] {"awaiting-correction"};
                case NOBODY -> new String[] {"granted", "refused", "withdrawn"};
                case ANY -> new String[] {"under-way", "awaiting-correction", "granted", "refused", "withdrawn"};
            };
        }
    }
}
