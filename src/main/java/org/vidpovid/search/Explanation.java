package org.vidpovid.search;

import module java.base;
import org.vidpovid.words.*;
import org.vidpovid.words.Understanding.Reading;
import org.vidpovid.web.*;

/** Why something was found: by which words, and as what they were taken. */
record Explanation(Reading reading, Fit fit) {

    private static final double TELLS = .35;

    List<Wording> why(Kept kept) {
        return reading.concepts().stream().flatMap(concept -> why(concept, kept).stream()).distinct().toList();
    }

    private Optional<Wording> why(Concept concept, Kept kept) {
        var typed = concept.tokens().stream().map(token -> token.typed().form()).collect(Collectors.joining(" "));
        var best = fit.of(concept, kept);
        if (best < TELLS) return Optional.empty();
        var meant = concept.others().stream().filter(other -> fit.of(other, kept) >= best).findFirst();
        if (meant.isPresent()) return Optional.of(Message.of("search.why.meant", typed, meant.get().phrase().text()));
        var taken = concept.tokens().stream().flatMap(token -> token.guesses().stream().filter(guess -> kept.strength(guess.word()) > 0)
                .max(Comparator.comparingDouble(guess -> guess.weight() * kept.strength(guess.word()))).stream()).toList();
        var words = taken.stream().map(guess -> guess.word().form()).collect(Collectors.joining(" "));
        var how = taken.stream().map(Token.Guess::how).max(Comparator.naturalOrder());
        return how.map(by -> switch (by) {
            case SAID -> Message.of("search.why.said", words);
            case MEANT -> Message.of("search.why.meant", typed, words);
            case BEGUN -> Message.of("search.why.begun", typed, words);
            case MISTYPED -> Message.of("search.why.mistyped", typed, words);
            case SPELT -> Message.of("search.why.spelt", typed, words);
        });
    }
}
