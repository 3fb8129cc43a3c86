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
    private static final List<String> OPEN = List.of("under-way", "awaiting-correction", "being-heard", "being-confirmed", "suspended");
    private static final List<String> ENDED = List.of("granted", "granted-in-part", "refused", "returned", "transferred", "closed",
            "lapsed", "deemed-granted", "reviewed", "withdrawn");

    /** The number that is sought; null if what is sought is not one. */
    @Nullable String number() {
        return CaseNumber.read(sought).map(CaseNumber::toString).orElse(null);
    }

    /**
     * The name that is sought in units, as {@code cases.names_in} has it: each word as a beginning, in any of them. Null if no name is.
     */
    @Nullable String name(Collection<UUID> unitIds) {
        if (number() != null || sought.isBlank()) return null;
        var words = WORD.matcher(sought.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
        if (words.isEmpty() || unitIds.isEmpty()) return "nobody"; // signs alone are nobody's name
        return words.stream().map(word -> unitIds.stream().map(unit -> "'%s %s':*".formatted(unit, word))
                .collect(Collectors.joining(" | ", "(", ")"))).collect(Collectors.joining(" & "));
    }

    private static String[] all() {
        return Stream.concat(OPEN.stream(), ENDED.stream()).toArray(String[]::new);
    }

    /** Whose turn it is. */
    public enum Turn {
        STATE, APPLICANT, NOBODY,
        /** Whosever turn it is: for a search. */
        ANY;

        String[] stages() {
            return switch (this) {
                case STATE -> new String[] {"under-way", "being-confirmed", "suspended"};
                case APPLICANT -> new String[] {"awaiting-correction", "being-heard"};
                case NOBODY -> ENDED.toArray(String[]::new);
                case ANY -> all();
            };
        }
    }

    /**
     * Which of one's own cases to list.
     *
     * @param which by whether something is still owed
     * @param words a part of the name of the service in either language, or of the number however it is written; everything if empty
     */
    public record Own(Which which, String words) {

        /** The digits of what may be a number; empty if it is something else. */
        String digits() {
            return words.matches("[\\d\\s\\p{Pd}]+") ? words.replaceAll("\\D", "") : "";
        }
    }

    /** By whether something is still owed. */
    public enum Which {
        ALL, OPEN, CLOSED;

        String[] stages() {
            return switch (this) {
                case ALL -> all();
                case OPEN -> InboxFilter.OPEN.toArray(String[]::new);
                case CLOSED -> ENDED.toArray(String[]::new);
            };
        }
    }
}
