package org.vidpovid.questions;

import module java.base;
import gg.jte.Content;
import org.vidpovid.answers.*;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;
import org.vidpovid.web.Option;
import tools.jackson.databind.node.ObjectNode;

/** Whether an interpreter is needed, of sign language or of another language. The portal puts it into every form, aside from the others. */
public record InterpreterQuestion(About about) implements Question.OfText {

    /** The answer of those who speak Ukrainian sign language; any other is the name of a language. */
    public static final String SIGN_LANGUAGE = "sign-language";

    static final String ID = "interpreter";
    static final List<Option> OPTIONS = List.of(new Option("none", Message.of("questions.interpreter.none")),
            new Option(SIGN_LANGUAGE, Message.of("questions.interpreter.sign")),
            new Option("other", Message.of("questions.interpreter.other")));

    /** As it stands in every form. */
    public static InterpreterQuestion asked() {
        var label = Text.of(Message.of("questions.interpreter"));
        var hint = Text.of(Message.of("questions.interpreter.hint"));
        var why = Text.of(Message.of("questions.interpreter.why"));
        return new InterpreterQuestion(new About(ID, label, hint, why, null, true, false, null, List.of()));
    }

    @Override
    public boolean isAside() {
        return true;
    }

    @Override
    public Wording unanswered() {
        return Message.of("questions.interpreter.none");
    }

    @Override
    public Class<Answer.Words> takes() {
        return Answer.Words.class;
    }

    @Override
    public Read read(Typed typed) {
        var language = typed.line(id() + "-language");
        return switch (typed.line(id())) {
            case "", "none" -> new Read.Nothing();
            case SIGN_LANGUAGE -> new Read.Good(new Answer.Words(SIGN_LANGUAGE));
            case "other" -> language.isEmpty() ? missingLanguage() : new Read.Good(new Answer.Words(language));
            default -> Read.wrong(id(), Message.of("web.missing-choice", label()));
        };
    }

    private Read missingLanguage() {
        return Read.wrong(id() + "-language", Message.of("questions.interpreter.missing"));
    }

    /** A program gives the language itself. */
    @Override
    public Read read(Given given) {
        return given.isText() ? Read.words(given.typed(Map.of(id(), "")).line(id())) : Read.wrong(id(), Message.of("questions.give-text"));
    }

    @Override
    public Map<String, Wording> faults(Answer answer, LocalDate today) {
        return new Writing(60, Script.ANY).fault(value(answer), false).map(fault -> Map.of(id() + "-language", fault)).orElse(Map.of());
    }

    @Override
    public Map<String, List<String>> typed(Answer answer) {
        return signs(answer) ? Map.of(id(), List.of(SIGN_LANGUAGE))
                : Map.of(id(), List.of("other"), id() + "-language", List.of(value(answer)));
    }

    @Override
    public ObjectNode schema() {
        var schema = Schemas.line(60);
        schema.putArray("examples").add(SIGN_LANGUAGE);
        return schema;
    }

    @Override
    public Wording shown(Answer answer) {
        return signs(answer) ? Message.of("questions.interpreter.sign") : Text.same(value(answer));
    }

    @Override
    public String value(Answer answer) {
        return ((Answer.Words) answer).text();
    }

    @Override
    public Function<Page, Content> part(OnPage.Setting setting) {
        return Pages.part(JteinterpreterGenerated::render, new OnPage<>(this, setting));
    }

    private boolean signs(Answer answer) {
        return value(answer).equals(SIGN_LANGUAGE);
    }
}
