package org.vidpovid.journeys;

import module java.base;
import org.jsoup.nodes.*;

/**
 * A page without its words: all that axe looks at, but that there are words, and which things name which. Where things of one kind stand
 * together, as rows or choices do, two that are alike stand for all that are.
 */
final class Shape {

    private static final Set<String> REFERENCES = Set.of("for", "aria-describedby", "aria-labelledby", "aria-controls", "headers");
    private static final Set<String> WORDS = Set.of("name", "value", "action", "datetime", "lang", "hreflang", "src", "data-label", "d",
            "viewBox");
    private static final int ALIKE = 2;

    private final Map<String, List<String>> referring = new HashMap<>(); // by id: what refers to it, and how
    private final Map<String, List<String>> having = new HashMap<>(); // by id: what has it
    private final Map<String, Integer> labelled = new HashMap<>(); // how many things have an aria-label

    private Shape(Document page) {
        for (var element : page.getAllElements()) {
            if (element.hasAttr("id")) having.computeIfAbsent(element.id(), _ -> new ArrayList<>()).add(element.tagName());
            if (element.hasAttr("aria-label")) labelled.merge(element.attr("aria-label"), 1, Integer::sum);
            element.attributes().forEach(attribute -> targets(attribute).forEach(id ->
                    referring.computeIfAbsent(id, _ -> new ArrayList<>()).add(element.tagName() + "." + attribute.getKey())));
        }
    }

    static String of(Document page) {
        var shape = new Shape(page);
        var copy = page.clone();
        for (var element : copy.getAllElements()) {
            element.textNodes().forEach(text -> text.text(text.isBlank() ? "" : "x"));
            element.attributes().forEach(attribute -> attribute.setValue(shape.told(attribute)));
        }
        alike(copy);
        return copy.html();
    }

    private static List<String> targets(Attribute attribute) {
        var value = attribute.getValue();
        if (REFERENCES.contains(attribute.getKey())) return List.of(value.strip().split("\\s+", -1));
        return attribute.getKey().equals("href") && value.startsWith("#") ? List.of(value.substring(1)) : List.of();
    }

    private String told(Attribute attribute) {
        var value = attribute.getValue();
        var targets = targets(attribute);
        if (!targets.isEmpty()) {
            return targets.stream().map(id -> having.getOrDefault(id, List.of()).toString()).collect(Collectors.joining(" "));
        }
        return switch (attribute.getKey()) {
            case "id" -> having.getOrDefault(value, List.of()) + " " + referring.getOrDefault(value, List.of()).stream().sorted().toList();
            case "aria-label" -> "x" + labelled.get(value);
            case String key when WORDS.contains(key) || key.equals("href") -> "x";
            case String _ -> value;
        };
    }

    /** From the innermost outwards, so that rows are alike whose cells are. */
    private static void alike(Element parent) {
        var children = List.copyOf(parent.children());
        children.forEach(Shape::alike);
        if (children.stream().map(Element::tagName).distinct().count() > 1) return;
        var met = new HashMap<String, Integer>();
        for (var child : children) {
            if (met.merge(child.outerHtml(), 1, Integer::sum) > ALIKE) child.remove();
        }
    }
}
