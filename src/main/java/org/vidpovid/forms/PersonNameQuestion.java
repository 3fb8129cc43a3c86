package org.vidpovid.forms;

import module java.base;
import dev.cel.common.types.*;
import gg.jte.Content;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;

/** What a person is called, in three inputs; in Ukrainian letters unless the form says otherwise, for that is how registers hold it. */
record PersonNameQuestion(About about, Script script) implements Question {

    /** What conditions may ask of a name; without this list a mistyped part would show only when a condition is asked. */
    static final Set<String> PARTS = Set.of("last", "first", "middle");

    private static final Pattern SIGNS = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\u2019 -]*");

    static PersonNameQuestion read(About about, Place place) {
        return new PersonNameQuestion(about, place.has("script") ? place.oneOf("script", Script.BY_WORD) : Script.UKRAINIAN);
    }

    @Override
    public Class<Answer.Name> takes() {
        return Answer.Name.class;
    }

    @Override
    public Set<Fills> fillable() {
        return Set.of(Fills.NAME);
    }

    @Override
    public String firstInput() {
        return id() + "-last";
    }

    @Override
    public Wording missing() {
        return Message.of("forms.missing-name");
    }

    @Override
    public Read read(Typed typed) {
        var last = Writing.name(typed.line(id() + "-last"));
        var first = Writing.name(typed.line(id() + "-first"));
        var middle = Writing.name(typed.line(id() + "-middle"));
        return (last + first + middle).isEmpty() ? new Read.Nothing() : new Read.Good(new Answer.Name(last, first, middle));
    }

    @Override
    public Map<String, Wording> faults(Answer answer, LocalDate today) {
        var name = (Answer.Name) answer;
        var faults = new LinkedHashMap<String, Wording>();
        if (name.last().isEmpty()) faults.put(id() + "-last", Message.of("forms.missing-last"));
        if (name.first().isEmpty()) faults.put(id() + "-first", Message.of("forms.missing-first"));
        typed(name).forEach((input, part) -> fault(part).ifPresent(fault -> faults.put(input, fault)));
        return faults;
    }

    private Optional<Wording> fault(String part) {
        if (part.isEmpty()) return Optional.empty();
        return new Writing(100, script).fault(part, false)
                .or(() -> SIGNS.matcher(part).matches() ? Optional.empty() : Optional.of(Message.of("forms.name-signs")));
    }

    @Override
    public Map<String, String> typed(Answer answer) {
        var name = (Answer.Name) answer;
        var parts = new LinkedHashMap<String, String>();
        parts.put(id() + "-last", name.last());
        parts.put(id() + "-first", name.first());
        parts.put(id() + "-middle", name.middle());
        return parts;
    }

    @Override
    public Wording shown(Answer answer) {
        return Text.same(((Answer.Name) answer).full());
    }

    @Override
    public CelType type() {
        return MapType.create(SimpleType.STRING, SimpleType.STRING);
    }

    @Override
    public Object value(Answer answer) {
        var name = (Answer.Name) answer;
        return Map.of("last", name.last(), "first", name.first(), "middle", name.middle());
    }

    @Override
    public Function<Page, Content> part(Form form, Answers answers) {
        return Pages.part(JtepersonNameGenerated::render, new OnPage<>(this, form, answers));
    }
}
