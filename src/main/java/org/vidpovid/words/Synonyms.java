package org.vidpovid.words;

import module java.base;
import org.vidpovid.words.Concept.*;
import org.vidpovid.words.Meaning.Match;

/**
 * What people call things, and what those are called officially: {@code words/everyday.csv}, and a file of the operator's beside it. Below
 * a line of titles, each line has {@code everyday} and {@code official}; several official ones are separated by {@code |}, the most likely
 * first.
 */
final class Synonyms {

    private static final double LESS_LIKELY = .93; // than the one before it

    private final Map<String, List<Meaning>> byFirstWord = new HashMap<>();
    private final Map<String, List<Word>> sameAs = new HashMap<>();
    private final List<Word> words = new ArrayList<>();

    Synonyms(Speech speech, WordFiles files) {
        files.lines().forEach(lines -> lines.stream().skip(1).map(line -> line.split(";", 2)).filter(columns -> columns.length == 2)
                .forEach(columns -> add(columns[0], columns[1], speech)));
    }

    private void add(String everyday, String official, Speech speech) {
        var phrases = Stream.of(official.split("\\|")).map(text -> new Phrase(text.strip(), speech.telling(text)))
                .filter(phrase -> !phrase.words().isEmpty()).toList();
        var meaning = new Meaning(speech.telling(everyday), phrases);
        if (meaning.words().isEmpty() || phrases.isEmpty()) return;
        words.addAll(meaning.words());
        phrases.forEach(phrase -> words.addAll(phrase.words()));
        var first = meaning.words().getFirst();
        if (meaning.words().size() == 1 && phrases.size() == 1 && phrases.getFirst().words().size() == 1) {
            Stream.concat(first.lemmas().stream(), Stream.of(speech.stem(first.form()))).distinct()
                    .forEach(key -> sameAs.computeIfAbsent(key, _ -> new ArrayList<>()).add(phrases.getFirst().words().getFirst()));
        } else {
            keys(first).forEach(key -> byFirstWord.computeIfAbsent(key, _ -> new ArrayList<>()).add(meaning));
        }
    }

    /** Other words for the same: most often in another language. */
    Stream<Word> sameAs(Word word) {
        return word.lemmas().stream().flatMap(key -> sameAs.getOrDefault(key, List.of()).stream()).distinct();
    }

    /** All words that stand in it. */
    List<Word> words() {
        return Collections.unmodifiableList(words);
    }

    /** Takes the words of a query together that mean one thing; the longest phrase goes first, and no word belongs to two. */
    List<Concept> concepts(List<Token> tokens) {
        var matches = IntStream.range(0, tokens.size()).boxed()
                .flatMap(i -> beginning(tokens.get(i)).flatMap(meaning -> meaning.match(tokens, i).stream()))
                .sorted(Comparator.<Match>comparingInt(match -> -match.at().size()).thenComparingDouble(match -> -match.strength()))
                .toList();
        var taken = new HashSet<Integer>();
        var others = new LinkedHashMap<Set<Integer>, List<Other>>();
        for (var match : matches) {
            if (!others.containsKey(match.at()) && match.at().stream().anyMatch(taken::contains)) continue;
            taken.addAll(match.at());
            var phrases = match.meaning().official();
            var meant = others.computeIfAbsent(match.at(), _ -> new ArrayList<>());
            for (int i = 0; i < phrases.size(); i++) meant.add(new Other(phrases.get(i), match.strength() * Math.pow(LESS_LIKELY, i)));
        }
        var concepts = new ArrayList<Concept>();
        others.forEach((at, phrases) -> concepts.add(new Concept(at.stream().map(tokens::get).toList(), phrases)));
        IntStream.range(0, tokens.size()).filter(i -> !taken.contains(i))
                .forEach(i -> concepts.add(new Concept(List.of(tokens.get(i)), List.of())));
        return concepts;
    }

    private Stream<Meaning> beginning(Token token) {
        return token.words().flatMap(Synonyms::keys).distinct().flatMap(key -> byFirstWord.getOrDefault(key, List.of()).stream())
                .distinct();
    }

    private static Stream<String> keys(Word word) {
        return Stream.concat(word.lemmas().stream(), word.roots().stream());
    }
}
