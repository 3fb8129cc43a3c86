package org.vidpovid.questions;

import module java.base;
import gg.jte.Content;
import org.vidpovid.answers.*;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;
import tools.jackson.databind.node.*;

/** One of several options. */
record ChooseOne(About about, List<Option> options) implements Question.OfText {

    record Option(String value, Text label) {}

    static ChooseOne read(About about, Passage place) {
        return new ChooseOne(about, options(place));
    }

    static List<Option> options(Passage place) {
        var values = new HashSet<String>();
        var options = place.list("options").stream().map(item -> {
            var option = new Option(item.text("value"), item.bilingual("label"));
            if (!values.add(option.value())) throw item.at("value").fault("another option has the same value: " + option.value());
            item.nothingElse();
            return option;
        }).toList();
        if (options.size() < 2) throw place.at("options").fault("must have two options at least");
        return options;
    }

    /** What a program may choose of, each with its title. */
    static ObjectNode schema(List<Option> options) {
        var schema = Schemas.of("string");
        var choices = schema.putArray("oneOf");
        options.forEach(option -> choices.add(Schemas.titled(JsonNodeFactory.instance.objectNode().put("const", option.value()),
                option.label())));
        return schema;
    }

    static List<org.vidpovid.web.Option> onPage(List<Option> options) {
        return options.stream().map(option -> new org.vidpovid.web.Option(option.value(), option.label())).toList();
    }

    List<org.vidpovid.web.Option> onPage() {
        return onPage(options);
    }

    /** More than can be taken in at a glance: a list box takes less of the page. */
    boolean isLong() {
        return options.size() > 10;
    }

    @Override
    public Class<Answer.Choice> takes() {
        return Answer.Choice.class;
    }

    @Override
    public Wording missing() {
        return Message.of("web.missing-choice", label());
    }

    @Override
    public Read read(Typed typed) {
        var value = typed.line(id());
        return value.isEmpty() ? new Read.Nothing() : new Read.Good(new Answer.Choice(value));
    }

    @Override
    public Map<String, Wording> faults(Answer answer, LocalDate today) {
        return chosen(answer).isPresent() ? Map.of() : Map.of(id(), missing());
    }

    @Override
    public ObjectNode schema() {
        return schema(options);
    }

    @Override
    public Wording shown(Answer answer) {
        return chosen(answer).map(Option::label).orElse(label());
    }

    @Override
    public String value(Answer answer) {
        return ((Answer.Choice) answer).value();
    }

    @Override
    public Function<Page, Content> part(OnPage.Setting setting) {
        return Pages.part(JtechooseOneGenerated::render, new OnPage<>(this, setting));
    }

    private Optional<Option> chosen(Answer answer) {
        return options.stream().filter(option -> option.value().equals(value(answer))).findFirst();
    }
}
