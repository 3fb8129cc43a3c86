package org.vidpovid.questions;

import module java.base;
import dev.cel.common.types.*;
import gg.jte.Content;
import org.vidpovid.answers.*;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.*;

/**
 * One thing that a person is asked. All that is particular to a kind lives in its record, so another kind costs one record and one template
 * (and its two lines here). An {@link Answer} given to a question must be of the kind it {@link #takes}; the form sees to that.
 */
public sealed interface Question extends Answerable permits Question.OfText, NumberQuestion, DateQuestion, YesNo, ChooseMany,
        PersonNameQuestion, AddressQuestion, FileQuestion, TableQuestion, AppointmentQuestion, StatementQuestion, SignersQuestion {

    /** How a definition becomes a question: its common part has been read, its own is still to be. */
    static Question read(About about, Passage place) {
        var kind = place.text("kind");
        return switch (kind) {
            case "short-text" -> TextQuestion.ofOneLine(about, place);
            case "long-text" -> TextQuestion.ofLines(about, place);
            case "date" -> DateQuestion.read(about, place);
            case "yes-no" -> new YesNo(about);
            case "whole-number" -> NumberQuestion.read(NumberQuestion.Sort.WHOLE, about, place);
            case "decimal-number" -> NumberQuestion.read(NumberQuestion.Sort.DECIMAL, about, place);
            case "money" -> NumberQuestion.read(NumberQuestion.Sort.MONEY, about, place);
            case "choose-one" -> place.has("list") ? ChooseListed.read(about, place) : ChooseOne.read(about, place);
            case "choose-many" -> ChooseMany.read(about, place);
            case "address" -> new AddressQuestion(about);
            case "table" -> TableQuestion.read(about, place);
            case "appointment" -> AppointmentQuestion.read(about, place);
            case "statement" -> StatementQuestion.read(about, place);
            case "signers" -> SignersQuestion.read(about, place);
            case "person-name" -> PersonNameQuestion.read(about, place);
            case "file" -> FileQuestion.read(about, place);
            default -> LineQuestion.read(kind, about).orElseThrow(() -> place.at("kind").fault("there is no such kind: " + kind));
        };
    }

    About about();

    /** Whether it stands aside: nobody is led to it, but whoever needs it finds it where answers are checked. */
    default boolean isAside() {
        return false;
    }

    /** What the portal knows that may answer a question of this kind. */
    default Set<Fills> fillable() {
        return Set.of();
    }

    /** The name of the input where a person begins to mend the answer. */
    default String firstInput() {
        return id();
    }

    /** What to tell whoever left it out. */
    default Wording missing() {
        return Message.of("web.missing-answer", label());
    }

    /** What stands in place of an answer where there is none. */
    default Wording unanswered() {
        return Message.of("questions.left-out");
    }

    /** What was typed, understood as far as it can be. Whether it is allowed is up to {@link #faults}. */
    Read read(Typed typed);

    /** The same of what a program gave: cleaned the same way, judged by the same {@link #faults}. */
    default Read read(Given given) {
        return given.isText() ? read(given.typed(Map.of(id(), ""))) : Read.wrong(firstInput(), Message.of("questions.give-text"));
    }

    /** What is wrong with an answer by itself, by the name of the input to mend, in the order of the page. */
    Map<String, Wording> faults(Answer answer, LocalDate today);

    /** An answer as it would be typed, by the name of the input. */
    Map<String, List<String>> typed(Answer answer);

    /** An answer as a program would give it. */
    JsonNode json(Answer answer);

    /**
     * Which answers a program may give, as JSON Schema 2020-12. It admits nothing that {@link #read} would not understand, but for check
     * digits.
     */
    ObjectNode schema();

    /** Where the value of an input stands in the JSON of the whole form. */
    default String pointer(String input) {
        return "/" + id();
    }

    Wording shown(Answer answer);

    /** The type that it has in expressions. */
    CelType type();

    /** Its parts in expressions; none unless it is a map. */
    default Set<String> parts() {
        return Set.of();
    }

    Object value(Answer answer);

    /** The inputs of the question on a form that the page brings. */
    Function<Page, Content> part(OnPage.Setting setting);

    /** The question on a page of its own, whose heading it is. */
    default Function<Page, Content> part(Form form, Answers answers, FreeHours hours) {
        return part(new OnPage.Setting(form, answers, hours, "", true));
    }

    /** The form as it stands before anything is sent. */
    default Form form(Answers answers) {
        return answers.to(this).map(answer -> new Form(typed(answer), Map.of())).orElse(Form.blank());
    }

    @Override
    default String id() {
        return about().id();
    }

    default Text label() {
        return about().label();
    }

    /** A question whose answer is one text: typed into one input, given as a string, a string in expressions. */
    sealed interface OfText extends Question permits TextQuestion, LineQuestion, ChooseOne, ChooseListed, InterpreterQuestion {

        @Override
        String value(Answer answer);

        @Override
        default Map<String, List<String>> typed(Answer answer) {
            return Map.of(id(), List.of(value(answer)));
        }

        @Override
        default JsonNode json(Answer answer) {
            return StringNode.valueOf(value(answer));
        }

        @Override
        default CelType type() {
            return SimpleType.STRING;
        }
    }
}
