package org.vidpovid.words;

import module java.base;

/** Words that say nothing of what is looked for ({@code words/stop.txt}), and those, marked by {@code ~}, that say little. */
final class Stops {

    private final Set<String> nothing;
    private final Set<String> little;

    Stops(Speech speech) {
        var lines = Resource.lines("stop.txt");
        nothing = forms(speech, lines.stream().filter(line -> !line.startsWith("~")));
        little = forms(speech, lines.stream().filter(line -> line.startsWith("~")));
    }

    private static Set<String> forms(Speech speech, Stream<String> lines) {
        return lines.flatMap(line -> speech.words(line).stream()).map(Word::form).collect(Collectors.toSet());
    }

    boolean saysNothing(Word word) {
        return nothing.contains(word.form());
    }

    boolean saysLittle(Word word) {
        return little.contains(word.form());
    }

    /** The words that say something; all of them if none does. */
    List<Word> without(List<Word> words) {
        var left = words.stream().filter(word -> !saysNothing(word)).toList();
        return left.isEmpty() ? words : left;
    }
}
