package org.vidpovid.words;

import java.util.List;
import java.util.stream.Stream;

/**
 * One word of what was typed.
 *
 * @param guesses what it may be: itself first
 * @param little  whether it is one of those that everybody types: to get, an application
 */
public record Token(Word typed, List<Guess> guesses, boolean little) {

    /**
     * One of the words that it may be.
     *
     * @param weight how likely, up to 1
     */
    public record Guess(Word word, double weight, How how) {}

    Stream<Word> words() {
        return guesses.stream().map(Guess::word);
    }
}
