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

    /** @param places where each of its forms and lemmas stands */
    private record Quotable(List<Word> words, Map<String, List<Integer>> places) {

        static Quotable of(List<Word> words) {
            var places = new HashMap<String, List<Integer>>();
            for (int i = 0; i < words.size(); i++) {
                int place = i;
                names(words.get(i)).forEach(name -> places.computeIfAbsent(name, _ -> new ArrayList<>()).add(place));
            }
            return new Quotable(words, places);
        }

        Stream<Integer> places(Word word) {
            return names(word).flatMap(name -> places.getOrDefault(name, List.of()).stream()).distinct();
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
        quotable.forEach(quoted -> quotations(quoted, text, hidden));
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

    /** Hides each run of words that stands in an answer too; a shorter answer counts as a whole. */
    private static void quotations(Quotable quoted, List<Word> text, BitSet hidden) {
        var words = quoted.words();
        int least = Math.min(QUOTED, words.size());
        for (int at = 0; at + least <= text.size(); at++) {
            int from = at;
            var isQuoted = quoted.places(text.get(from)).anyMatch(begin -> begin + least <= words.size() && IntStream.range(1, least)
                    .allMatch(next -> isSame(text.get(from + next), words.get(begin + next))));
            if (isQuoted) hidden.set(from, from + least);
        }
    }

    private static boolean isSame(Word one, Word other) {
        return one.form().equals(other.form()) || one.lemmas().stream().anyMatch(other.lemmas()::contains);
    }
}
