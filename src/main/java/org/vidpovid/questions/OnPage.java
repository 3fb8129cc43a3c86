package org.vidpovid.questions;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.answers.*;
import org.vidpovid.web.*;

/** A question as it stands on a page: what its template is given. */
record OnPage<Q extends Question>(Q question, Setting setting) {

    /**
     * What is around a question on a page.
     *
     * @param hours   what can be chosen for an appointment
     * @param prefix  stands before the names of its inputs; empty on a page of its own
     * @param heading whether the question is the heading of the page, which says why it is asked
     */
    public record Setting(Form form, Answers answers, FreeHours hours, String prefix, boolean heading) {

        Setting within(String prefix) {
            return new Setting(form, Answers.none(), hours, prefix, false);
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

    /** The one input, with one thing more to know before answering. */
    Field field(@Nullable Wording more) {
        var help = Stream.of(question.about().help(), more).filter(Objects::nonNull).toList();
        var hint = help.isEmpty() ? null : (Wording) language -> help.stream().map(part -> part.in(language))
                .collect(Collectors.joining(" "));
        return setting.form().field(new Ask(name(question.id()), question.label(), hint));
    }

    /** The one input; if nothing was chosen yet, this is. */
    Field fieldOr(String value) {
        return chosen(field(), value);
    }

    /** One input of several, with its only option chosen. */
    Field fieldOr(String input, String labelKey, List<Option> options) {
        var field = field(input, labelKey);
        return options.size() == 1 ? chosen(field, options.getFirst().value()) : field;
    }

    private static Field chosen(Field field, String value) {
        return field.typed().isEmpty() ? new Field(field.name(), field.label(), field.hint(), List.of(value), field.error()) : field;
    }

    private String name(String input) {
        return setting.prefix() + input;
    }

    /** What tells the browser that it may know the answer: only where it is about the person at the browser. */
    @Nullable String autocomplete(String token) {
        return question.about().fills() == null ? null : token;
    }
}
