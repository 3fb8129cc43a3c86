package org.vidpovid.search;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.law.Text;
import org.vidpovid.words.*;

/**
 * An entry with its words.
 *
 * @param strength how much each lemma and each root says of it, from 0 to 1: a title says more than what is said in passing
 * @param titles the words of its titles that say something
 */
record Kept(Entry entry, Map<String, Double> strength, List<List<Word>> titles, List<Word> keywords) {

    private static final double TITLE = 1, KEYWORD = .9, SUMMARY = .55, AUTHORITY = .5, TOPIC = .3, BODY = .3, PLACE = .4, ROOT = .7;

    static Kept of(Entry entry, Speech speech) {
        var strength = new HashMap<String, Double>();
        var titles = both(entry.title()).map(title -> speech.telling(title)).toList();
        var keywords = entry.keywords().stream().flatMap(keyword -> speech.words(keyword).stream()).toList();
        titles.forEach(title -> add(strength, title, TITLE));
        add(strength, keywords, KEYWORD);
        both(entry.summary()).forEach(text -> add(strength, speech.words(text), SUMMARY));
        both(entry.authority()).forEach(text -> add(strength, speech.words(text), AUTHORITY));
        both(entry.topic()).forEach(text -> add(strength, speech.words(text), TOPIC));
        entry.places().forEach(place -> both(place).forEach(text -> add(strength, speech.words(text), PLACE)));
        entry.body().forEach(body -> both(body).forEach(text -> add(strength, speech.words(text), BODY)));
        return new Kept(entry, Map.copyOf(strength), titles, keywords);
    }

    private static Stream<String> both(@Nullable Text text) {
        return text == null ? Stream.empty() : Stream.of(text.uk(), text.en()).distinct();
    }

    private static void add(Map<String, Double> strength, List<Word> words, double much) {
        for (var word : words) {
            word.lemmas().forEach(lemma -> strength.merge(lemma, much, Math::max));
            word.roots().forEach(root -> strength.merge(root, much * ROOT, Math::max));
        }
    }

    /** The words that people are likely to type when they look for it. */
    Stream<Word> words() {
        return Stream.concat(titles.stream().flatMap(List::stream), keywords.stream());
    }

    /** How much a word says of it. */
    double strength(Word word) {
        double most = 0;
        for (var lemma : word.lemmas()) most = Math.max(most, strength.getOrDefault(lemma, 0.0));
        if (most > 0) return most;
        for (var root : word.roots()) most = Math.max(most, strength.getOrDefault(root, 0.0));
        return most;
    }
}
