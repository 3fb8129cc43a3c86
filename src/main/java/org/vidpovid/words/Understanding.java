package org.vidpovid.words;

import module java.base;
import org.vidpovid.words.Token.Guess;

/** Finds out what somebody may mean by what they typed. */
public final class Understanding {

    /**
     * What was understood.
     *
     * @param text the words as they were taken
     * @param otherLayout whether they were typed with the keyboard in the other layout
     */
    public record Reading(String text, boolean otherLayout, List<Concept> concepts) {}

    private final Speech speech;
    private final Stops stops;
    private final Synonyms synonyms;
    private final Vocabulary vocabulary;

    /** @param words those by which something can be found */
    public Understanding(Speech speech, WordFiles files, Stream<Word> words) {
        this.speech = speech;
        stops = speech.stops();
        synonyms = new Synonyms(speech, files);
        vocabulary = new Vocabulary(Stream.concat(words, synonyms.words().stream()));
    }

    private static final double AS_TYPED = .15; // what was typed is what was meant, unless another reading makes clearly more sense
    private static final double SAME = .97;
    private static final double KIN = .85;
    private static final int SHORTEST_KIN = 6; // with the mark of a root
    private static final int APART = 2; // words of a phrase may have so many others between them
    private static final double LESS_LIKELY = .93;

    public Reading read(String typed) {
        var best = new Object() { String text = typed; List<Token> tokens = tokens(typed); double sense = sense(tokens) + AS_TYPED; };
        for (var other : List.of(Keyboard.inCyrillic(typed), Keyboard.inLatin(typed))) {
            if (best.sense >= 1 || other.equals(typed)) continue;
            var tokens = tokens(other);
            if (sense(tokens) > best.sense) {
                best.text = other;
                best.tokens = tokens;
                best.sense = sense(tokens);
            }
        }
        var meant = best.tokens.stream().filter(token -> !stops.saysNothing(token.typed())).toList();
        return new Reading(best.text, !best.text.equals(typed), concepts(meant.isEmpty() ? best.tokens : meant));
    }

    private List<Token> tokens(String text) {
        var words = speech.words(text);
        return IntStream.range(0, words.size()).mapToObj(i -> token(words.get(i), i == words.size() - 1)).toList();
    }

    private Token token(Word word, boolean last) {
        var guesses = new ArrayList<Guess>(List.of(new Guess(word, 1, How.SAID)));
        if (!stops.saysNothing(word) && !vocabulary.has(word) && !(word.known() && vocabulary.hasKin(word))) guesses.addAll(vocabulary.guesses(word, last));
        for (var guess : List.copyOf(guesses)) synonyms.sameAs(guess.word()).forEach(same -> guesses.add(new Guess(same, guess.weight() * SAME, guess.how() == How.SAID ? How.MEANT : guess.how())));
        return new Token(word, guesses, stops.saysLittle(word));
    }

    /** How much of a reading is made of words that are words, from 0 to 1. */
    private double sense(List<Token> tokens) {
        double all = 0, sense = 0;
        for (var token : tokens) {
            var length = token.typed().form().length();
            all += length;
            sense += length * (vocabulary.has(token.typed()) || stops.saysNothing(token.typed()) ? 1 : token.typed().known() ? .7 : token.guesses().size() > 1 ? .6 : 0);
        }
        return all == 0 ? 0 : sense / all;
    }

    private List<Concept> concepts(List<Token> tokens) {
        record Match(Synonyms.Meaning meaning, Set<Integer> at, double strength) {}
        var matches = new ArrayList<Match>();
        for (int i = 0; i < tokens.size(); i++) {
            var first = i;
            tokens.get(i).words().flatMap(synonyms::beginning).distinct().forEach(meaning -> {
                var at = new TreeSet<Integer>();
                double strength = 1;
                for (var word : meaning.words()) {
                    int next = -1;
                    double best = 0;
                    for (int j = Math.max(0, first - meaning.words().size() - APART); j < Math.min(tokens.size(), first + meaning.words().size() + APART); j++) {
                        if (at.contains(j) || (at.isEmpty() && j != first)) continue;
                        var same = likeness(tokens.get(j), word);
                        if (same > best) {
                            best = same;
                            next = j;
                        }
                    }
                    if (next < 0) return;
                    at.add(next);
                    strength *= best;
                }
                matches.add(new Match(meaning, at, strength));
            });
        }
        matches.sort(Comparator.<Match>comparingInt(match -> -match.at().size()).thenComparingDouble(match -> -match.strength()));
        var taken = new TreeMap<Integer, Set<Integer>>();
        var others = new HashMap<Set<Integer>, List<Concept.Other>>();
        for (var match : matches) {
            if (!others.containsKey(match.at()) && match.at().stream().anyMatch(taken::containsKey)) continue;
            match.at().forEach(i -> taken.put(i, match.at()));
            var phrases = match.meaning().official();
            var into = others.computeIfAbsent(match.at(), _ -> new ArrayList<>());
            for (int i = 0; i < phrases.size(); i++) into.add(new Concept.Other(phrases.get(i), match.strength() * Math.pow(LESS_LIKELY, i)));
        }
        var concepts = new ArrayList<Concept>();
        others.forEach((at, phrases) -> concepts.add(new Concept(at.stream().map(tokens::get).toList(), phrases)));
        for (int i = 0; i < tokens.size(); i++) if (!taken.containsKey(i)) concepts.add(new Concept(List.of(tokens.get(i)), List.of()));
        return concepts;
    }

    private static double likeness(Token token, Word word) {
        double most = 0;
        for (var guess : token.guesses()) {
            var kin = guess.word().isSame(word) ? 1 : guess.word().roots().stream().anyMatch(root -> root.length() >= SHORTEST_KIN && word.roots().contains(root)) ? KIN : 0;
            most = Math.max(most, guess.weight() * kin);
        }
        return most;
    }
}
