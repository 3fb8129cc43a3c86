package org.vidpovid.questions;

import module java.base;
import gg.jte.Content;
import org.vidpovid.answers.*;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;
import tools.jackson.databind.node.ObjectNode;

/**
 * A text in a person's own words.
 *
 * @param severalLines whether it is long enough for lines; a short one is a single line
 */
record TextQuestion(About about, Writing writing, boolean severalLines) implements Question.OfText {

    /** A form of the first versions asks for phone and e-mail so: they are read as what they are. */
    static Question ofOneLine(About about, Passage place) {
        var writing = Writing.read(place, 200);
        return switch (about.fills()) {
            case PHONE -> new LineQuestion(about, Line.PHONE);
            case EMAIL -> new LineQuestion(about, Line.EMAIL);
            case null, default -> new TextQuestion(about, writing, false);
        };
    }

    static TextQuestion ofLines(About about, Passage place) {
        return new TextQuestion(about, Writing.read(place, 4000), true);
    }

    @Override
    public Class<Answer.Words> takes() {
        return Answer.Words.class;
    }

    @Override
    public Read read(Typed typed) {
        return Read.words(severalLines ? typed.lines(id()) : typed.line(id()));
    }

    @Override
    public Map<String, Wording> faults(Answer answer, LocalDate today) {
        return writing.fault(value(answer), severalLines).map(fault -> Map.of(id(), fault)).orElse(Map.of());
    }

    @Override
    public ObjectNode schema() {
        return severalLines ? Schemas.lines(writing) : Schemas.line(writing);
    }

    @Override
    public Wording shown(Answer answer) {
        return Text.same(value(answer));
    }

    @Override
    public String value(Answer answer) {
        return ((Answer.Words) answer).text();
    }

    @Override
    public Function<Page, Content> part(OnPage.Setting setting) {
        return Pages.part(JtetextGenerated::render, new OnPage<>(this, setting));
    }
}
