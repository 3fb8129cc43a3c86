package org.vidpovid.redaction;

import module java.base;
import org.vidpovid.words.*;

/** The words of secrets, ready to be found in a text in whatever form. */
final class Hideable {

    private static final int SHORT = 6; // an answer of so many words is hidden word by word: it names something
    private static final int QUOTED = 4; // so many words of an answer one after the other are a quotation
    private static final int LEAST = 3; // letters
    private static final int FUZZY = 4; // letters that forms of a name have in common at least

    private final Set<String> names = new HashSet<>();
    private final Set<String> nameForms = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> generous = new HashSet<>();
    private final Set<String> common;
    private final List<Quotable> quotable = new ArrayList<>();

    /**
     * Runs of words that are hidden where they stand together.
     *
     * @param length of each run, in words
     * @param runs each once, by the forms and lemmas of its first word
     */
    private record Quotable(int length, Map<String, List<List<Word>>> runs) {

        static Quotable of(List<Word> words) {
            int length = Math.min(QUOTED, words.size());
            var runs = new HashMap<String, List<List<Word>>>();
            var seen = new HashSet<List<String>>();
            for (int i = 0; i + length <= words.size(); i++) {
                var run = words.subList(i, i + length);
                if (!seen.add(run.stream().map(Word::form).toList())) continue;
                names(run.getFirst()).forEach(name -> runs.computeIfAbsent(name, _ -> new ArrayList<>()).add(run));
            }
            return new Quotable(length, runs);
        }

        /** Whether a run begins with the first of these words. */
        boolean beginsWith(List<Word> text) {
            return text.size() >= length && names(text.getFirst()).flatMap(name -> runs.getOrDefault(name, List.of()).stream())
                    .anyMatch(run -> IntStream.range(1, length).allMatch(next -> isSame(text.get(next), run.get(next))));
        }

        private static Stream<String> names(Word word) {
            return Stream.concat(Stream.of(word.form()), word.lemmas().stream()).distinct();
        }
    }

    Hideable(Speech speech, Secrets secrets) {
        common = secrets.common().stream().flatMap(text -> speech.words(text).stream()).flatMap(word -> word.lemmas().stream())
                .collect(Collectors.toSet());
        for (var name : secrets.names()) {
            Stream.of(name, Latin.written(name)).flatMap(spelt -> speech.words(spelt).stream()).filter(word -> word.form().length() > 1)
                    .forEach(word -> {
                        names.addAll(word.lemmas());
                        nameForms.add(word.form());
                    });
        }
        secrets.places().forEach(place -> Stream.of(place, Latin.written(place)).flatMap(spelt -> speech.telling(spelt).stream())
                .filter(this::isTelling).forEach(word -> words.addAll(word.lemmas())));
        secrets.said().forEach(said -> say(said, speech));
        secrets.chosen().forEach(chosen -> {
            var all = speech.words(chosen);
            if (all.size() > 1) quotable.add(Quotable.of(all));
            all.stream().filter(this::isTelling).forEach(word -> generous.addAll(word.lemmas()));
        });
    }

    private void say(String said, Speech speech) {
        var all = speech.words(said);
        if (all.size() > 1) quotable.add(Quotable.of(all));
        var telling = speech.telling(said).stream().filter(this::isTelling).toList();
        telling.forEach(word -> generous.addAll(word.lemmas()));
        if (all.size() <= SHORT) {
            telling.forEach(word -> words.addAll(word.lemmas()));
        } else {
            var capitals = Pattern.compile("(?<=[\\p{Ll},] )\\p{Lu}[\\p{L}'\\u2019-]+").matcher(said).results()
                    .flatMap(found -> speech.words(found.group()).stream());
            Stream.concat(capitals, telling.stream().filter(word -> !word.known() && word.form().chars().noneMatch(Character::isDigit)))
                    .filter(this::isTelling).forEach(word -> words.addAll(word.lemmas()));
        }
    }

    private boolean isTelling(Word word) {
        return word.form().length() >= LEAST && word.lemmas().stream().noneMatch(common::contains)
                && word.form().chars().anyMatch(Character::isLetter);
    }

    /** Which of these words are to be hidden. */
    BitSet in(List<Word> text, boolean generously) {
        var hidden = new BitSet();
        for (int i = 0; i < text.size(); i++) {
            var word = text.get(i);
            if (isName(word) || has(words, word) || (generously && has(generous, word))) hidden.set(i);
        }
        for (var quoted : quotable) {
            for (int i = 0; i < text.size(); i++) {
                if (quoted.beginsWith(text.subList(i, text.size()))) hidden.set(i, i + quoted.length());
            }
        }
        return hidden;
    }

    private static boolean has(Set<String> lemmas, Word word) {
        return word.form().length() >= LEAST && word.lemmas().stream().anyMatch(lemmas::contains);
    }

    private boolean isName(Word word) {
        return word.lemmas().stream().anyMatch(names::contains) || nameForms.stream().anyMatch(name -> isFormOf(name, word.form()));
    }

    /** Where no dictionary knows a name, its forms still begin alike. */
    private static boolean isFormOf(String name, String form) {
        int common = 0;
        while (common < Math.min(name.length(), form.length()) && name.charAt(common) == form.charAt(common)) common++;
        return common >= Math.max(FUZZY, name.length() - 3) && form.length() - common <= LEAST;
    }

    private static boolean isSame(Word one, Word other) {
        return one.form().equals(other.form()) || one.lemmas().stream().anyMatch(other.lemmas()::contains);
    }
}
