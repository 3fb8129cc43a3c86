package org.vidpovid.igov;

import module java.base;
import tools.jackson.databind.node.ObjectNode;

/** The order of the file, but for a question that hangs on a later one: it comes right after that. */
final class Order {

    /**
     * A question before it stands in its form.
     *
     * @param field    what conditions call it
     * @param property that it comes from
     * @param shown    when it is asked
     * @param needed   when it must be answered, though it may be left out otherwise
     */
    record Part(String field, String property, ObjectNode question, Expression shown, Expression needed) {

        /** The fields that must be asked before. */
        Set<String> asks() {
            var asks = new LinkedHashSet<>(shown.fields());
            asks.addAll(needed.fields());
            return asks;
        }
    }

    private Order() {}

    static List<Part> of(List<Part> parts) {
        var byField = parts.stream().collect(Collectors.toMap(Part::field, part -> part, (one, _) -> one, LinkedHashMap::new));
        var ordered = new LinkedHashMap<String, Part>();
        var waiting = new ArrayList<>(byField.values());
        while (!waiting.isEmpty()) {
            var ready = waiting.stream().filter(part -> part.asks().stream()
                    .allMatch(field -> ordered.containsKey(field) || !byField.containsKey(field))).findFirst();
            var next = ready.orElse(waiting.getFirst());
            waiting.remove(next);
            ordered.put(next.field(), next);
        }
        return List.copyOf(ordered.values());
    }
}
