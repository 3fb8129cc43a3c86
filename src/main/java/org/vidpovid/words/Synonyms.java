package org.vidpovid.words;

import module java.base;
import org.vidpovid.words.Concept.Phrase;

/**
 * What people call things, and what those are called officially: {@code words/words.csv}, and a file of the operator's beside it.
 * Below a line of titles, each line has {@code everyday} and {@code official}; several official ones are separated by {@code |}, the most likely first.
 */
final class Synonyms {

    /** What an everyday phrase may mean. */
    record Meaning(List<Word> words, List<Phrase> official) {}

    private final Map<String, List<Meaning>> byLemma = new HashMap<>();
    private final Map<String, List<Word>> sameAs = new HashMap<>();
    private final List<Word> words = new ArrayList<>();

    Synonyms(Speech speech, WordFiles files) {
        files.lines().forEach(lines -> lines.stream().skip(1).map(line -> line.split(";", 2)).filter(columns -> columns.length == 2)
                .forEach(columns -> add(columns[0], columns[1], speech)));
    }

    private void add(String everyday, String official, Speech speech) {
        var phrases = Stream.of(official.split("\\|")).map(text -> new Phrase(text.strip(), speech.telling(text))).filter(phrase -> !phrase.words().isEmpty()).toList();
        var meaning = new Meaning(speech.telling(everyday), phrases);
        if (meaning.words().isEmpty() || phrases.isEmpty()) return;
        words.addAll(meaning.words());
        phrases.forEach(phrase -> words.addAll(phrase.words()));
        if (meaning.words().size() == 1 && phrases.size() == 1 && phrases.getFirst().words().size() == 1) {
            var word = meaning.words().getFirst();
            Stream.concat(word.lemmas().stream(), Stream.of(speech.stem(word.form()))).distinct()
                    .forEach(key -> sameAs.computeIfAbsent(key, _ -> new ArrayList<>()).add(phrases.getFirst().words().getFirst()));
            return;
        }
        var keys = meaning.words().getFirst();
        Stream.concat(keys.lemmas().stream(), keys.roots().stream()).distinct().forEach(key -> byLemma.computeIfAbsent(key, _ -> new ArrayList<>()).add(meaning));
    }

    /** Those whose first word is this one or akin to it. */
    Stream<Meaning> beginning(Word word) {
        return Stream.concat(word.lemmas().stream(), word.roots().stream()).flatMap(key -> byLemma.getOrDefault(key, List.of()).stream()).distinct();
    }

    /** Other words for the same: most often in another language. */
    Stream<Word> sameAs(Word word) {
        return word.lemmas().stream().flatMap(key -> sameAs.getOrDefault(key, List.of()).stream()).distinct();
    }

    /** All words that stand in it. */
    List<Word> words() {
        return Collections.unmodifiableList(words);
    }
}
