package org.vidpovid.igov;

import module java.base;

/** The order of the file, but for a question that hangs on a later one: it comes right after that. */
final class Order {

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
