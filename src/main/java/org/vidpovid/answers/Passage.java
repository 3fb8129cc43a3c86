package org.vidpovid.answers;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.law.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A place in a definition that is being read; it knows where it is, and what of it nobody has asked for yet. */
public final class Passage {

    private final String pointer;
    private final JsonNode node;
    private final Set<String> read = new HashSet<>();

    public Passage(String pointer, @Nullable JsonNode node) {
        this.pointer = pointer;
        this.node = node == null ? MissingNode.getInstance() : node;
    }

    public FormFault fault(String message) {
        return new FormFault(pointer, message);
    }

    public boolean has(String name) {
        return node.has(name);
    }

    public Passage at(String name) {
        read.add(name);
        return new Passage(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), node.get(name));
    }

    public String text() {
        if (node.isMissingNode()) throw fault("is missing");
        if (!node.isString() || node.asString().isBlank()) throw fault("must be a text");
        return node.asString().strip();
    }

    public String text(String name) {
        return at(name).text();
    }

    public Text bilingual(String name) {
        var place = at(name);
        if (place.node.isMissingNode()) throw place.fault("is missing");
        var text = new Text(place.text("uk"), place.text("en"));
        place.nothingElse();
        return text;
    }

    public boolean flag(String name) {
        var place = at(name);
        if (!place.node.isMissingNode() && !place.node.isBoolean()) throw place.fault("must be true or false");
        return place.node.asBoolean(false);
    }

    public int number(String name, int otherwise, int most) {
        var place = at(name);
        if (place.node.isMissingNode()) return otherwise;
        if (!place.node.isInt() || place.node.asInt() < 1 || place.node.asInt() > most) {
            throw place.fault("must be a number from 1 to " + most);
        }
        return place.node.asInt();
    }

    /** A number of any size that fits into a form. */
    public BigDecimal figure(String name, BigDecimal otherwise) {
        var place = at(name);
        if (place.node.isMissingNode()) return otherwise;
        if (!place.node.isNumber() || place.node.decimalValue().abs().compareTo(new BigDecimal("1e15")) > 0) {
            throw place.fault("must be a number");
        }
        return place.node.decimalValue();
    }

    public <T> T oneOf(String name, Map<String, T> words) {
        var place = at(name);
        var meant = words.get(place.text());
        if (meant == null) throw place.fault("must be one of " + new TreeSet<>(words.keySet()));
        return meant;
    }

    /** The items of a list; none if there is no list. */
    public List<Passage> list(String name) {
        var place = at(name);
        if (place.node.isMissingNode()) return List.of();
        if (!place.node.isArray()) throw place.fault("must be a list");
        return IntStream.range(0, place.node.size()).mapToObj(i -> new Passage(place.pointer + "/" + i, place.node.get(i))).toList();
    }

    public List<String> texts(String name) {
        return list(name).stream().map(Passage::text).toList();
    }

    /** A word that means nothing here is a mistyped one: it must not be passed over. */
    public void nothingElse() {
        for (var name : node.propertyNames()) {
            if (!read.contains(name)) throw at(name).fault("means nothing here");
        }
    }
}
