package org.vidpovid.igov;

import static org.vidpovid.imports.Fate.*;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.answers.FormFault;
import org.vidpovid.forms.Questionnaire;
import org.vidpovid.igov.Expression.Constant;
import org.vidpovid.igov.ProcessFile.OldProcess;
import org.vidpovid.igov.Translation.NotExpressible;
import org.vidpovid.imports.Fate;
import org.vidpovid.law.Text;
import org.vidpovid.questions.FileQuestion;
import tools.jackson.databind.node.*;

/** The form as it is written: questions in their order, each with its condition, and what follows from the answers. */
final class Sheet {

    private static final int MENDED = 20; // conditions that the portal refuses; a form with more of them is given up

    private final OldProcess process;
    private final Rules rules;
    private final Visibility visibility;
    private final Ids ids;
    private final Map<String, Became> became;
    private final Translation translation = new Translation();
    /** Why what was to be said of a property is not in the form. */
    private final Map<Rule.Kind, Map<String, Became>> unsaid = new EnumMap<>(Rule.Kind.class);

    Sheet(OldProcess process, Rules rules, Visibility visibility, Ids ids, Map<String, Became> became) {
        this.process = process;
        this.rules = rules;
        this.visibility = visibility;
        this.ids = ids;
        this.became = became;
    }

    /** @throws FormFault if the portal cannot ask it */
    ObjectNode json(List<Order.Part> parts) {
        var form = JsonNodeFactory.instance.objectNode();
        var questions = form.putArray("questions");
        parts.forEach(part -> questions.add(question(part)));
        var computed = JsonNodeFactory.instance.arrayNode();
        process.properties().stream().filter(property -> fate(property.id()) == COMPUTED)
                .forEach(property -> computed(property).ifPresent(computed::add));
        if (!computed.isEmpty()) form.set("computed", computed);
        for (int i = 0; i < MENDED; i++) {
            if (!mend(form, parts)) return form;
        }
        throw new FormFault("", "too much of it cannot be asked");
    }

    private @Nullable Fate fate(String property) {
        return Optional.ofNullable(became.get(property)).map(Became::fate).orElse(null);
    }

    private void leave(Rule.Kind kind, String property, Became why) {
        unsaid.computeIfAbsent(kind, _ -> new HashMap<>()).putIfAbsent(property, why);
    }

    private @Nullable Became left(Rule.Kind kind, Collection<String> properties) {
        var left = unsaid.getOrDefault(kind, Map.of());
        return properties.stream().map(left::get).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private ObjectNode question(Order.Part part) {
        var question = part.question();
        var heading = rules.headings().get(part.field());
        if (heading != null) {
            question.set("hint", Asked.text(question.has("hint") ? heading + ". " + question.at("/hint/uk").asString() : heading));
        }
        var shown = said(part.shown(), Rule.Kind.SHOW, part.property());
        shown.ifPresent(when -> question.put("when", when));
        if (!part.needed().equals(Constant.NEVER)) {
            said(part.needed(), Rule.Kind.REQUIRE, part.property()).ifPresent(when -> question.put("neededWhen", when));
        }
        if (question.path("kind").asString().equals("file")) types(question, part);
        translation.asks(part.field(), question, shown.isEmpty() ? Constant.ALWAYS : part.shown());
        return question;
    }

    /** As the form has it; empty if it always holds, or cannot be said: then the question is asked of everybody. */
    private Optional<String> said(Expression expression, Rule.Kind kind, String property) {
        try {
            return expression.equals(Constant.ALWAYS) ? Optional.empty() : Optional.of(translation.cel(expression));
        } catch (NotExpressible e) {
            leave(kind, property, e.why());
            return Optional.empty();
        }
    }

    /** A file must be right by all the rules that there are. */
    private void types(ObjectNode question, Order.Part part) {
        var all = rules.of(Rule.Kind.EXTENSION, part.property());
        if (all.isEmpty()) return;
        var types = new ArrayList<>(FileQuestion.ENDINGS);
        all.forEach(rule -> types.retainAll(rule.values()));
        if (types.isEmpty()) leave(Rule.Kind.EXTENSION, part.property(), Became.of(NOT_EXPRESSIBLE, "igov.no-such-files"));
        else types.forEach(question.putArray("types")::add);
    }

    /** Whether there was something that the portal does not take: the first of it is taken out. */
    private boolean mend(ObjectNode form, List<Order.Part> parts) {
        try {
            Questionnaire.of(form);
            return false;
        } catch (FormFault fault) {
            var place = Pattern.compile("/questions/([0-9]+)/(when|neededWhen|types)(/.*)?").matcher(fault.pointer());
            if (!place.matches()) throw fault;
            var kind = Map.of("when", Rule.Kind.SHOW, "neededWhen", Rule.Kind.REQUIRE, "types", Rule.Kind.EXTENSION).get(place.group(2));
            leave(Objects.requireNonNull(kind), parts.get(Integer.parseInt(place.group(1))).property(),
                    Became.of(NOT_EXPRESSIBLE, "igov.not-taken"));
            ((ObjectNode) form.path("questions").path(Integer.parseInt(place.group(1)))).remove(place.group(2));
            return true;
        }
    }

    private Optional<ObjectNode> computed(Property property) {
        var one = JsonNodeFactory.instance.objectNode().put("id", ids.id(property.id()));
        var label = Html.label(property.label());
        one.set("label", Asked.text(label.isBlank() ? property.id() : label));
        var values = one.putArray("values");
        for (var rule : rules.of(Rule.Kind.SET, property.id())) {
            var at = rule.fields().indexOf(property.id());
            var when = visibility.known(rule.when());
            if (at >= rule.values().size() || rule.values().get(at).isBlank() || when.equals(Constant.NEVER)) continue;
            value(values, when, rule.values().get(at).strip(), property);
        }
        if (property.values().size() == 1) value(values, shown(property), property.values().firstEntry().getValue(), property);
        if (values.isEmpty()) return Optional.empty();
        if (!values.path(0).has("when")) { // the first holds, whatever is answered
            became.put(property.id(), Became.of(DROPPED, "igov.constant", values.at("/0/value/uk").asString()));
            return Optional.empty();
        }
        return Optional.of(one);
    }

    private Expression shown(Property property) {
        return property.isVisible() ? visibility.shown(property.id()) : Constant.ALWAYS;
    }

    private void value(ArrayNode values, Expression when, String value, Property property) {
        try {
            var cel = when.equals(Constant.ALWAYS) ? null : translation.cel(when);
            var one = values.addObject();
            if (cel != null) one.put("when", cel);
            one.set("value", Asked.value(value));
        } catch (NotExpressible e) { // what it would be if it held is not said then
            leave(Rule.Kind.SET, property.id(), e.why());
        }
    }

    /** What became of a rule: its condition as it is now, or why it has none. */
    Became became(Rule rule) {
        var when = visibility.known(rule.when());
        var asked = rule.fields().stream().filter(field -> fate(field) == QUESTION || fate(field) == STATEMENT).toList();
        return switch (rule.kind()) {
            case PRINT -> Became.of(PRINTED, "igov.print");
            case SHOW -> decided(rule, when).or(() -> concerning(asked)).orElseGet(() -> said(rule, when, asked));
            case REQUIRE -> decided(rule, when).or(() -> concerning(asked.stream().filter(Sheet::isDemanded).toList()))
                    .orElseGet(() -> said(rule, when, asked));
            case SET -> decided(rule, when).orElseGet(() -> {
                if (!asked.isEmpty()) return Became.of(NOT_EXPRESSIBLE, "igov.fills", String.join(", ", asked));
                var at = rule.fields().stream().filter(field -> fate(field) == COMPUTED || rules.ask(field)).toList();
                return at.isEmpty() ? Became.of(DROPPED, "igov.idle") : said(rule, when, at);
            });
            case EXTENSION -> concerning(asked).orElseGet(() -> Objects.requireNonNullElseGet(left(rule.kind(), asked),
                    () -> new Became(CHECK, Text.same(rule.values().stream().filter(FileQuestion.ENDINGS::contains)
                            .collect(Collectors.joining(", "))))));
            case SIGNED -> concerning(asked).orElseGet(() -> Became.of(NOT_EXPRESSIBLE, "igov.signed"));
            case LOOK -> throw new IllegalStateException("looks are no rules");
        };
    }

    /** Neither a phone nor e-mail is ever demanded. */
    private static boolean isDemanded(String field) {
        return !Visibility.CONTACTS.contains(field);
    }

    private Optional<Became> decided(Rule rule, Expression when) {
        if (!(when instanceof Constant constant)) return Optional.empty();
        var by = visibility.decidedBy(rule.when());
        return Optional.of(constant == Constant.ALWAYS ? Became.of(DECIDED, "igov.always", by) : Became.of(DECIDED, "igov.not-ever", by));
    }

    private static Optional<Became> concerning(List<String> asked) {
        return Optional.of(Became.of(DROPPED, "igov.idle")).filter(_ -> asked.isEmpty());
    }

    private Became said(Rule rule, Expression when, List<String> at) {
        var left = left(rule.kind(), at);
        if (left != null) return left;
        try {
            return new Became(CONDITION, Text.same(translation.cel(when)));
        } catch (NotExpressible e) {
            return e.why();
        }
    }
}
