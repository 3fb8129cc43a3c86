package org.vidpovid.words;

import module java.base;
import org.vidpovid.words.Concept.Phrase;

/** What an everyday phrase may mean officially, the most likely first. */
record Meaning(List<Word> words, List<Phrase> official) {

    private static final double KIN = .85;
    private static final int SHORTEST_KIN = 6; // with the mark of a root
    private static final int APART = 2; // its words may have so many others between them

    /** Where in a query it stands, and how surely. */
    record Match(Meaning meaning, Set<Integer> at, double strength) {}

    /** Looks for the phrase around its first word, in whatever order its words stand. */
    Optional<Match> match(List<Token> tokens, int first) {
        var at = new TreeSet<Integer>();
        double strength = 1;
        for (var word : words) {
            int found = -1;
            double best = 0;
            for (int i = from(first, at); i < to(first, at, tokens.size()); i++) {
                var likeness = at.contains(i) ? 0 : likeness(tokens.get(i), word);
                if (likeness <= best) continue;
                best = likeness;
                found = i;
            }
            if (found < 0) return Optional.empty();
            at.add(found);
            strength *= best;
        }
        return Optional.of(new Match(this, at, strength));
    }

    private int from(int first, Set<Integer> found) {
        return found.isEmpty() ? first : Math.max(0, first - words.size() - APART);
    }

    private int to(int first, Set<Integer> found, int size) {
        return found.isEmpty() ? first + 1 : Math.min(size, first + words.size() + APART);
    }

    private static double likeness(Token token, Word word) {
        double most = 0;
        for (var guess : token.guesses()) {
            most = Math.max(most, guess.weight() * (guess.word().isSame(word) ? 1 : isKin(guess.word(), word) ? KIN : 0));
        }
        return most;
    }

    private static boolean isKin(Word one, Word other) {
        return one.roots().stream().anyMatch(root -> root.length() >= SHORTEST_KIN && other.roots().contains(root));
    }
}
