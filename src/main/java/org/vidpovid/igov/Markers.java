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

/**
 * The rules of a form: JSON in a property, or in a file that the property names.
 *
 * @param folder where such files lie, without links on the way
 */
record Markers(Path folder) {

    private static final Pattern FROM_FILE = Pattern.compile("\\$\\{markerService\\.loadFromFile\\('([^']*)'\\)}");
    private static final long LARGEST = 2_000_000; // bytes; the largest of the country's has 20 thousand
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(40).build()).build()).build();

    private static final Set<String> PARTS = Set.of("motion", "validate", "attributes");

    /** A rule, or why an entry is none. */
    sealed interface Entry {
        record Read(Rule rule) implements Entry {}
        record NotUnderstood(String name, Kind kind, Text why) implements Entry {}
    }

    /** Those of a folder, however it is written: from where we stand, with {@code ..}, by a link. */
    static Markers below(Path folder) throws IOException {
        return new Markers(Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize());
    }

    /** The text that a property holds itself, or that of the file it names. */
    String text(String initial) throws Unreadable {
        var file = FROM_FILE.matcher(initial.strip());
        if (!file.matches()) return initial;
        var name = file.group(1);
        try {
            var path = folder.resolve(name).normalize();
            if (!path.startsWith(folder)) throw new Unreadable("igov.unreadable.outside", name);
            if (!Files.isRegularFile(path)) throw new Unreadable("igov.unreadable.missing", name);
            if (!path.toRealPath().startsWith(folder)) throw new Unreadable("igov.unreadable.outside", name);
            if (Files.size(path) > LARGEST) throw new Unreadable("igov.unreadable.bytes", Files.size(path), LARGEST);
            return Files.readString(path).replaceFirst("^\uFEFF", "");
        } catch (IOException _) {
            throw new Unreadable("igov.unreadable.encoding", name);
        } catch (InvalidPathException _) { // no such name can be here
            throw new Unreadable("igov.unreadable.missing", name);
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
        for (var part : json(property.initial()).properties()) {
            if (!PARTS.contains(part.getKey())) throw new Unreadable("igov.unreadable.part", part.getKey());
            if (!part.getValue().isObject()) throw new Unreadable("igov.unreadable.shape", part.getKey());
            for (var entry : part.getValue().properties()) {
                entries.add(switch (part.getKey()) {
                    case "motion" -> motion(entry.getKey(), entry.getValue());
                    case "validate" -> validate(entry.getKey(), entry.getValue());
                    default -> read(entry.getKey(), Kind.LOOK, entry.getValue(), Constant.ALWAYS);
                });
            }
        }
        return entries;
    }

    private static Entry motion(String name, JsonNode node) {
        return switch (name.replaceFirst("_.*", "")) {
            case "ShowFieldsOnCondition" -> conditional(name, Kind.SHOW, node);
            case "RequiredFieldsOnCondition" -> conditional(name, Kind.REQUIRE, node);
            case "ValuesFieldsOnCondition" -> conditional(name, Kind.SET, node);
            case "ShowElementsOnTrue" -> conditional(name, Kind.PRINT, node);
            default -> new Entry.NotUnderstood(name, Kind.SHOW, Text.of(Message.of("igov.no-rule")));
        };
    }

    private static Entry conditional(String name, Kind kind, JsonNode node) {
        var names = new LinkedHashMap<String, String>();
        node.path("asID_Field").properties().forEach(entry -> names.put(entry.getKey(), entry.getValue().asString("")));
        try {
            return read(name, kind, node, ExpressionParser.read(node.path("sCondition").asString(""), names));
        } catch (ExpressionParser.NotUnderstood e) {
            return new Entry.NotUnderstood(name, kind, Text.of(Message.of("igov.condition", e.at + 1, e.rest)));
        }
    }

    private static Entry validate(String name, JsonNode node) {
        return switch (name.replaceFirst("_.*", "")) {
            case "FileExtensions" -> read(name, Kind.EXTENSION, node, Constant.ALWAYS);
            case "FileSign" -> read(name, Kind.SIGNED, node, Constant.ALWAYS);
            default -> new Entry.NotUnderstood(name, Kind.EXTENSION, Text.of(Message.of("igov.no-rule")));
        };
    }

    private static Entry read(String name, Kind kind, JsonNode node, Expression when) {
        var fields = texts(node.path(kind == Kind.LOOK || kind == Kind.PRINT ? "aElement_ID" : "aField_ID"));
        var values = switch (kind) {
            case SET -> node.has("asID_Field_sValue") ? texts(node.path("asID_Field_sValue")) : texts(node.path("sValue"));
            case EXTENSION -> texts(node.path("saExtension")).map(all -> List.of(String.join(",", all).toLowerCase(Locale.ROOT).strip()
                    .split("[,; ]+")));
            case LOOK -> node.has("sValue") ? texts(node.path("sValue")) : Optional.of(List.of(""));
            case SHOW, REQUIRE, PRINT, SIGNED -> Optional.of(List.<String>of());
        };
        if (fields.isEmpty() || values.isEmpty()) return new Entry.NotUnderstood(name, kind, Text.of(Message.of("igov.rule-shape")));
        return new Entry.Read(new Rule(name, kind, fields.get(), when, values.get()));
    }

    /** A text, or a list of texts; nothing if there is something else in it. */
    private static Optional<List<String>> texts(JsonNode node) {
        var all = node.isArray() ? node.valueStream().toList() : node.isMissingNode() ? List.<JsonNode>of() : List.of(node);
        return all.stream().allMatch(JsonNode::isValueNode) ? Optional.of(all.stream().map(one -> one.asString("")).toList())
                : Optional.empty();
    }
}
