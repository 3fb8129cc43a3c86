package org.vidpovid.forms;

import module java.base;
import org.vidpovid.web.Wording;

/** What was typed, as a question understood it. */
sealed interface Read {

    record Good(Answer answer) implements Read {}

    record Nothing() implements Read {}

    record Wrong(Map<String, Wording> errors) implements Read {}

    static Read wrong(String input, Wording error) {
        return new Wrong(Map.of(input, error));
    }

    static Read words(String text) {
        return text.isBlank() ? new Nothing() : new Good(new Answer.Words(text));
    }
}
