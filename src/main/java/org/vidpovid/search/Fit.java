package org.vidpovid.search;

import module java.base;
import org.vidpovid.words.*;
import org.vidpovid.words.Concept.*;

/** How well an entry fits what is meant in one query. */
final class Fit {

    private static final double LITERAL = .8; // beside what editors say is meant by it
    private static final double LITTLE = .2;
    private static final double WHOLE = .99;

    private final Index index;
    // of the words and tokens of the query: asked of every entry
    private final IdentityHashMap<Object, Double> weights = new IdentityHashMap<>();

    Fit(Index index) {
        this.index = index;
    }

    /** From 0 to 1. */
    double of(Concept concept, Kept kept) {
        double best = literal(concept, kept) * (concept.others().isEmpty() ? 1 : LITERAL);
        for (var other : concept.others()) best = Math.max(best, of(other, kept));
        return best;
    }

    /** From 0 to 1. A phrase of which only a part is there is likely another one. */
    double of(Other other, Kept kept) {
        double all = 0, found = 0;
        for (var word : other.phrase().words()) {
            double weight = weights.computeIfAbsent(word, _ -> index.weight(word));
            all += weight;
            found += weight * kept.strength(word);
        }
        var share = all == 0 ? 0 : found / all;
        return other.weight() * (share >= WHOLE ? share : share * share);
    }

    /** What it says of a word, whatever that is. */
    double of(Token token, Kept kept) {
        double most = 0;
        for (var guess : token.guesses()) most = Math.max(most, guess.weight() * kept.strength(guess.word()));
        return most;
    }

    private double literal(Concept concept, Kept kept) {
        double all = 0, found = 0;
        for (var token : concept.tokens()) {
            double weight = weights.computeIfAbsent(token, _ -> weight(token));
            all += weight;
            found += weight * of(token, kept);
        }
        return all == 0 ? 0 : found / all;
    }

    private double weight(Token token) {
        return token.guesses().stream().mapToDouble(guess -> index.weight(guess.word())).min().orElse(0) * (token.little() ? LITTLE : 1);
    }
}
