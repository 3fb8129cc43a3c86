package org.vidpovid.questions;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.answers.Answers;
import org.vidpovid.web.*;

/** A question as it stands on a page: what its template is given. */
record OnPage<Q extends Question>(Q question, Setting setting) {

    /**
     * What is around a question on a page.
     *
     * @param prefix  stands before the names of its inputs; empty on a page of its own
     * @param heading whether the question is the heading of the page, which says why it is asked
     */
    public record Setting(Form form, Answers answers, String prefix, boolean heading) {

        public static Setting alone(Form form, Answers answers) {
            return new Setting(form, answers, "", true);
        }

        Setting within(String prefix) {
            return new Setting(form, Answers.none(), prefix, false);
        }
    }

    boolean heading() {
        return setting.heading();
    }

    Answers answers() {
        return setting.answers();
    }

    /** The one input of a question that has no more. */
    Field field() {
        return setting.form().field(new Ask(name(question.id()), question.label(), question.about().help()));
    }

    /** One input of several. */
    Field field(String input, String labelKey) {
        return setting.form().field(Ask.of(name(question.id() + "-" + input), labelKey));
    }

    Field field(String input, String labelKey, String hintKey) {
        return setting.form().field(Ask.of(name(question.id() + "-" + input), labelKey, hintKey));
    }

    private String name(String input) {
        return setting.prefix() + input;
    }

    /** What tells the browser that it may know the answer: only where it is about the person at the browser. */
    @Nullable String autocomplete(String token) {
        return question.about().fills() == null ? null : token;
    }
}
