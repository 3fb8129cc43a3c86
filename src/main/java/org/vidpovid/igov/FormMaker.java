package org.vidpovid.igov;

import static org.vidpovid.imports.Fate.*;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.igov.Expression.Constant;
import org.vidpovid.igov.ProcessFile.OldProcess;
import org.vidpovid.imports.*;
import org.vidpovid.law.*;
import tools.jackson.databind.node.ObjectNode;

/** Makes the form of one process for one unit. Whatever cannot be taken over is said with its reason; nothing of it throws. */
final class FormMaker {

    private static final String APPLICANT = "applicant";
    private static final Set<String> NAME_PARTS = Set.of("bankIdlastName", "bankIdfirstName", "bankIdmiddleName");

    private final OldProcess process;
    private final Markers markers;
    private final ImportedProcess.Unit unit;
    private final Function<String, Optional<DocumentKind>> heldByState;
    private final Became.Book book;
    private final Rules rules;
    private final Visibility visibility;
    private final Ids ids = new Ids();
    private final List<Order.Part> parts = new ArrayList<>();
    private final List<ImportedProcess.Document> documents = new ArrayList<>();
    private final SequencedMap<String, Became> became = new LinkedHashMap<>();

    private FormMaker(OldProcess process, Markers markers, ImportedProcess.Unit unit, Became.Book book,
            Function<String, Optional<DocumentKind>> heldByState) {
        this.process = process;
        this.markers = markers;
        this.unit = unit;
        this.heldByState = heldByState;
        this.book = book;
        this.rules = Rules.of(process, markers, book);
        this.visibility = new Visibility(process.properties(), rules, unit.office());
    }

    static ImportedProcess.Form make(OldProcess process, Markers markers, ImportedProcess.Unit unit, Became.Book book,
            Function<String, Optional<DocumentKind>> heldByState) {
        return new FormMaker(process, markers, unit, book, heldByState).form();
    }

    private ImportedProcess.Form form() {
        for (var property : process.properties()) {
            became.put(property.id(), property.isMarkers() ? Objects.requireNonNull(rules.markers().get(property.id())) : taken(property));
        }
        if (!isNamed()) parts.addFirst(new Order.Part(APPLICANT, APPLICANT, Asked.name(APPLICANT), Constant.ALWAYS, Constant.NEVER));
        var sheet = new Sheet(process, rules, visibility, ids, became);
        var json = sheet.json(Order.of(parts));
        var ofRules = rules.byName().entrySet().stream().map(rule -> book.account(rule.getKey(), sheet.became(rule.getValue()))).toList();
        var properties = became.entrySet().stream().map(one -> book.account(one.getKey(), one.getValue()));
        var others = rules.others();
        return new ImportedProcess.Form(json, documents,
                Stream.concat(properties, others.stream().filter(other -> !other.fate().isLost())).toList(),
                Stream.concat(ofRules.stream(), others.stream().filter(other -> other.fate().isLost())).toList());
    }

    private Became taken(Property property) {
        var shown = visibility.shown(property.id());
        if (NAME_PARTS.contains(property.id())) {
            if (!isNamed()) parts.add(new Order.Part(APPLICANT, APPLICANT, Asked.name(APPLICANT), Constant.ALWAYS, Constant.NEVER));
            return Became.of(QUESTION, "igov.name-part");
        }
        if (property.id().equals(Visibility.OFFICE)) return Became.of(DROPPED, "igov.office");
        if (!property.isVisible()) {
            if (Asked.isInner(property)) return Became.of(DROPPED, "igov.inner");
            return rules.of(Rule.Kind.SET, property.id()).isEmpty() ? Became.of(DROPPED, "igov.unseen") : Became.of(COMPUTED);
        }
        if (shown.equals(Constant.NEVER)) return Became.of(DROPPED, "igov.never");
        return visibility.circles().contains(property.id()) ? asked(property, Constant.ALWAYS).because("igov.circle")
                : asked(property, shown);
    }

    private boolean isNamed() {
        return parts.stream().anyMatch(part -> part.field().equals(APPLICANT));
    }

    private Became asked(Property property, Expression shown) {
        var id = ids.id(property.id());
        return switch (property.type()) {
            case "label" -> statement(property, id, shown);
            case "enum" -> choice(property, id, shown);
            case "table" -> table(property, id, shown);
            case "queueData" -> visit(property, id, shown);
            case "file" -> file(property, property.id(), id, Html.label(property.label()), Html.line(property.hint()), shown);
            case "select" -> question(property, Asked.of(property, id), shown, "igov.register");
            case "string", "textArea", "fileHTML", "long", "double", "date" -> question(property, Asked.of(property, id), shown, null);
            default -> Became.of(NOT_EXPRESSIBLE, "igov.no-type", property.type());
        };
    }

    private Became statement(Property property, String id, Expression shown) {
        var text = Html.paragraphs(property.initial().isBlank() ? property.label() : property.initial());
        if (text.isBlank()) return Became.of(DROPPED, "igov.silent");
        add(property.id(), Asked.statement(id, text), shown, property);
        return Became.of(STATEMENT);
    }

    private Became choice(Property property, String id, Expression shown) {
        return switch (property.values().size()) {
            case 0 -> Became.of(DROPPED, "igov.no-choice");
            case 1 -> Became.of(COMPUTED, "igov.one-choice", property.values().firstEntry().getValue());
            default -> question(property, Asked.of(property, id), shown, null);
        };
    }

    private Became visit(Property property, String id, Expression shown) {
        if (unit.places().isEmpty()) return Became.of(DROPPED, "igov.no-place");
        var visit = Asked.question(id, "appointment", Html.label(property.label()), Html.line(property.hint()));
        var places = visit.putArray("places");
        unit.places().forEach(places::add);
        return question(property, visit, shown, null);
    }

    private Became table(Property property, String id, Expression shown) {
        try {
            var columns = markers.json(property.initial()).path("aField");
            var files = columns.valueStream().filter(Asked::isFile).toList();
            if (files.size() < columns.size()) add(property.id(), Asked.table(property, id, columns), shown, property);
            for (var column : files) {
                var field = property.id() + "." + column.path("id").asString("");
                file(property, field, ids.id(field), Html.label(column.path("name").asString("")) + " \u2013 "
                        + Html.label(property.label()),
                        "", shown);
            }
            return Became.of(QUESTION).because(files.isEmpty() ? null : "igov.file-column");
        } catch (Unreadable e) {
            return new Became(NOT_EXPRESSIBLE, e.why());
        }
    }

    /** What a register of the state holds is asked of the register. */
    private Became file(Property property, String field, String id, String label, String hint, Expression shown) {
        var held = heldByState.apply(label);
        documents.add(new ImportedProcess.Document(Text.same(label.isBlank() ? field : label), held.orElse(DocumentKind.OTHER),
                held.isPresent() ? Optional.empty() : Optional.of(id)));
        if (held.isPresent()) return Became.of(DROPPED, "igov.held");
        add(field, Asked.question(id, "file", label, hint), shown, property);
        return Became.of(QUESTION);
    }

    private Became question(Property property, ObjectNode question, Expression shown, @Nullable String why) {
        add(property.id(), question, shown, property);
        return Became.of(QUESTION).because(why);
    }

    private void add(String field, ObjectNode question, Expression shown, Property property) {
        var needed = visibility.known(Expression.anyOf(rules.of(Rule.Kind.REQUIRE, property.id()).stream().map(Rule::when).toList()));
        var isContact = question.path("optional").asBoolean(false); // neither a phone nor e-mail is ever required
        var always = !isContact && (property.required() || question.path("kind").asString().equals("statement")
                || isImplied(shown, needed));
        if (!always) question.put("optional", true);
        parts.add(new Order.Part(field, property.id(), question, shown, always || isContact ? Constant.NEVER : needed));
    }

    /** Whether whoever is shown it must answer it: each case of the one condition is a case of the other. */
    private static boolean isImplied(Expression shown, Expression needed) {
        var cases = needed instanceof Expression.Or(var all) ? Set.copyOf(all) : Set.of(needed);
        return needed.equals(Constant.ALWAYS) || (shown instanceof Expression.Or(var all) ? cases.containsAll(all)
                : cases.contains(shown));
    }
}
