package org.vidpovid.questions;

import module java.base;
import dev.cel.common.types.*;
import gg.jte.Content;
import org.vidpovid.answers.*;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;
import org.vidpovid.web.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.*;

/**
 * Something to read and accept. There is no other answer: who does not accept it does not answer.
 *
 * @param text paragraphs with a blank line between them
 */
record StatementQuestion(About about, Text text) implements Question {

    static final List<Option> ACCEPT = List.of(new Option("yes", Message.of("questions.accept")));

    static StatementQuestion read(About about, Passage place) {
        return new StatementQuestion(about, place.bilingual("text"));
    }

    List<String> paragraphs(Language language) {
        return List.of(text.in(language).strip().split("\\n\\s*\\n"));
    }

    @Override
    public Class<Answer.YesOrNo> takes() {
        return Answer.YesOrNo.class;
    }

    @Override
    public Wording missing() {
        return Message.of("questions.missing-acceptance");
    }

    @Override
    public Read read(Typed typed) {
        return switch (typed.line(id())) {
            case "" -> new Read.Nothing();
            case "yes" -> new Read.Good(new Answer.YesOrNo(true));
            default -> Read.wrong(id(), missing());
        };
    }

    @Override
    public Read read(Given given) {
        if (!given.json().isBoolean()) return Read.wrong(id(), Message.of("questions.give-boolean"));
        return new Read.Good(new Answer.YesOrNo(given.json().asBoolean()));
    }

    @Override
    public Map<String, Wording> faults(Answer answer, LocalDate today) {
        return accepted(answer) ? Map.of() : Map.of(id(), missing());
    }

    @Override
    public Map<String, List<String>> typed(Answer answer) {
        return Map.of(id(), List.of("yes"));
    }

    @Override
    public JsonNode json(Answer answer) {
        return BooleanNode.valueOf(accepted(answer));
    }

    @Override
    public ObjectNode schema() {
        var schema = Schemas.of("boolean").put("const", true);
        schema.set("x-text", Schemas.bilingual(text));
        return schema;
    }

    @Override
    public Wording shown(Answer answer) {
        return Message.of("questions.accepted");
    }

    @Override
    public CelType type() {
        return SimpleType.BOOL;
    }

    @Override
    public Object value(Answer answer) {
        return accepted(answer);
    }

    @Override
    public Function<Page, Content> part(OnPage.Setting setting) {
        return Pages.part(JtestatementGenerated::render, new OnPage<>(this, setting));
    }

    private static boolean accepted(Answer answer) {
        return ((Answer.YesOrNo) answer).yes();
    }
}
