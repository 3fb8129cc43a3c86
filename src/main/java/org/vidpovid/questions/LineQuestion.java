package org.vidpovid.questions;

import module java.base;
import gg.jte.Content;
import org.vidpovid.answers.*;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;
import tools.jackson.databind.node.ObjectNode;

/** A number or a contact that is written in one line by a rule of its own. */
record LineQuestion(About about, Line line) implements Question.OfText {

    static Optional<Question> read(String kind, About about) {
        return Line.of(kind).map(line -> new LineQuestion(about, line));
    }

    @Override
    public Class<Answer.Words> takes() {
        return Answer.Words.class;
    }

    @Override
    public Set<Fills> fillable() {
        return line.fills();
    }

    @Override
    public Wording missing() {
        return line == Line.TAXPAYER_NUMBER ? Message.of("questions.missing-number") : Question.OfText.super.missing();
    }

    @Override
    public Read read(Typed typed) {
        return Read.words(line.tidied(typed.line(id())));
    }

    @Override
    public Map<String, Wording> faults(Answer answer, LocalDate today) {
        return line.fault(value(answer), today).map(fault -> Map.of(id(), fault)).orElse(Map.of());
    }

    @Override
    public ObjectNode schema() {
        return Schemas.text(line.longest(), "^" + line.pattern() + "$").put("x-kind", line.kind());
    }

    @Override
    public Wording shown(Answer answer) {
        return Text.same(line.shown(value(answer)));
    }

    @Override
    public String value(Answer answer) {
        return ((Answer.Words) answer).text();
    }

    @Override
    public Function<Page, Content> part(OnPage.Setting setting) {
        return Pages.part(JtelineGenerated::render, new OnPage<>(this, setting));
    }
}
