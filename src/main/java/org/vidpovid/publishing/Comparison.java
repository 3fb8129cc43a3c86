package org.vidpovid.publishing;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.web.*;
import tools.jackson.databind.*;
import tools.jackson.databind.node.*;
import tools.jackson.dataformat.yaml.*;

/**
 * What differs between two definitions, in the order of the new one. Things of a list are matched by their id, not by their place, so that
 * one new question is one change.
 */
record Comparison(List<Change> changes) {

    /**
     * One difference.
     *
     * @param place where: the names of the properties down to it
     * @param before null if it is new
     * @param after null if it is gone
     */
    record Change(String place, @Nullable String before, @Nullable String after) {

        Wording what() {
            if (before == null) return Message.of("publishing.change.added");
            return Message.of(after == null ? "publishing.change.removed" : "publishing.change.changed");
        }
    }

    private static final ObjectMapper YAML = YAMLMapper.builder().disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES).build();
    private static final List<String> KEYS = List.of("id", "value", "that");

    static Comparison of(JsonNode before, JsonNode after) {
        var changes = new ArrayList<Change>();
        compare("", before, after, changes);
        return new Comparison(List.copyOf(changes));
    }

    private static void compare(String place, JsonNode before, JsonNode after, List<Change> changes) {
        if (before.equals(after)) return;
        if (before instanceof ObjectNode old && after instanceof ObjectNode now) {
            properties(place, parts(old), parts(now), changes);
        } else if (before instanceof ArrayNode && after instanceof ArrayNode && keyed(before).isPresent() && keyed(after).isPresent()) {
            var old = keyed(before).get();
            var now = keyed(after).get();
            properties(place, old, now, changes);
            var stayedBefore = old.keySet().stream().filter(now::containsKey).toList();
            var stayed = now.keySet().stream().filter(old::containsKey).toList();
            if (!stayed.equals(stayedBefore)) changes.add(new Change(place, String.join(", ", stayedBefore), String.join(", ", stayed)));
        } else if (before instanceof ArrayNode && after instanceof ArrayNode && before.size() == after.size()
                && after.path(0) instanceof ObjectNode) {
            // stages have no names
            for (int i = 0; i < after.size(); i++) compare(place + " › " + (i + 1), before.path(i), after.path(i), changes);
        } else {
            changes.add(new Change(place, written(before), written(after)));
        }
    }

    private static void properties(String place, Map<String, JsonNode> before, Map<String, JsonNode> after, List<Change> changes) {
        after.forEach((name, now) -> {
            var old = before.get(name);
            var below = place.isEmpty() ? name : place + " › " + name;
            if (old == null) changes.add(new Change(below, null, written(now)));
            else compare(below, old, now, changes);
        });
        before.forEach((name, old) -> {
            if (!after.containsKey(name)) changes.add(new Change(place.isEmpty() ? name : place + " › " + name, written(old), null));
        });
    }

    private static Map<String, JsonNode> parts(ObjectNode node) {
        var parts = new LinkedHashMap<String, JsonNode>();
        node.properties().forEach(property -> parts.put(property.getKey(), property.getValue()));
        return parts;
    }

    /** The things of a list by their names, if each has one of its own. */
    private static Optional<Map<String, JsonNode>> keyed(JsonNode list) {
        var things = new LinkedHashMap<String, JsonNode>();
        for (var thing : list.values()) {
            var key = KEYS.stream().map(thing::path).filter(JsonNode::isString).findFirst();
            if (key.isEmpty() || things.put(key.get().asString(), thing) != null) return Optional.empty();
        }
        return Optional.of(things);
    }

    private static String written(JsonNode node) {
        return node.isString() ? node.asString() : YAML.writeValueAsString(node).strip();
    }
}
