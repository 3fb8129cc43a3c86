package org.vidpovid.search;

import module java.base;

/** Words of a query that belong together, and other ways to say the same. */
record Concept(List<Token> tokens, List<Other> others) {

    /** What it is called officially. @param weight how likely that is meant, up to 1 */
    record Other(Synonyms.Phrase phrase, double weight, String everyday) {}

    private static final double LITERAL = .8; // beside what editors say is meant by it
    private static final double LITTLE = .2;
    private static final double ENOUGH = .99;

    boolean saysLittle() {
        return tokens.stream().allMatch(Token::little) && others.isEmpty();
    }

    /** How well an entry fits, from 0 to 1. */
    double fit(Kept kept, Index index) {
        double best = literal(kept, index) * (others.isEmpty() ? 1 : LITERAL);
        for (var other : others) best = Math.max(best, other.weight() * covered(other.phrase(), kept, index));
        return best;
    }

    private double literal(Kept kept, Index index) {
        double all = 0, found = 0;
        for (var token : tokens) {
            var weight = token.weight(index) * (token.little() ? LITTLE : 1);
            all += weight;
            found += weight * token.strength(kept);
        }
        return all == 0 ? 0 : found / all;
    }

    static double covered(Synonyms.Phrase phrase, Kept kept, Index index) {
        double all = 0, found = 0;
        for (var word : phrase.words()) {
            var weight = index.weight(word);
            all += weight;
            found += weight * kept.strength(word);
        }
        var share = all == 0 ? 0 : found / all;
        return share >= ENOUGH ? share : share * share;
    }

    /** All words that may lead to it. */
    Stream<Word> words() {
        return Stream.concat(tokens.stream().flatMap(Token::words), others.stream().flatMap(other -> other.phrase().words().stream()));
    }
}
