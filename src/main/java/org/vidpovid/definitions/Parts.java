package org.vidpovid.definitions;

import module java.base;
import org.vidpovid.law.*;
import tools.jackson.databind.JsonNode;

/** The definition of a service, which its schema has nothing against, taken apart. */
record Parts(JsonNode definition) {

    /** Something in a list, and where it is. */
    record Item(String pointer, JsonNode node) {

        String id() {
            return node.path("id").asString();
        }

        String at(String below) {
            return pointer + "/" + below;
        }
    }

    JsonNode procedure() {
        return definition.path("procedure");
    }

    String regime() {
        return procedure().path("regime").asString();
    }

    String unit() {
        return procedure().path("unit").asString();
    }

    Stream<Item> items(String list) {
        var pointer = "/procedure/" + list;
        var items = definition.at(pointer);
        return IntStream.range(0, items.size()).mapToObj(i -> new Item(pointer + "/" + i, items.path(i)));
    }

    Stream<Item> questions() {
        return items("form/questions");
    }

    Optional<JsonNode> question(String id) {
        return questions().map(Item::node).filter(question -> question.path("id").asString().equals(id)).findFirst();
    }

    static boolean isOf(JsonNode question, String kind) {
        return question.path("kind").asString().equals(kind);
    }

    static Term term(JsonNode node) {
        return Term.of(node.path("days").asInt(), node.has("kind")
                ? Term.Kind.valueOf(node.path("kind").asString().toUpperCase(Locale.ROOT)) : null);
    }

    static Text text(JsonNode node) {
        return new Text(node.path("uk").asString(), node.path("en").asString());
    }
}
