package org.vidpovid.questions;

import module java.base;
import gg.jte.Content;
import org.vidpovid.answers.*;
import org.vidpovid.law.Text;
import org.vidpovid.lists.NamedList;
import org.vidpovid.web.*;
import org.vidpovid.web.Option;
import tools.jackson.databind.node.ObjectNode;

/** One of a list that is too long for a page: a part of the name is typed and sent, then one of those found is chosen. */
record ChooseListed(About about, String listName, NamedList list) implements Question.OfText {

    static final int MOST = 15;

    static ChooseListed read(About about, Passage place) {
        var name = place.text("list");
        return new ChooseListed(about, name, NamedList.of(name)
                .orElseThrow(() -> place.at("list").fault("there is no such list: " + name)));
    }

    @Override
    public Class<Answer.Choice> takes() {
        return Answer.Choice.class;
    }

    @Override
    public Read read(Typed typed) {
        var text = typed.line(id());
        var match = typed.line(id() + "-match");
        if (text.isEmpty()) return list.find(match).<Read>map(ChooseListed::good).orElse(new Read.Nothing());
        var called = list.called(text);
        var found = Stream.concat(called.stream(), list.matching(text, MOST).stream()).distinct().toList();
        var chosen = found.stream().filter(entry -> entry.code().equals(match)).findFirst(); // one chosen for another word is not meant
        if (chosen.isPresent()) return good(chosen.get());
        if (called.size() == 1) return good(called.getFirst());
        return found.isEmpty() ? Read.wrong(id(), Message.of("questions.none-found")) : new Read.Again(Map.of(id(), List.of(text)));
    }

    private static Read good(NamedList.Entry entry) {
        return new Read.Good(new Answer.Choice(entry.code()));
    }

    @Override
    public Read read(Given given) {
        if (!given.isText()) return Read.wrong(id(), Message.of("questions.give-text"));
        return list.find(given.json().asString()).map(ChooseListed::good)
                .orElseGet(() -> Read.wrong(id(), Message.of("questions.none-found")));
    }

    @Override
    public Map<String, Wording> faults(Answer answer, LocalDate today) {
        return list.find(value(answer)).isPresent() ? Map.of() : Map.of(id(), Message.of("questions.none-found"));
    }

    /** What a page offers for what was typed; nothing if that is one name. */
    List<Option> found(String text) {
        if (list.called(text).size() == 1) return List.of();
        return list.matching(text, MOST).stream().map(entry -> new Option(entry.code(), entry.name())).toList();
    }

    @Override
    public Map<String, List<String>> typed(Answer answer) {
        var name = list.find(value(answer)).map(entry -> entry.name().uk()).orElse(value(answer));
        return Map.of(id(), List.of(name), id() + "-match", List.of(value(answer)));
    }

    @Override
    public ObjectNode schema() {
        var schema = Schemas.of("string").put("x-list", listName);
        var codes = schema.putArray("enum");
        var names = schema.putObject("x-names");
        list.entries().forEach(entry -> {
            codes.add(entry.code());
            names.set(entry.code(), Schemas.bilingual(entry.name()));
        });
        return schema;
    }

    @Override
    public Wording shown(Answer answer) {
        return list.find(value(answer)).map(NamedList.Entry::name).orElseGet(() -> Text.same(value(answer)));
    }

    @Override
    public String value(Answer answer) {
        return ((Answer.Choice) answer).value();
    }

    @Override
    public Function<Page, Content> part(OnPage.Setting setting) {
        return Pages.part(JtechooseListedGenerated::render, new OnPage<>(this, setting));
    }
}
