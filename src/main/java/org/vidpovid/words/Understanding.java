package org.vidpovid.words;

import module java.base;
import org.vidpovid.words.Token.Guess;

/** Finds out what somebody may mean by what they typed. It never changes: when there are other words to be found, another one is made. */
public final class Understanding {

    /**
     * What was understood.
     *
     * @param text the words as they were taken
     * @param otherLayout whether they were typed with the keyboard in the other layout
     */
    public record Reading(String text, boolean otherLayout, List<Concept> concepts) {}

    private static final double AS_TYPED = .15; // what was typed is what was meant, unless another reading makes clearly more sense
    private static final double SAME = .97;
    private static final int MOST = 16; // words of a query; the others are left out
    private static final int MOST_GUESSED = 8; // of them, if they lead nowhere as they stand; nobody mistypes more, and guessing costs most

    private final Speech speech;
    private final Synonyms synonyms;
    private final Vocabulary vocabulary;

    /** @param words those by which something can be found */
    public Understanding(Speech speech, WordFiles files, Stream<Word> words) {
        this(speech, new Synonyms(speech, files), words);
    }

    private Understanding(Speech speech, Synonyms synonyms, Stream<Word> words) {
        this.speech = speech;
        this.synonyms = synonyms;
        vocabulary = new Vocabulary(speech, Stream.concat(words, synonyms.words().stream()));
    }

    /** The same for other words by which something can be found, as long as the files are the same. */
    public Understanding with(Stream<Word> words) {
        return new Understanding(speech, synonyms, words);
    }

    /** What was typed may be anything, but is short. */
    public Reading read(String typed) {
        var text = typed;
        var tokens = tokens(typed);
        var sense = sense(tokens) + AS_TYPED;
        for (var other : List.of(Keyboard.inCyrillic(typed), Keyboard.inLatin(typed))) {
            if (sense >= 1) break;
            var otherTokens = tokens(other);
            if (sense(otherTokens) <= sense) continue;
            text = other;
            tokens = otherTokens;
            sense = sense(otherTokens);
        }
        var telling = tokens.stream().filter(token -> !speech.stops().saysNothing(token.typed())).toList();
        return new Reading(text, !text.equals(typed), synonyms.concepts(telling.isEmpty() ? tokens : telling));
    }

    private List<Token> tokens(String text) {
        var words = speech.words(text);
        var tokens = new ArrayList<Token>();
        int guessed = 0;
        for (var word : words.subList(0, Math.min(MOST, words.size()))) {
            var guesses = guessed < MOST_GUESSED && leadsNowhere(word) ? vocabulary.guesses(word, tokens.size() == words.size() - 1)
                    : List.<Guess>of();
            if (leadsNowhere(word)) guessed++;
            tokens.add(token(word, guesses));
        }
        return tokens;
    }

    private Token token(Word word, List<Guess> guessed) {
        var guesses = new ArrayList<>(List.of(new Guess(word, 1, How.SAID)));
        guesses.addAll(guessed);
        for (var guess : List.copyOf(guesses)) {
            var how = guess.how() == How.SAID ? How.MEANT : guess.how();
            synonyms.sameAs(guess.word()).forEach(same -> guesses.add(new Guess(same, guess.weight() * SAME, how)));
        }
        return new Token(word, guesses, speech.stops().saysLittle(word));
    }

    private boolean leadsNowhere(Word word) {
        return !speech.stops().saysNothing(word) && !vocabulary.has(word) && !(word.known() && vocabulary.hasKin(word));
    }

    /** How much of a reading is made of words that are words, from 0 to 1. */
    private double sense(List<Token> tokens) {
        double all = 0, sense = 0;
        for (var token : tokens) {
            var length = token.typed().form().length();
            all += length;
            sense += length * sense(token);
        }
        return all == 0 ? 0 : sense / all;
    }

    private double sense(Token token) {
        if (vocabulary.has(token.typed()) || speech.stops().saysNothing(token.typed())) return 1;
        return token.typed().known() ? .7 : token.guesses().size() > 1 ? .6 : 0;
    }
}
