package org.vidpovid.words;

import java.util.List;
import java.util.stream.Stream;

/** Words of a query that belong together, and other ways to say the same. */
public record Concept(List<Token> tokens, List<Other> others) {

    /** A phrase, and its words that say something. */
    public record Phrase(String text, List<Word> words) {}

    /**
     * What it is called officially.
     *
     * @param weight how likely that is meant, up to 1
     */
    public record Other(Phrase phrase, double weight) {}

    /** Whether it matters little if something says this. */
    public boolean saysLittle() {
        return tokens.stream().allMatch(Token::little) && others.isEmpty();
    }

    /** All words that may lead to it. */
    public Stream<Word> words() {
        return Stream.concat(tokens.stream().flatMap(Token::words), others.stream().flatMap(other -> other.phrase().words().stream()));
    }
}
