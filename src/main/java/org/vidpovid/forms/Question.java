package org.vidpovid.forms;

import module java.base;
import dev.cel.common.types.CelType;
import gg.jte.Content;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;

/**
 * One thing that a person is asked. All that is particular to a kind lives in its record, so another kind costs one record and one template
 * (and its two lines here). An {@link Answer} given to a question must be of the kind it {@link #takes}; {@link Questionnaire} sees to that.
 */
public sealed interface Question permits ShortText, LongText, DateQuestion, YesNo, ChooseOne, PersonNameQuestion, TaxpayerNumber, FileQuestion {

    /** How a definition becomes a question: its common part has been read, its own is still to be. */
    static Question read(About about, Place place) {
        var kind = place.text("kind");
        return switch (kind) {
            case "short-text" -> ShortText.read(about, place);
            case "long-text" -> LongText.read(about, place);
            case "date" -> DateQuestion.read(about, place);
            case "yes-no" -> new YesNo(about);
            case "choose-one" -> ChooseOne.read(about, place);
            case "person-name" -> PersonNameQuestion.read(about, place);
            case "taxpayer-number" -> new TaxpayerNumber(about);
            case "file" -> FileQuestion.read(about, place);
            default -> throw place.at("kind").fault("there is no such kind: " + kind);
        };
    }

    About about();

    Class<? extends Answer> takes();

    /** What the portal knows that may answer a question of this kind. */
    default Set<Fills> fillable() {
        return Set.of();
    }

    /** The id of the input where a person begins to mend the answer. */
    default String firstInput() {
        return id();
    }

    /** What to tell whoever left it out. */
    default Wording missing() {
        return Message.of("web.missing-answer", label());
    }

    /** What was typed, understood as far as it can be. Whether it is allowed is up to {@link #faults}. */
    Read read(Typed typed);

    /** What is wrong with an answer by itself, by the id of the input to mend, in the order of the page. */
    Map<String, Wording> faults(Answer answer, LocalDate today);

    /** An answer as it would be typed, by the name of the input. */
    Map<String, String> typed(Answer answer);

    Wording shown(Answer answer);

    CelType type();

    Object value(Answer answer);

    /** The question on a page of its own, whose heading it is, inside the form that the page brings. */
    Function<Page, Content> part(Form form, Answers answers);

    /** The form as it stands before anything is sent. */
    default Form form(Answers answers) {
        return answers.to(this).map(answer -> Form.filled(typed(answer))).orElse(Form.blank());
    }

    default String id() {
        return about().id();
    }

    default Text label() {
        return about().label();
    }
}
