package org.vidpovid.decisions;

import module java.base;

/** Wording that a unit keeps to use again. Whoever gets an act that contains it is told so. */
public record Phrase(UUID id, String title, String body, String author) {

    /** Shorter passages prove nothing: everybody writes “the application was examined”. */
    private static final int SHORTEST_PASSAGE = 40;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;\\n]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /**
     * Whether a whole sentence of it, or all of it if it has no long one, stands in a text; signs, spaces and capitals are no difference.
     */
    boolean standsIn(String text) {
        var folded = folded(text);
        var passages = Stream.of(SENTENCE_END.split(body)).map(Phrase::folded).filter(passage -> passage.length() >= SHORTEST_PASSAGE)
                .toList();
        return passages.isEmpty() ? folded.contains(folded(body)) : passages.stream().anyMatch(folded::contains);
    }

    /** With a space at either end, so that no word is found inside another. */
    private static String folded(String text) {
        return " " + NO_LETTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }
}
