package org.vidpovid.answers;

import module java.base;
import org.vidpovid.web.Wording;

/** What was typed or given, as a question understood it. */
public sealed interface Read {

    record Good(Answer answer) implements Read {}

    record Nothing() implements Read {}

    /** By the name of the input to mend, in the order of the page. */
    record Wrong(Map<String, Wording> errors) implements Read {}

    /** Nothing is wrong, but the person wants to see the page again, so filled: with another row, with what a search found. */
    record Again(Map<String, List<String>> typed) implements Read {}

    static Read wrong(String input, Wording error) {
        return new Wrong(Map.of(input, error));
    }

    static Read words(String text) {
        return text.isBlank() ? new Nothing() : new Good(new Answer.Words(text));
    }
}
