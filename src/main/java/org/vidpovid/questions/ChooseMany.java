package org.vidpovid.questions;

import module java.base;
import dev.cel.common.types.*;
import gg.jte.Content;
import org.vidpovid.answers.*;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;
import org.vidpovid.web.Option;
import tools.jackson.databind.node.*;

/**
 * Some of several options.
 *
 * @param least how many at least, if it is answered at all
 */
record ChooseMany(About about, List<ChooseOne.Option> options, int least, int most) implements Question {

    static ChooseMany read(About about, Passage place) {
        var options = ChooseOne.options(place);
        var least = place.number("least", 1, options.size());
        var most = place.number("most", options.size(), options.size());
        if (least > most) throw place.at("most").fault("must not be under the least");
        return new ChooseMany(about, options, least, most);
    }

    List<Option> onPage() {
        return ChooseOne.onPage(options);
    }

    @Override
    public Class<Answer.Choices> takes() {
        return Answer.Choices.class;
    }

    @Override
    public Wording missing() {
        return Message.of("questions.missing-choices", label());
    }

    @Override
    public Read read(Typed typed) {
        return choices(typed.chosen(id()));
    }

    @Override
    public Read read(Given given) {
        var json = given.json();
        if (!json.isArray() || !given.items().stream().allMatch(Given::isText)) {
            return Read.wrong(id(), Message.of("questions.give-choices"));
        }
        var values = given.items().stream().map(item -> item.json().asString()).toList();
        return new HashSet<>(values).size() == values.size() ? choices(values) : Read.wrong(id(), Message.of("questions.give-choices"));
    }

    /** In the order of the options; what is none of them is kept apart, to be refused. */
    private Read choices(List<String> chosen) {
        if (chosen.isEmpty()) return new Read.Nothing();
        var known = options.stream().map(ChooseOne.Option::value).filter(new HashSet<>(chosen)::contains).toList();
        return known.size() == chosen.size() ? new Read.Good(new Answer.Choices(known)) : Read.wrong(id(), missing());
    }

    @Override
    public Map<String, Wording> faults(Answer answer, LocalDate today) {
        var chosen = chosen(answer);
        var known = options.stream().map(ChooseOne.Option::value).collect(Collectors.toSet());
        if (!known.containsAll(chosen)) return Map.of(id(), missing());
        if (chosen.size() < least) return Map.of(id(), Message.of("questions.choose-more", least));
        return chosen.size() > most ? Map.of(id(), Message.of("questions.choose-fewer", most)) : Map.of();
    }

    @Override
    public Map<String, List<String>> typed(Answer answer) {
        return Map.of(id(), chosen(answer));
    }

    @Override
    public ArrayNode json(Answer answer) {
        var json = JsonNodeFactory.instance.arrayNode();
        chosen(answer).forEach(json::add);
        return json;
    }

    @Override
    public ObjectNode schema() {
        var schema = Schemas.of("array").put("uniqueItems", true).put("minItems", least).put("maxItems", most);
        schema.set("items", ChooseOne.schema(options));
        return schema;
    }

    @Override
    public Wording shown(Answer answer) {
        var labels = options.stream().filter(option -> chosen(answer).contains(option.value())).map(ChooseOne.Option::label).toList();
        return language -> labels.stream().map((Text label) -> label.in(language)).collect(Collectors.joining("\n"));
    }

    @Override
    public CelType type() {
        return ListType.create(SimpleType.STRING);
    }

    @Override
    public Object value(Answer answer) {
        return chosen(answer);
    }

    @Override
    public Function<Page, Content> part(OnPage.Setting setting) {
        return Pages.part(JtechooseManyGenerated::render, new OnPage<>(this, setting));
    }

    private static List<String> chosen(Answer answer) {
        return ((Answer.Choices) answer).values();
    }
}
