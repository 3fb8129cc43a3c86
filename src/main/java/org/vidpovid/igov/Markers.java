package org.vidpovid.igov;

import module java.base;
import org.vidpovid.igov.Expression.Constant;
import org.vidpovid.igov.Rule.Kind;
import org.vidpovid.law.Text;
import org.vidpovid.web.Message;
import tools.jackson.core.*;
import tools.jackson.core.json.*;
import tools.jackson.databind.*;
import tools.jackson.databind.json.JsonMapper;

/** The rules of a form: JSON in a property, or in a file that the property names. */
record Markers(Path folder) {

    private static final Pattern FROM_FILE = Pattern.compile("\\$\\{markerService\\.loadFromFile\\('([^']*)'\\)}");
    private static final long LARGEST = 2_000_000; // bytes; the largest of the country's has 20 thousand
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(40).build()).build()).build();

    /** A rule, or why an entry is none. */
    sealed interface Entry {
        record Read(Rule rule) implements Entry {}
        record NotUnderstood(String name, Kind kind, Text why) implements Entry {}
    }

    /** The text that a property holds itself, or that of the file it names. */
    String text(String initial) throws Unreadable {
        var file = FROM_FILE.matcher(initial.strip());
        if (!file.matches()) return initial;
        var path = folder.resolve(file.group(1)).normalize();
        if (!path.startsWith(folder)) throw new Unreadable("igov.unreadable.outside", file.group(1));
        try {
            if (!Files.isRegularFile(path)) throw new Unreadable("igov.unreadable.missing", file.group(1));
            if (Files.size(path) > LARGEST) throw new Unreadable("igov.unreadable.bytes", Files.size(path), LARGEST);
            return Files.readString(path).replaceFirst("^\uFEFF", "");
        } catch (IOException _) {
            throw new Unreadable("igov.unreadable.encoding", file.group(1));
        }
    }

    JsonNode json(String initial) throws Unreadable {
        try {
            var node = JSON.readTree(text(initial));
            if (!node.isObject()) throw new Unreadable("igov.unreadable.object");
            return node;
        } catch (JacksonException e) {
            throw new Unreadable("igov.unreadable.json", e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr()));
        }
    }

    List<Entry> entries(Property property) throws Unreadable {
        var entries = new ArrayList<Entry>();
        var json = json(property.initial());
        json.path("motion").properties().forEach(entry -> entries.add(motion(entry.getKey(), entry.getValue())));
        json.path("validate").properties().forEach(entry -> entries.add(validate(entry.getKey(), entry.getValue())));
        json.path("attributes").properties().forEach(entry -> entries.add(read(entry.getKey(), Kind.LOOK, entry.getValue(), "aElement_ID",
                Constant.ALWAYS)));
        for (var part : json.propertyNames()) {
            if (!Set.of("motion", "validate", "attributes").contains(part)) throw new Unreadable("igov.unreadable.part", part);
        }
        return entries;
    }

    private static Entry motion(String name, JsonNode node) {
        var kind = switch (name.replaceFirst("_.*", "")) {
            case "ShowFieldsOnCondition" -> Kind.SHOW;
            case "RequiredFieldsOnCondition" -> Kind.REQUIRE;
            case "ValuesFieldsOnCondition" -> Kind.SET;
            case "ShowElementsOnTrue" -> Kind.PRINT;
            default -> null;
        };
        if (kind == null) return new Entry.NotUnderstood(name, Kind.SHOW, Text.of(Message.of("igov.no-rule")));
        var fields = kind == Kind.PRINT ? "aElement_ID" : "aField_ID";
        var names = new LinkedHashMap<String, String>();
        node.path("asID_Field").properties().forEach(entry -> names.put(entry.getKey(), entry.getValue().asString()));
        try {
            return read(name, kind, node, fields, ExpressionParser.read(node.path("sCondition").asString(), names));
        } catch (ExpressionParser.NotUnderstood e) {
            return new Entry.NotUnderstood(name, kind, Text.of(Message.of("igov.condition", e.at + 1, e.rest)));
        }
    }

    private static Entry validate(String name, JsonNode node) {
        return switch (name.replaceFirst("_.*", "")) {
            case "FileExtensions" -> read(name, Kind.EXTENSION, node, "aField_ID", Constant.ALWAYS);
            case "FileSign" -> read(name, Kind.SIGNED, node, "aField_ID", Constant.ALWAYS);
            default -> new Entry.NotUnderstood(name, Kind.EXTENSION, Text.of(Message.of("igov.no-rule")));
        };
    }

    private static Entry read(String name, Kind kind, JsonNode node, String fields, Expression when) {
        var values = switch (kind) {
            case SET -> node.has("asID_Field_sValue") ? texts(node.path("asID_Field_sValue")) : List.of(node.path("sValue").asString());
            case EXTENSION -> List.of(node.path("saExtension").asString().toLowerCase(Locale.ROOT).split("[,; ]+"));
            case LOOK -> List.of(node.path("sValue").asString(""));
            case SHOW, REQUIRE, PRINT, SIGNED -> List.<String>of();
        };
        return new Entry.Read(new Rule(name, kind, fields(node, fields), when, values, node.path("sMessage").asString("")));
    }

    private static List<String> fields(JsonNode node, String called) {
        return texts(node.path(called));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
