package org.vidpovid.igov;

import module java.base;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.*;

/**
 * Turns properties into questions as this portal's forms have them. Texts of iGov are in Ukrainian only, so English readers are shown the
 * Ukrainian ones.
 */
final class Asked {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONGEST_LINE = 1000;
    private static final int LONGEST_TEXT = 20_000;
    private static final long LARGEST = 1_000_000_000_000L;

    /** By which words labels are told apart. */
    private static final Properties WORDS = new Properties();

    static {
        try (var words = new InputStreamReader(Objects.requireNonNull(Asked.class.getResourceAsStream("/igov/words.properties")),
                StandardCharsets.UTF_8)) {
            WORDS.load(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Asked() {}

    /** A text in both languages, as far as it is there. */
    static ObjectNode text(String uk) {
        return NODES.objectNode().put("uk", uk).put("en", uk);
    }

    /** What an official reads of something that follows from answers: a word of programs is no word. */
    static ObjectNode value(String value) {
        return switch (value) {
            case "true" -> said("igov.yes");
            case "false" -> said("igov.no");
            default -> text(value);
        };
    }

    private static ObjectNode said(String key) {
        var text = Text.of(Message.of(key));
        return NODES.objectNode().put("uk", text.uk()).put("en", text.en());
    }

    static ObjectNode question(String id, String kind, String label, String hint) {
        var question = NODES.objectNode().put("id", id).put("kind", kind);
        question.set("label", text(label.isBlank() ? id : label));
        if (!hint.isBlank()) question.set("hint", text(hint));
        question.set("why", said("igov.why"));
        return question;
    }

    /** The question of a visible property; not of labels, tables, visits and parts of names. */
    static ObjectNode of(Property property, String id) {
        var label = Html.label(property.label());
        var hint = Html.line(property.hint());
        return switch (property.type()) {
            case "textArea", "fileHTML" -> question(id, "long-text", label, hint).put("longest", LONGEST_TEXT);
            case "long" -> number(property, id, label, hint, "whole-number");
            case "double" -> number(property, id, label, hint, "decimal-number").put("places", 4).put("most", LARGEST);
            case "date" -> question(id, "date", label, hint);
            case "enum" -> {
                var choice = question(id, "choose-one", label, hint);
                choice.set("options", options(property.values()));
                yield choice;
            }
            case "file" -> question(id, "file", label, hint);
            default -> line(property, id, label, hint);
        };
    }

    private static ObjectNode number(Property property, String id, String label, String hint, String kind) {
        if (isTaxNumber(property)) return question(id, "taxpayer-number", label, hint);
        if (isCompanyCode(label)) return question(id, "company-code", label, hint);
        return question(id, kind, label, hint);
    }

    private static ObjectNode line(Property property, String id, String label, String hint) {
        return switch (property.id()) {
            case "phone" -> question(id, "phone", label, hint).put("fills", "phone").put("optional", true);
            case "email" -> question(id, "email", label, hint).put("fills", "email").put("optional", true);
            case "bankIdbirthDay" -> question(id, "date", label, hint).put("fills", "born").put("notAfter", "today");
            default -> {
                if (isTaxNumber(property)) yield question(id, "taxpayer-number", label, hint);
                if (isCompanyCode(label)) yield question(id, "company-code", label, hint);
                yield question(id, "short-text", label, hint).put("longest", LONGEST_LINE);
            }
        };
    }

    /** A label that speaks of a company’s code, and of nothing else that could stand in its place. */
    private static boolean isCompanyCode(String label) {
        return speaks(label, "company") && !speaks(label, "others");
    }

    /** What the old system kept for itself and its printed forms: no word for people. */
    static boolean isInner(Property property) {
        return speaks(property.label(), "inner");
    }

    private static boolean speaks(String label, String of) {
        var upper = label.toUpperCase(Locale.ROOT);
        return Stream.of(WORDS.getProperty(of).split(" ")).anyMatch(upper::contains);
    }

    static boolean isTaxNumber(Property property) {
        return property.id().equals("bankIdinn");
    }

    static ObjectNode statement(String id, String paragraphs) {
        var statement = question(id, "statement", id, "");
        statement.set("label", said("igov.statement"));
        statement.set("text", text(paragraphs));
        return statement;
    }

    static ObjectNode name(String id) {
        var name = question(id, "person-name", id, "").put("fills", "name");
        name.set("label", said("igov.name"));
        return name;
    }

    /** @param columns as the file of the table has them; a column of files cannot stand in a row and is left to a question of its own */
    static ObjectNode table(Property property, String id, JsonNode columns) {
        var table = question(id, "table", Html.label(property.label()), Html.line(property.hint()));
        var list = NODES.arrayNode();
        var ids = new Ids();
        columns.valueStream().filter(column -> !isFile(column)).forEach(column -> list.add(column(column, ids)));
        table.set("columns", list);
        return table;
    }

    static boolean isFile(JsonNode column) {
        return column.path("type").asString("").equals("file");
    }

    private static ObjectNode column(JsonNode column, Ids ids) {
        var kind = switch (column.path("type").asString("")) {
            case "long" -> "whole-number";
            case "double" -> "decimal-number";
            case "date" -> "date";
            case "enum" -> "choose-one";
            default -> "short-text";
        };
        var made = NODES.objectNode().put("id", ids.id(column.path("id").asString(""))).put("kind", kind);
        var label = Html.line(column.path("name").asString(""));
        made.set("label", text(label.isBlank() ? made.path("id").asString() : label));
        if (!column.path("required").asString("false").equals("true")) made.put("optional", true);
        if (kind.equals("choose-one")) {
            var values = new LinkedHashMap<String, String>();
            column.path("a").forEach(value -> values.put(value.path("id").asString(""), value.path("name").asString("")));
            made.set("options", options(values));
        }
        return made;
    }

    private static ArrayNode options(SequencedMap<String, String> values) {
        var options = NODES.arrayNode();
        values.forEach((value, label) -> options.addObject().put("value", value)
                .set("label", text(label.isBlank() ? value : Html.line(label))));
        return options;
    }
}
