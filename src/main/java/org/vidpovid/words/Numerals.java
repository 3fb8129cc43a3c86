package org.vidpovid.words;

import module java.base;

/** Numbers that are written in words, in whatever form of the words: up to nine hundred and ninety-nine thousand. */
public final class Numerals {

    private static final int THOUSAND = 1000;

    private final Map<String, Integer> values;

    /** A number, and of how many words it is made. */
    public record Counted(long value, int words) {}

    public Numerals(Speech speech) {
        values = Resource.lines("numerals.txt").stream().map(line -> line.split(" "))
                .flatMap(line -> speech.words(line[0]).stream().flatMap(word -> Stream.concat(word.lemmas().stream()
                        .filter(lemma -> !lemma.startsWith("-")), Stream.of(Word.plain(line[0]))))
                        .map(lemma -> Map.entry(lemma, Integer.valueOf(line[1]))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, Math::max));
    }

    /** The longest number that begins with the first of these words; empty if they begin with none. */
    public Optional<Counted> first(List<Word> words) {
        long thousands = 0;
        long rest = 0;
        int below = THOUSAND; // what may follow is smaller than what it follows
        int count = 0;
        for (var word : words) {
            int value = value(word);
            if (value == THOUSAND && thousands == 0) {
                thousands = Math.max(rest, 1) * THOUSAND;
                rest = 0;
                below = THOUSAND;
            } else if (value > 0 && value < below) {
                rest += value;
                below = value >= 100 ? 100 : value >= 20 ? 10 : 1;
            } else {
                break;
            }
            count++;
        }
        return count == 0 ? Optional.empty() : Optional.of(new Counted(thousands + rest, count));
    }

    private int value(Word word) {
        return word.lemmas().stream().mapToInt(lemma -> values.getOrDefault(lemma, 0)).max().orElse(0);
    }
}
