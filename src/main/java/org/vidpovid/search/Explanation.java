package org.vidpovid.search;

import module java.base;
import org.vidpovid.search.Understanding.Reading;
import org.vidpovid.web.*;

/** Why something was found: by which words, and as what they were taken. */
record Explanation(Reading reading) {

    private static final double TELLS = .35;

    List<Wording> why(Kept kept, Index index) {
        return reading.concepts().stream().flatMap(concept -> why(concept, kept, index).stream()).distinct().toList();
    }

    private Optional<Wording> why(Concept concept, Kept kept, Index index) {
        var typed = concept.tokens().stream().map(token -> token.typed().form()).collect(Collectors.joining(" "));
        var fit = concept.fit(kept, index);
        if (fit < TELLS) return Optional.empty();
        var meant = concept.others().stream().max(Comparator.comparingDouble(other -> other.weight() * Concept.covered(other.phrase(), kept, index)))
                .filter(other -> other.weight() * Concept.covered(other.phrase(), kept, index) >= fit);
        if (meant.isPresent()) return Optional.of(Message.of("search.why.meant", typed, meant.get().phrase().text()));
        var best = concept.tokens().stream().flatMap(token -> token.guesses().stream().filter(guess -> kept.strength(guess.word()) > 0)
                .max(Comparator.comparingDouble(guess -> guess.weight() * kept.strength(guess.word()))).stream()).toList();
        var taken = best.stream().map(guess -> guess.word().form()).collect(Collectors.joining(" "));
        var how = best.stream().map(Token.Guess::how).max(Comparator.naturalOrder()).orElse(How.SAID);
        return switch (how) {
            case SAID -> best.isEmpty() ? Optional.empty() : Optional.of(Message.of("search.why.said", taken));
            case MEANT -> Optional.of(Message.of("search.why.meant", typed, taken));
            case BEGUN -> Optional.of(Message.of("search.why.begun", typed, taken));
            case MISTYPED -> Optional.of(Message.of("search.why.mistyped", typed, taken));
            case SPELT -> Optional.of(Message.of("search.why.spelt", typed, taken));
            case OTHER_LAYOUT -> Optional.of(Message.of("search.why.layout", typed));
        };
    }
}
