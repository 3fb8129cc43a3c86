package org.vidpovid.catalogue;

import module java.base;
import org.vidpovid.law.Text;

/** The words of a text, folded: small letters, no apostrophes. */
record Words(Set<String> words) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final String APOSTROPHES = "['`\\u2019\\u02BC]";

    static Words of(String text) {
        var folded = text.replaceAll(APOSTROPHES, "").toLowerCase(Locale.ROOT);
        return new Words(WORD.matcher(folded).results().map(MatchResult::group).collect(Collectors.toSet()));
    }

    /** What a service says of itself, in both languages. */
    static Words of(Service service) {
        var texts = Stream.of(service.title(), service.summary()).flatMap((Text text) -> Stream.of(text.uk(), text.en()));
        var keywords = Stream.of(service.keywords().uk(), service.keywords().en()).flatMap(List::stream);
        return of(Stream.concat(texts, keywords).collect(Collectors.joining(" ")));
    }

    /** Whether each of the others, but for its bent end, is the beginning of one of these. */
    boolean begin(Words others) {
        return others.words.stream().filter(word -> word.length() > 1 || others.words.size() == 1).map(Words::stem)
                .allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)));
    }

    /** Ukrainian bends the end of a word; short words are left as they are. A real analyser comes with the national catalogue. */
    private static String stem(String word) {
        return word.length() < 6 ? word : word.substring(0, word.length() - 2);
    }
}
