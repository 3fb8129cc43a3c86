package org.vidpovid.search;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.law.Text;
import org.vidpovid.words.*;

/**
 * An entry with its words.
 *
 * @param strength how much each lemma and each root says of it, from 0 to 1: a title says more than what is said in passing
 * @param titles the words of its titles that say something, but for those in brackets
 */
record Kept(Entry entry, Map<String, Double> strength, List<Title> titles, List<Word> keywords) {

    private static final double TITLE = 1, KEYWORD = .9, SUMMARY = .55, AUTHORITY = .5, TOPIC = .3, BODY = .3, PLACE = .4, ROOT = .7;

    /**
     * A title.
     *
     * @param words those that say something
     * @param head the first of them that is not in every other title
     * @param derived those by which it speaks of the end or a copy of something, and what is left of how well it fits if that was not
     * asked for
     */
    record Title(List<Word> words, Optional<Word> head, Map<Word, Double> derived) {

        static Title of(String text, Speech speech) {
            var words = speech.telling(text);
            return new Title(words, words.stream().filter(word -> !speech.saysLittle(word)).findFirst(),
                    words.stream().distinct().filter(word -> speech.derived(word) < 1)
                    .collect(Collectors.toMap(word -> word, speech::derived)));
        }
    }

    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)?");

    static Kept of(Entry entry, Speech speech) {
        var strength = new HashMap<String, Double>();
        var whole = both(entry.title()).flatMap(title -> speech.words(title).stream()).toList();
        var titles = both(entry.title()).map(title -> Title.of(ASIDE.matcher(title).replaceAll(" "), speech)).toList();
        var keywords = entry.keywords().stream().flatMap(keyword -> speech.words(keyword).stream()).toList();
        add(strength, whole, TITLE);
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
        return Stream.concat(titles.stream().flatMap(title -> title.words().stream()), keywords.stream());
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
