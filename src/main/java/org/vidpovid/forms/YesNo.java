package org.vidpovid.forms;

import module java.base;
import dev.cel.common.types.*;
import gg.jte.Content;
import org.vidpovid.web.*;

/** Yes or no. */
record YesNo(About about) implements Question {

    static final List<Option> OPTIONS = List.of(new Option("yes", Message.of("forms.yes")), new Option("no", Message.of("forms.no")));

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
    public Map<String, String> typed(Answer answer) {
        return Map.of(id(), yes(answer) ? "yes" : "no");
    }

    @Override
    public Wording shown(Answer answer) {
        return Message.of(yes(answer) ? "forms.yes" : "forms.no");
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
    public Function<Page, Content> part(Form form, Answers answers) {
        return Pages.part(JteyesNoGenerated::render, new OnPage<>(this, form, answers));
    }

    private static boolean yes(Answer answer) {
        return ((Answer.YesOrNo) answer).yes();
    }
}
