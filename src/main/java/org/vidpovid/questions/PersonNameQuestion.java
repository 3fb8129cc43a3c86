package org.vidpovid.questions;

import module java.base;
import dev.cel.common.types.*;
import gg.jte.Content;
import org.vidpovid.answers.*;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.*;

/** What a person is called, in three inputs; in Ukrainian letters unless the form says otherwise, for that is how registers hold it. */
record PersonNameQuestion(About about, Script script) implements Question {

    private static final Pattern SIGNS = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\u2019 -]*");

    static PersonNameQuestion read(About about, Passage place) {
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
        return Message.of("questions.missing-name");
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
        if (name.last().isEmpty()) faults.put(id() + "-last", Message.of("questions.missing-last"));
        if (name.first().isEmpty()) faults.put(id() + "-first", Message.of("questions.missing-first"));
        typed(name).forEach((input, part) -> fault(part.getFirst()).ifPresent(fault -> faults.put(input, fault)));
        return faults;
    }

    private Optional<Wording> fault(String part) {
        if (part.isEmpty()) return Optional.empty();
        return new Writing(100, script).fault(part, false)
                .or(() -> SIGNS.matcher(part).matches() ? Optional.empty() : Optional.of(Message.of("questions.name-signs")));
    }

    @Override
    public Map<String, List<String>> typed(Answer answer) {
        var name = (Answer.Name) answer;
        var parts = new LinkedHashMap<String, List<String>>();
        parts.put(id() + "-last", List.of(name.last()));
        parts.put(id() + "-first", List.of(name.first()));
        parts.put(id() + "-middle", List.of(name.middle()));
        return parts;
    }

    @Override
    public Read read(Given given) {
        if (!given.isObject(Set.of("last", "first"), Set.of("middle")) || !given.json().valueStream().allMatch(JsonNode::isString)) {
            return Read.wrong(firstInput(), Message.of("questions.give-object", "last, first, middle"));
        }
        return read(given.typed(Map.of(id() + "-last", "last", id() + "-first", "first", id() + "-middle", "middle")));
    }

    @Override
    public ObjectNode json(Answer answer) {
        var name = (Answer.Name) answer;
        var json = JsonNodeFactory.instance.objectNode().put("last", name.last()).put("first", name.first());
        return name.middle().isEmpty() ? json : json.put("middle", name.middle());
    }

    @Override
    public ObjectNode schema() {
        var parts = new LinkedHashMap<String, ObjectNode>();
        for (var part : List.of("last", "first", "middle")) parts.put(part, Schemas.text(100, Schemas.name(script)));
        return Schemas.object(parts, Set.of("last", "first"));
    }

    @Override
    public String pointer(String input) {
        return "/" + id() + "/" + input.substring(id().length() + 1);
    }

    @Override
    public Set<String> parts() {
        return Set.of("last", "first", "middle");
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
    public Function<Page, Content> part(OnPage.Setting setting) {
        return Pages.part(JtepersonNameGenerated::render, new OnPage<>(this, setting));
    }
}
