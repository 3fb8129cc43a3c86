package org.vidpovid.igov;

import static org.vidpovid.igov.Fate.Kind.*;

import module java.base;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.*;

/** Makes one form of one process. Whatever it cannot take over is said with its reason; nothing of it throws. */
final class FormMaker {

    private static final List<String> NAME_PARTS = List.of("bankIdlastName", "bankIdfirstName", "bankIdmiddleName");
    private static final Set<String> HELD_BY_STATE = Set.of("bankId_scan_passport", "bankId_scan_inn", "nScanINN");

    private final Process process;
    private final Markers markers;
    private final List<String> places;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final List<Fate> ofRules = new ArrayList<>();
    private final SequencedMap<String, Fate> ofProperties = new LinkedHashMap<>();
    private final Map<String, String> headings = new HashMap<>();
    private final Ids ids = new Ids();
    private final List<Part> parts = new ArrayList<>();
    private final Visibility visibility;

    /** A question, when it is asked, and when it must be answered though it need not always. */
    record Part(String field, ObjectNode question, Expression shown, Expression needed) {

        Set<String> asks() {
            var asks = new LinkedHashSet<>(shown.fields());
            asks.addAll(needed.fields());
            return asks;
        }
    }

    private FormMaker(Process process, Markers markers, String office, List<String> places) {
        this.process = process;
        this.markers = markers;
        this.places = places;
        readRules();
        this.visibility = new Visibility(process.properties(), List.copyOf(rules.values()), office);
    }

    /**
     * @param office the office that it is opened for, as the conditions call it; empty if they do not know it
     * @param places codes of the places where one can be received; without one, no visit can be arranged
     */
    static Sheet make(Process process, Markers markers, String office, List<String> places) {
        return new FormMaker(process, markers, office, places).sheet();
    }

    private Sheet sheet() {
        process.properties().stream().filter(property -> !property.isMarkers()).forEach(this::take);
        if (parts.stream().noneMatch(part -> part.field().equals("applicant"))) parts.addFirst(new Part("applicant", Asked.name("applicant"), Expression.ALWAYS, Expression.NEVER));
        var form = JsonNodeFactory.instance.objectNode();
        var questions = form.putArray("questions");
        var called = new HashMap<String, String>();
        for (var part : Order.of(parts)) questions.add(finished(part, called));
        var computed = computed(new Cel(called));
        if (!computed.isEmpty()) form.set("computed", computed);
        rules.forEach((name, rule) -> ofRules.add(fate(name, rule, called)));
        return new Sheet(form, process.properties().stream().map(property -> Objects.requireNonNull(ofProperties.get(property.id()))).toList(), ofRules);
    }

    private void readRules() {
        for (var property : process.properties()) {
            if (!property.isMarkers()) continue;
            try {
                var entries = markers.entries(property);
                for (var entry : entries) {
                    switch (entry) {
                        case Markers.Entry.Read(var rule) -> keep(property.id() + "/" + rule.name(), rule);
                        case Markers.Entry.NotUnderstood(var name, _, _, var why) -> ofRules.add(new Fate(property.id() + "/" + name, NOT_EXPRESSIBLE, why));
                    }
                }
                ofProperties.put(property.id(), new Fate(property.id(), kind(entries), entries.isEmpty() ? "it has no rules" : ""));
            } catch (Unreadable e) {
                ofProperties.put(property.id(), new Fate(property.id(), NOT_EXPRESSIBLE, Objects.toString(e.getMessage())));
            }
        }
    }

    private void keep(String name, Rule rule) {
        if (rule.kind() != Rule.Kind.LOOK) {
            rules.put(name, rule);
            return;
        }
        var heading = Html.line(rule.values().getFirst());
        rule.fields().forEach(field -> {
            if (!heading.isEmpty()) headings.put(field, heading);
        });
        ofRules.add(heading.isEmpty() ? new Fate(name, DROPPED, "how it looks") : new Fate(name, HEADING, ""));
    }

    private static Fate.Kind kind(List<Markers.Entry> entries) {
        var kinds = entries.stream().map(entry -> switch (entry) {
            case Markers.Entry.Read(var rule) -> rule.kind();
            case Markers.Entry.NotUnderstood(_, var kind, _, _) -> kind;
        }).collect(Collectors.toSet());
        if (kinds.contains(Rule.Kind.EXTENSION) || kinds.contains(Rule.Kind.SIGNED)) return CHECK;
        return kinds.isEmpty() ? DROPPED : kinds.equals(Set.of(Rule.Kind.LOOK)) ? HEADING : CONDITION;
    }

    private void take(Property property) {
        ofProperties.put(property.id(), taken(property));
    }

    private Fate taken(Property property) {
        var shown = visibility.shown(property.id());
        if (NAME_PARTS.contains(property.id())) {
            if (parts.stream().noneMatch(part -> part.field().equals("applicant"))) add("applicant", Asked.name("applicant"), Expression.ALWAYS, property);
            return new Fate(property.id(), QUESTION, "a part of the applicant’s name");
        }
        if (property.id().equals(Visibility.OFFICE)) return dropped(property, "the service is opened for one office, so nobody is asked which");
        if (!property.isVisible()) return isSet(property) ? new Fate(property.id(), COMPUTED, "") : dropped(property, "nobody sees it: the old system filled it itself");
        if (shown.equals(Expression.NEVER)) return dropped(property, "nobody ever sees it: its condition never holds");
        if (HELD_BY_STATE.contains(property.id())) return dropped(property, "the state holds it, so it cannot be demanded");
        if (visibility.circles().contains(property.id())) return asked(property, Expression.ALWAYS, "its condition runs in a circle, so it is asked of everybody");
        return asked(property, shown, "");
    }

    private Fate asked(Property property, Expression shown, String reason) {
        var id = ids.id(property.id());
        return switch (property.type()) {
            case "label" -> {
                var text = Html.paragraphs(property.initial().isBlank() ? property.label() : property.initial());
                if (text.isBlank()) yield dropped(property, "it says nothing");
                add(property.id(), Asked.statement(id, text), shown, property);
                yield new Fate(property.id(), STATEMENT, reason);
            }
            case "enum" -> {
                if (property.values().isEmpty()) yield dropped(property, "it is a choice of nothing");
                if (property.values().size() == 1) yield new Fate(property.id(), COMPUTED, "it is a choice of one: " + property.values().firstEntry().getValue());
                add(property.id(), Asked.of(property, id), shown, property);
                yield new Fate(property.id(), QUESTION, reason);
            }
            case "table" -> table(property, id, shown, reason);
            case "queueData" -> {
                if (places.isEmpty()) yield dropped(property, "the unit has no place where people are received");
                var visit = Asked.question(id, "appointment", Html.line(property.label()), Html.line(property.hint()));
                var codes = visit.putArray("places");
                places.forEach(codes::add);
                add(property.id(), visit, shown, property);
                yield new Fate(property.id(), QUESTION, reason);
            }
            case "select" -> {
                add(property.id(), Asked.of(property, id), shown, property);
                yield new Fate(property.id(), QUESTION, "its list is in a register that is not here: answered in one’s own words");
            }
            case "string", "textArea", "fileHTML", "long", "double", "date", "file" -> {
                add(property.id(), Asked.of(property, id), shown, property);
                yield new Fate(property.id(), QUESTION, reason);
            }
            default -> new Fate(property.id(), NOT_EXPRESSIBLE, "there is no such type: " + property.type());
        };
    }

    private Fate table(Property property, String id, Expression shown, String reason) {
        try {
            var columns = markers.json(property.initial().replace("'table/", "'table/")).path("aField");
            var files = columns.valueStream().filter(Asked::isFile).toList();
            if (files.size() < columns.size()) add(property.id(), Asked.table(property, id, columns), shown, property);
            for (var file : files) {
                var label = Html.line(file.path("name").asString()) + " – " + Html.line(property.label());
                add(property.id() + "." + file.path("id").asString(), Asked.question(ids.id(property.id() + "." + file.path("id").asString()), "file", label, ""), shown, property);
            }
            return new Fate(property.id(), QUESTION, files.isEmpty() ? reason : "its column of files is a question of its own");
        } catch (Unreadable e) {
            return new Fate(property.id(), NOT_EXPRESSIBLE, Objects.toString(e.getMessage()));
        }
    }

    private void add(String field, ObjectNode question, Expression shown, Property property) {
        var needed = visibility.known(Expression.anyOf(rules.values().stream()
                .filter(rule -> rule.kind() == Rule.Kind.REQUIRE && rule.fields().contains(property.id())).map(Rule::when).toList()));
        var always = property.required() || implied(shown, needed) || Set.of("statement", "person-name").contains(question.path("kind").asString());
        if (!always) question.put("optional", true);
        parts.add(new Part(field, question, shown, always || question.has("fills") ? Expression.NEVER : needed));
    }

    /** Whether whoever is shown it must answer it: each case of the one condition is a case of the other. */
    private static boolean implied(Expression shown, Expression needed) {
        var cases = needed instanceof Expression.Or(var all) ? Set.copyOf(all) : Set.of(needed);
        return needed.equals(Expression.ALWAYS) || (shown instanceof Expression.Or(var all) ? cases.containsAll(all) : cases.contains(shown));
    }

    private ObjectNode finished(Part part, Map<String, String> called) {
        var question = part.question();
        var heading = headings.get(part.field());
        if (heading != null) question.set("hint", Asked.text(question.has("hint") ? heading + ". " + question.at("/hint/uk").asString() : heading));
        var cel = new Cel(called);
        if (!part.shown().equals(Expression.ALWAYS)) question.put("when", cel.write(part.shown()));
        if (!part.needed().equals(Expression.NEVER)) question.put("neededWhen", cel.write(part.needed()));
        var extensions = rules.values().stream().filter(rule -> rule.kind() == Rule.Kind.EXTENSION && rule.fields().contains(part.field())).findFirst();
        extensions.ifPresent(rule -> {
            var types = question.putArray("types");
            rule.values().forEach(types::add);
        });
        called.put(part.field(), question.path("id").asString());
        return question;
    }

    private boolean isSet(Property property) {
        return rules.values().stream().anyMatch(rule -> rule.kind() == Rule.Kind.SET && rule.fields().contains(property.id()));
    }

    /** What the old system filled in by itself, and what it showed in its printed form: for whoever decides. */
    private ArrayNode computed(Cel cel) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var property : process.properties()) {
            var fate = ofProperties.get(property.id());
            if (fate == null || fate.kind() != COMPUTED) continue;
            var one = JsonNodeFactory.instance.objectNode().put("id", ids.id(property.id()));
            one.set("label", Asked.text(Html.line(property.label()).isBlank() ? property.id() : Html.line(property.label())));
            var values = one.putArray("values");
            if (property.values().size() == 1) values.addObject().set("value", Asked.text(property.values().firstEntry().getValue()));
            for (var rule : rules.values()) {
                var at = rule.kind() == Rule.Kind.SET ? rule.fields().indexOf(property.id()) : -1;
                var when = visibility.known(rule.when());
                if (at < 0 || at >= rule.values().size() || rule.values().get(at).isBlank() || when.equals(Expression.NEVER)) continue;
                var value = values.addObject();
                if (!when.equals(Expression.ALWAYS)) value.put("when", cel.write(when));
                value.set("value", Asked.text(rule.values().get(at).strip()));
            }
            if (!values.isEmpty()) list.add(one);
        }
        return list;
    }

    private Fate fate(String name, Rule rule, Map<String, String> called) {
        var when = visibility.known(rule.when());
        var lost = when.fields().stream().filter(field -> !called.containsKey(field)).toList();
        if (!lost.isEmpty()) return new Fate(name, NOT_EXPRESSIBLE, "it asks about what is not asked here: " + String.join(", ", lost));
        var cel = new Cel(called).write(when);
        return switch (rule.kind()) {
            case SHOW, REQUIRE -> new Fate(name, CONDITION, cel);
            case PRINT -> new Fate(name, CONDITION, cel);
            case SET -> {
                var typed = rule.fields().stream().filter(field -> called.containsKey(field)).toList();
                yield typed.isEmpty() ? new Fate(name, CONDITION, cel) : new Fate(name, NOT_EXPRESSIBLE, "it fills in what people write themselves: " + String.join(", ", typed));
            }
            case EXTENSION -> new Fate(name, CHECK, String.join(", ", rule.values()));
            case SIGNED -> new Fate(name, NOT_EXPRESSIBLE, "files signed electronically are not told from others yet");
            case LOOK -> throw new IllegalStateException("looks are no rules");
        };
    }

    private static Fate dropped(Property property, String reason) {
        return new Fate(property.id(), DROPPED, reason);
    }
}
