package org.vidpovid.answers;

import module java.base;
import tools.jackson.databind.JsonNode;

/**
 * What a program gave in answer to a question, as plain JSON.
 *
 * @param keeper where the files among it go
 * @param hours  what can be chosen for an appointment
 */
public record Given(JsonNode json, FileKeeper keeper, FreeHours hours) {

    /** A property of it, which may be missing. */
    public Given at(String name) {
        return new Given(json.path(name), keeper, hours);
    }

    public List<Given> items() {
        return json.valueStream().map(item -> new Given(item, keeper, hours)).toList();
    }

    public boolean isText() {
        return json.isString();
    }

    /** Whether it is an object with these properties and no others; the optional ones may be missing. */
    public boolean isObject(Set<String> required, Set<String> optional) {
        return json.isObject() && json.propertyNames().containsAll(required)
                && json.propertyNames().stream().allMatch(name -> required.contains(name) || optional.contains(name));
    }

    /** Its text, or that of each of its properties, as if it had been typed into inputs of these names. */
    public Typed typed(Map<String, String> inputs) {
        var sent = new HashMap<String, List<String>>();
        inputs.forEach((input, name) -> sent.put(input, List.of(name.isEmpty() ? json.asString("") : json.path(name).asString(""))));
        return new Typed(sent, Optional.empty(), hours);
    }
}
