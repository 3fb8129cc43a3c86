package org.vidpovid.questions;

import module java.base;
import dev.cel.common.types.*;
import gg.jte.Content;
import org.vidpovid.answers.*;
import org.vidpovid.web.*;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.*;

/** Yes or no. */
record YesNo(About about) implements Question {

    static final List<Option> OPTIONS = List.of(new Option("yes", Message.of("questions.yes")),
            new Option("no", Message.of("questions.no")));

    @Override
    public Class<Answer.YesOrNo> takes() {
        return Answer.YesOrNo.class;
    }

    @Override
    public Wording missing() {
        return Message.of("web.missing-choice", label());
    }

    @Override
    public Read read(Typed typed) {
        return switch (typed.line(id())) {
            case "" -> new Read.Nothing();
            case "yes" -> new Read.Good(new Answer.YesOrNo(true));
            case "no" -> new Read.Good(new Answer.YesOrNo(false));
            default -> Read.wrong(id(), missing());
        };
    }

    @Override
    public Map<String, Wording> faults(Answer answer, LocalDate today) {
        return Map.of();
    }

    @Override
    public Map<String, List<String>> typed(Answer answer) {
        return Map.of(id(), List.of(yes(answer) ? "yes" : "no"));
    }

    @Override
    public Read read(Given given) {
        if (!given.json().isBoolean()) return Read.wrong(id(), Message.of("questions.give-boolean"));
        return new Read.Good(new Answer.YesOrNo(given.json().asBoolean()));
    }

    @Override
    public JsonNode json(Answer answer) {
        return BooleanNode.valueOf(yes(answer));
    }

    @Override
    public ObjectNode schema() {
        return Schemas.of("boolean");
    }

    @Override
    public Wording shown(Answer answer) {
        return Message.of(yes(answer) ? "questions.yes" : "questions.no");
    }

    @Override
    public CelType type() {
        return SimpleType.BOOL;
    }

    @Override
    public Object value(Answer answer) {
        return yes(answer);
    }

    @Override
    public Function<Page, Content> part(OnPage.Setting setting) {
        return Pages.part(JteyesNoGenerated::render, new OnPage<>(this, setting));
    }

    private static boolean yes(Answer answer) {
        return ((Answer.YesOrNo) answer).yes();
    }
}
