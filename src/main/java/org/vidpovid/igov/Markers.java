package org.vidpovid.igov;

import module java.base;
import org.vidpovid.igov.Rule.Kind;
import tools.jackson.core.*;
import tools.jackson.core.json.*;
import tools.jackson.databind.*;
import tools.jackson.databind.json.JsonMapper;

/** The rules of a form: JSON in a property, or in a file that the property names. */
record Markers(Path folder) {

    private static final Pattern FROM_FILE = Pattern.compile("\\$\\{markerService\\.loadFromFile\\('([^']*)'\\)}");
    private static final long LARGEST = 2_000_000; // bytes; the largest of the country's has 20 thousand
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(40).build()).build()).build();

    /** A rule, or why an entry is none. */
    sealed interface Entry {
        record Read(Rule rule) implements Entry {}
        record NotUnderstood(String name, Kind kind, List<String> fields, String why) implements Entry {}
    }

    /** The text that a property holds itself, or that of the file it names. */
    String text(String initial) throws Unreadable {
        var file = FROM_FILE.matcher(initial.strip());
        if (!file.matches()) return initial;
        var path = folder.resolve(file.group(1)).normalize();
        if (!path.startsWith(folder)) throw new Unreadable("the file it names is outside: " + file.group(1));
        try {
            if (!Files.isRegularFile(path)) throw new Unreadable("the file it names is not there: " + file.group(1));
            if (Files.size(path) > LARGEST) throw new Unreadable(file.group(1) + " has more than " + LARGEST + " bytes");
            return Files.readString(path).replaceFirst("^\uFEFF", "");
        } catch (IOException e) {
            throw new Unreadable(file.group(1) + " cannot be read as UTF-8");
        }
    }

    JsonNode json(String initial) throws Unreadable {
        try {
            var node = JSON.readTree(text(initial));
            if (!node.isObject()) throw new Unreadable("it is no JSON object");
            return node;
        } catch (JacksonException e) {
            throw new Unreadable("it is not right JSON: " + Objects.toString(e.getOriginalMessage()).lines().findFirst().orElse(""));
        }
    }

    List<Entry> entries(Property property) throws Unreadable {
        var entries = new ArrayList<Entry>();
        var json = json(property.initial());
        json.path("motion").properties().forEach(entry -> entries.add(motion(entry.getKey(), entry.getValue())));
        json.path("validate").properties().forEach(entry -> entries.add(validate(entry.getKey(), entry.getValue())));
        json.path("attributes").properties().forEach(entry -> entries.add(read(entry.getKey(), Kind.LOOK, entry.getValue(), "aElement_ID", Expression.ALWAYS)));
        for (var part : json.propertyNames()) {
            if (!Set.of("motion", "validate", "attributes").contains(part)) throw new Unreadable("it has a part that is not known: " + part);
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
        if (kind == null) return new Entry.NotUnderstood(name, Kind.LOOK, fields(node, "aField_ID"), "there is no such rule");
        var fields = kind == Kind.PRINT ? "aElement_ID" : "aField_ID";
        var names = new LinkedHashMap<String, String>();
        node.path("asID_Field").properties().forEach(entry -> names.put(entry.getKey(), entry.getValue().asString()));
        try {
            return read(name, kind, node, fields, ExpressionParser.read(node.path("sCondition").asString(), names));
        } catch (ExpressionParser.NotUnderstood e) {
            return new Entry.NotUnderstood(name, kind, fields(node, fields), "character " + (e.at + 1) + " of its condition: " + e.getMessage());
        }
    }

    private static Entry validate(String name, JsonNode node) {
        return switch (name.replaceFirst("_.*", "")) {
            case "FileExtensions" -> read(name, Kind.EXTENSION, node, "aField_ID", Expression.ALWAYS);
            case "FileSign" -> read(name, Kind.SIGNED, node, "aField_ID", Expression.ALWAYS);
            default -> new Entry.NotUnderstood(name, Kind.LOOK, fields(node, "aField_ID"), "there is no such check");
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
        return texts(node.path(called)).stream().distinct().toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
