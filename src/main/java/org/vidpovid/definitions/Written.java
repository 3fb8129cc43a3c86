package org.vidpovid.definitions;

import module java.base;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.*;

/** A definition as people write it: the database forgets in which order its properties stood, and the schema knows it. */
public final class Written {

    private static final JsonNode SCHEMA = schema();

    private Written() {}

    /** The same, its properties in the order of the schema; those that it does not know come last. */
    public static JsonNode inOrder(JsonNode definition) {
        return inOrder(definition, SCHEMA);
    }

    private static JsonNode inOrder(JsonNode node, JsonNode schema) {
        var meant = schema.has("$ref") ? SCHEMA.at(schema.path("$ref").asString().substring(1)) : schema;
        return switch (node) {
            case ObjectNode object -> {
                var known = meant.path("properties");
                var ordered = JsonNodeFactory.instance.objectNode();
                Stream.concat(known.propertyNames().stream(), object.propertyNames().stream()).distinct().filter(object::has)
                        .forEach(name -> ordered.set(name, inOrder(object.path(name), known.path(name))));
                yield ordered;
            }
            case ArrayNode array -> {
                var ordered = JsonNodeFactory.instance.arrayNode();
                array.forEach(one -> ordered.add(inOrder(one, meant.path("items"))));
                yield ordered;
            }
            default -> node;
        };
    }

    private static JsonNode schema() {
        try (var in = Objects.requireNonNull(Written.class.getResourceAsStream("/services/service.schema.json"))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
