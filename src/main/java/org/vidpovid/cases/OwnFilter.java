package org.vidpovid.cases;

import module java.base;

/**
 * Which of one's own cases to list.
 *
 * @param which by whether something is still owed
 * @param words a part of the name of the service in either language, or of the number however it is written; everything if empty
 */
public record OwnFilter(Which which, String words) {

    /** By whether something is still owed. */
    public enum Which {
        ALL, OPEN, CLOSED;

        String[] stages() {
            var open = Stream.of("under-way", "awaiting-correction");
            var closed = Stream.of("granted", "refused", "withdrawn");
            return switch (this) {
                case ALL -> Stream.concat(open, closed).toArray(String[]::new);
                case OPEN -> open.toArray(String[]::new);
                case CLOSED -> closed.toArray(String[]::new);
            };
        }
    }

    /** The digits of what may be a number; empty if it is something else. */
    String digits() {
        return words.matches("[\\d\\s\\p{Pd}]+") ? words.replaceAll("\\D", "") : "";
    }
}
