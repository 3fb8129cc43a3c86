package org.vidpovid.words;

import module java.base;

/**
 * How much of a text stands in others already, by its runs of five words. Blanks, signs, capitals and letters that only look alike are no
 * difference. What everybody must repeat (the title of a ground, a norm, a quoted answer) is left out on both sides.
 */
public final class Likeness {

    /** So many words in the same order are hardly written twice by chance. */
    static final int RUN = 5;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");

    private Likeness() {}

    /**
     * What of a text was there before.
     *
     * @param percent of its runs that stand in any of the others, from 0 to 100, rounded down
     * @param most the place of the one that most of them stand in; empty if none does
     */
    public record Share(int percent, OptionalInt most) {}

    /**
     * Compares a text with those that were written before.
     *
     * @param earlier the others
     * @param given what stands in it because it must
     */
    public static Share of(String text, List<String> earlier, Collection<String> given) {
        var must = given.stream().flatMap(one -> runs(one).stream()).collect(Collectors.toSet());
        var runs = new HashSet<>(runs(text));
        runs.removeAll(must);
        if (runs.isEmpty()) return new Share(0, OptionalInt.empty());
        var found = new HashSet<String>();
        int most = -1;
        int mostRuns = 0;
        for (int i = 0; i < earlier.size(); i++) {
            var shared = new HashSet<>(runs(earlier.get(i)));
            shared.retainAll(runs);
            found.addAll(shared);
            if (shared.size() > mostRuns) {
                mostRuns = shared.size();
                most = i;
            }
        }
        return new Share(100 * found.size() / runs.size(), most < 0 ? OptionalInt.empty() : OptionalInt.of(most));
    }

    /** A text of fewer words than a run is one run; one without words has none. */
    private static Set<String> runs(String text) {
        var words = Stream.of(NO_WORD.split(Folding.inCyrillic(Folding.folded(text)))).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty()) return Set.of();
        int last = Math.max(0, words.size() - RUN);
        return IntStream.rangeClosed(0, last).mapToObj(i -> String.join(" ", words.subList(i, Math.min(words.size(), i + RUN))))
                .collect(Collectors.toSet());
    }
}
