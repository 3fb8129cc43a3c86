package org.vidpovid.forms;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.web.*;

/** A question as it stands on a page: what its template is given. */
record OnPage<Q extends Question>(Q question, Form form, Answers answers) {

    /** The one input of a question that has no more. */
    Field field() {
        return form.field(new Ask(question.id(), question.label(), question.about().help()));
    }

    /** One input of several. */
    Field field(String input, String labelKey) {
        return form.field(Ask.of(question.id() + "-" + input, labelKey));
    }

    Field field(String input, String labelKey, String hintKey) {
        return form.field(Ask.of(question.id() + "-" + input, labelKey, hintKey));
    }

    /** What tells the browser that it may know the answer: only where it is about the person at the browser. */
    @Nullable String autocomplete(String token) {
        return question.about().fills() == null ? null : token;
    }
}
