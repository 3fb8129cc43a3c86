package org.vidpovid.forms;

import module java.base;
import dev.cel.common.types.*;
import gg.jte.Content;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;

/** A text of several lines, in a person's own words. */
record LongText(About about, Writing writing) implements Question {

    static LongText read(About about, Place place) {
        return new LongText(about, Writing.read(place, 4000));
    }

    @Override
    public Class<Answer.Words> takes() {
        return Answer.Words.class;
    }

    @Override
    public Read read(Typed typed) {
        return Read.words(typed.lines(id()));
    }

    @Override
    public Map<String, Wording> faults(Answer answer, LocalDate today) {
        return writing.fault(text(answer), true).map(fault -> Map.of(id(), fault)).orElse(Map.of());
    }

    @Override
    public Map<String, String> typed(Answer answer) {
        return Map.of(id(), text(answer));
    }

    @Override
    public Wording shown(Answer answer) {
        return Text.same(text(answer));
    }

    @Override
    public CelType type() {
        return SimpleType.STRING;
    }

    @Override
    public Object value(Answer answer) {
        return text(answer);
    }

    @Override
    public Function<Page, Content> part(Form form, Answers answers) {
        return Pages.part(JtelongTextGenerated::render, new OnPage<>(this, form, answers));
    }

    private static String text(Answer answer) {
        return ((Answer.Words) answer).text();
    }
}
