package org.vidpovid.search;

import module java.base;
import org.vidpovid.words.*;
import org.vidpovid.words.Understanding.Reading;
import org.vidpovid.web.*;

/** Why something was found: by which words, and as what they were taken. */
record Explanation(Reading reading, Fit fit) {

    private static final double TELLS = .35;

    List<Wording> why(Kept kept) {
        return reading.concepts().stream().flatMap(concept -> why(concept, kept)).distinct().toList();
    }

    private Stream<Wording> why(Concept concept, Kept kept) {
        var best = fit.of(concept, kept);
        if (best < TELLS) return Stream.empty();
        var meant = concept.others().stream().filter(other -> fit.of(other, kept) >= best).findFirst();
        if (meant.isPresent()) {
            var typed = concept.tokens().stream().map(token -> token.typed().form()).collect(Collectors.joining(" "));
            return Stream.of(Message.of("search.why.meant", typed, meant.get().phrase().text()));
        }
        return concept.tokens().stream().flatMap(token -> token.guesses().stream().filter(guess -> kept.strength(guess.word()) > 0)
                .max(Comparator.comparingDouble(guess -> guess.weight() * kept.strength(guess.word()))).map(guess -> why(token, guess))
                .stream());
    }

    private static Wording why(Token token, Token.Guess guess) {
        var typed = token.typed().form();
        var taken = guess.word().form();
        return switch (guess.how()) {
            case SAID -> Message.of("search.why.said", taken);
            case MEANT -> Message.of("search.why.meant", typed, taken);
            case BEGUN -> Message.of("search.why.begun", typed, taken);
            case MISTYPED -> Message.of("search.why.mistyped", typed, taken);
            case SPELT -> Message.of("search.why.spelt", typed, taken);
        };
    }
}
