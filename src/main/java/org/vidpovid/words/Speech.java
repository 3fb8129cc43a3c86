package org.vidpovid.words;

import module java.base;
import com.github.benmanes.caffeine.cache.*;
import org.apache.lucene.analysis.*;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.morfologik.MorphosyntacticTagsAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;

/**
 * Cuts a text into words and finds their dictionary forms: Cyrillic words by a dictionary of Ukrainian (unknown ones by the rules of
 * Russian, which many were taught to write), Latin ones by the rules of English.
 */
public final class Speech {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++(?:'\\p{L}++)*+");
    private static final Pattern NO_APOSTROPHE =
            Pattern.compile("(?<=[\\u0431\\u043F\\u0432\\u043C\\u0444\\u0440\\u043A\\u0434])(?=[\\u044F\\u044E\\u0454\\u0457])");
    private static final int LONGEST = 40; // no word is longer

    private final Analyzer ukrainian = new UkrainianMorfologikAnalyzer(CharArraySet.EMPTY_SET);
    private final Analyzer russian = new RussianAnalyzer(CharArraySet.EMPTY_SET);
    private final Analyzer english = new EnglishAnalyzer(CharArraySet.EMPTY_SET);
    private final LoadingCache<String, Word> seen = Caffeine.newBuilder().maximumSize(20_000).build(this::word);
    private final LoadingCache<String, String> spellings = Caffeine.newBuilder().maximumSize(20_000).build(Latin::skeleton);
    private final Stops stops = new Stops(this);
    private final Map<String, Double> derived = Resource.lines("derived.txt").stream().map(line -> line.split(" "))
            .collect(Collectors.toUnmodifiableMap(line -> Word.plain(line[0]), line -> Double.valueOf(line[1])));

    public List<Word> words(String text) {
        return WORD.matcher(Folding.folded(text)).results().map(MatchResult::group).filter(form -> form.length() <= LONGEST).map(seen::get)
                .toList();
    }

    /** The words of a text that say something; all of them if none does. */
    public List<Word> telling(String text) {
        return stops.without(words(text));
    }

    /** What is left of how well something fits that speaks of the end or of a copy of what was asked for; 1 for all other words. */
    public double derived(Word word) {
        return word.lemmas().stream().mapToDouble(lemma -> derived.getOrDefault(lemma, 1.0)).min().orElse(1);
    }

    /** Whether a word is one of those that everybody types, and that stand in many titles. */
    public boolean saysLittle(Word word) {
        return stops.saysLittle(word);
    }

    Stops stops() {
        return stops;
    }

    /** What all ways to write a word in Latin letters have in common. */
    String spelling(Word word) {
        return spellings.get(word.form());
    }

    private Word word(String form) {
        var cyrillic = form.codePoints().anyMatch(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.CYRILLIC);
        if (!cyrillic) return analysed(english, form);
        var word = analysed(ukrainian, form);
        if (word.known()) return word;
        var apostrophe = analysed(ukrainian, NO_APOSTROPHE.matcher(form).replaceFirst("'"));
        return apostrophe.known() ? Word.of(form, apostrophe.lemmas(), true) : Word.of(form, with(stem(form), word.lemmas()), false);
    }

    /** What is left of a Cyrillic word without its ending, by the rules of Russian, which fit well enough. Marked: it is no word. */
    String stem(String form) {
        return "-" + String.join("", analysed(russian, form).lemmas());
    }

    private static Set<String> with(String one, Set<String> others) {
        var all = new TreeSet<>(others);
        all.add(one);
        return all;
    }

    private static Word analysed(Analyzer analyzer, String form) {
        var lemmas = new TreeSet<String>();
        var known = false;
        try (var tokens = analyzer.tokenStream("", form)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var tags = tokens.getAttribute(MorphosyntacticTagsAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                lemmas.add(Word.plain(term.toString()));
                known |= tags != null && tags.getTags() != null && !tags.getTags().isEmpty();
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lemmas.isEmpty()) lemmas.add(Word.plain(form));
        return Word.of(form, lemmas, known);
    }
}
