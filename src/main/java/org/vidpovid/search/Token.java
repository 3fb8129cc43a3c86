package org.vidpovid.search;

import module java.base;

/** One word of what was typed, and what it may be. */
record Token(Word typed, List<Guess> guesses, boolean little) {

    /** @param weight how likely, up to 1 */
    record Guess(Word word, double weight, How how) {}

    /** How much it says of an entry, whatever it is. */
    double strength(Kept kept) {
        double most = 0;
        for (var guess : guesses) most = Math.max(most, guess.weight() * kept.strength(guess.word()));
        return most;
    }

    double weight(Index index) {
        return guesses.stream().mapToDouble(guess -> index.weight(guess.word())).min().orElse(0);
    }

    Stream<Word> words() {
        return guesses.stream().map(Guess::word);
    }
}
