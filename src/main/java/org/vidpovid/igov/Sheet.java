package org.vidpovid.igov;

import static org.vidpovid.imports.Fate.*;

import module java.base;
import org.vidpovid.igov.Expression.Constant;
import org.vidpovid.imports.Fate;
import tools.jackson.databind.node.*;

/** The form as it is written: questions in their order, each with its condition, and what follows from the answers. */
final class Sheet {

    private static final int LONGEST = 1000; // characters of a condition

    private final OldProcess process;
    private final Rules rules;
    private final Visibility visibility;
    private final Ids ids;
    private final Map<String, Became> became;
    private final Map<String, String> called = new HashMap<>(); // what is asked, by field

    Sheet(OldProcess process, Rules rules, Visibility visibility, Ids ids, Map<String, Became> became) {
        this.process = process;
        this.rules = rules;
        this.visibility = visibility;
        this.ids = ids;
        this.became = became;
    }

    ObjectNode json(List<Order.Part> parts) {
        var form = JsonNodeFactory.instance.objectNode();
        var questions = form.putArray("questions");
        parts.forEach(part -> questions.add(question(part)));
        var computed = JsonNodeFactory.instance.arrayNode();
        for (var property : process.properties()) {
            if (isComputed(property)) computed(property).ifPresent(computed::add);
        }
        if (!computed.isEmpty()) form.set("computed", computed);
        return form;
    }

    private boolean isComputed(Property property) {
        var now = became.get(property.id());
        return now != null && now.fate() == COMPUTED;
    }

    private ObjectNode question(Order.Part part) {
        var question = part.question();
        var heading = rules.headings().get(part.field());
        if (heading != null) {
            question.set("hint", Asked.text(question.has("hint") ? heading + ". " + question.at("/hint/uk").asString() : heading));
        }
        condition(part.shown()).ifPresent(when -> question.put("when", when));
        if (!part.needed().equals(Constant.NEVER)) condition(part.needed()).ifPresent(when -> question.put("neededWhen", when));
        rules.of(Rule.Kind.EXTENSION, part.field()).stream().findFirst().ifPresent(rule -> {
            var types = question.putArray("types");
            rule.values().forEach(types::add);
        });
        called.put(part.field(), question.path("id").asString());
        return question;
    }

    /**
     * As the form has it; empty if it always holds, or if it asks about what is not asked before, and then the question is asked of
     * everybody.
     */
    private Optional<String> condition(Expression expression) {
        if (expression.equals(Constant.ALWAYS) || !called.keySet().containsAll(expression.fields())) return Optional.empty();
        return Optional.of(expression.cel(called)).filter(cel -> cel.codePointCount(0, cel.length()) <= LONGEST);
    }

    private Optional<ObjectNode> computed(Property property) {
        var one = JsonNodeFactory.instance.objectNode().put("id", ids.id(property.id()));
        var label = Html.label(property.label());
        one.set("label", Asked.text(label.isBlank() ? property.id() : label));
        var values = one.putArray("values");
        if (property.values().size() == 1) values.addObject().set("value", Asked.text(property.values().firstEntry().getValue()));
        for (var rule : rules.of(Rule.Kind.SET, property.id())) {
            var at = rule.fields().indexOf(property.id());
            var when = visibility.known(rule.when());
            if (when.equals(Constant.ALWAYS) && values.isEmpty()) {
                became.put(property.id(), Became.of(DROPPED, "igov.constant", at < rule.values().size() ? rule.values().get(at) : ""));
                return Optional.empty();
            }
            if (at >= rule.values().size() || rule.values().get(at).isBlank() || when.equals(Constant.NEVER)) continue;
            var value = values.addObject();
            condition(when).ifPresent(cel -> value.put("when", cel));
            value.set("value", Asked.value(rule.values().get(at).strip()));
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(one);
    }

    /** What became of a rule: its condition as it is now, or why it has none. */
    Became became(Rule rule) {
        var when = visibility.known(rule.when());
        var lost = when.fields().stream().filter(field -> !called.containsKey(field)).toList();
        if (!lost.isEmpty()) return Became.of(NOT_EXPRESSIBLE, "igov.lost", String.join(", ", lost));
        return switch (rule.kind()) {
            case SHOW, REQUIRE, PRINT -> expressed(CONDITION, when);
            case SET -> {
                var typed = rule.fields().stream().filter(called::containsKey).toList();
                yield typed.isEmpty() ? expressed(CONDITION, when) : Became.of(NOT_EXPRESSIBLE, "igov.fills", String.join(", ", typed));
            }
            case EXTENSION -> new Became(CHECK, org.vidpovid.law.Text.same(String.join(", ", rule.values())));
            case SIGNED -> Became.of(NOT_EXPRESSIBLE, "igov.signed");
            case LOOK -> throw new IllegalStateException("looks are no rules");
        };
    }

    private Became expressed(Fate fate, Expression when) {
        var cel = when.cel(called);
        return cel.length() > LONGEST ? Became.of(NOT_EXPRESSIBLE, "igov.long") : new Became(fate, org.vidpovid.law.Text.same(cel));
    }
}
