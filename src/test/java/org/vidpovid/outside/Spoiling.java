package org.vidpovid.outside;

import module java.base;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.*;

/** Makes right answers wrong, in every way that a form.json lets one think of. */
final class Spoiling {

    /**
     * A wrong answer.
     *
     * @param value   missing: the answer is left out
     * @param onPages whether a person at a page could give it too
     */
    record Wrong(String how, JsonNode value, boolean onPages) {}

    private final Answering answering;
    private final ObjectNode answers;
    private final Random random;

    Spoiling(Answering answering, ObjectNode answers, Random random) {
        this.answering = answering;
        this.answers = answers;
        this.random = random;
    }

    /** By question. */
    Map<String, List<Wrong>> all() {
        var wrong = new LinkedHashMap<String, List<Wrong>>();
        var values = answering.start();
        for (var asked : answering.questions) {
            if (!answers.has(asked.id())) continue;
            var ways = new ArrayList<Wrong>();
            if (asked.isNeeded(values, answering.ids)) ways.add(new Wrong("left out", MissingNode.getInstance(), true));
            ways.addAll(ways(asked.schema(), answers.path(asked.id())));
            for (int i = 0; !asked.checks().isEmpty() && i < 80; i++) {
                var other = answering.answer(asked.schema().has("properties") ? asked
                        : new Asked(asked.id(), asked.schema(), true, "true", "false", List.of()));
                if (answering.passes(asked, other, values)) continue;
                ways.add(new Wrong("a check fails", other, true));
                break;
            }
            wrong.put(asked.id(), ways);
            values.put(asked.id(), asked.value(answers.path(asked.id())));
        }
        return wrong;
    }

    private List<Wrong> ways(JsonNode schema, JsonNode right) {
        var ways = new ArrayList<Wrong>(List.of(new Wrong("of another type",
                right.isNumber() ? StringNode.valueOf("12") : IntNode.valueOf(12), false),
                new Wrong("null", NullNode.getInstance(), false)));
        switch (schema.path("type").asString()) {
            case "integer", "number" -> {
                ways.add(new Wrong("too little", DecimalNode.valueOf(schema.path("minimum").decimalValue().subtract(BigDecimal.ONE)),
                        true));
                ways.add(new Wrong("too much", DecimalNode.valueOf(schema.path("maximum").decimalValue().add(BigDecimal.ONE)), true));
                var step = schema.has("multipleOf") ? schema.path("multipleOf").decimalValue() : BigDecimal.ONE;
                ways.add(new Wrong("too fine", DecimalNode.valueOf(schema.path("minimum").decimalValue().add(step.movePointLeft(1))),
                        true));
            }
            case "array" -> array(schema, right, ways);
            case "object" -> {
                if (schema.path("properties").has("last")) name(schema, (ObjectNode) right, ways);
                ways.add(new Wrong("with something more", ((ObjectNode) right).deepCopy().put("more", "x"), false));
            }
            case "string" -> text(schema, right.asString(), ways);
            default -> {}
        }
        return ways;
    }

    private static void name(JsonNode schema, ObjectNode right, List<Wrong> ways) {
        var latin = right.deepCopy().put("last", right.path("last").asString() + "a");
        if (!schema.at("/properties/last/pattern").asString().contains("A-Z")) ways.add(new Wrong("a look-alike letter", latin, true));
        ways.add(new Wrong("too long", right.deepCopy().put("first", "Ж".repeat(101)), true));
        var nameless = right.deepCopy();
        nameless.remove("last");
        ways.add(new Wrong("without the last name", nameless, true));
    }

    private void array(JsonNode schema, JsonNode right, List<Wrong> ways) {
        var texts = schema.path("items").path("type").asString().equals("string");
        if (texts) ways.add(new Wrong("an unknown option", JsonNodeFactory.instance.arrayNode().add("no-such-option"), true));
        ways.add(new Wrong("none", JsonNodeFactory.instance.arrayNode(), false));
        if (texts || schema.path("items").path("properties").has("content")) return;
        var many = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i <= schema.path("maxItems").asInt(); i++) many.add(right.get(0));
        ways.add(new Wrong("too many rows", many, false));
        var column = schema.path("items").path("required").get(0).asString();
        var lacking = right.deepCopy();
        ((ObjectNode) lacking.get(0)).remove(column);
        ways.add(new Wrong("a row lacks " + column, lacking, right.get(0).size() > 1));
    }

    private void text(JsonNode schema, String right, List<Wrong> ways) {
        if (schema.has("oneOf") || schema.has("enum")) {
            ways.add(new Wrong("an unknown option", StringNode.valueOf("no-such-option"), true));
            return;
        }
        if (schema.path("format").asString("").equals("date")) {
            ways.add(new Wrong("no such day", StringNode.valueOf("2023-02-31"), true));
            var late = answering.bound(schema.path("x-not-after").asString());
            if (late.getYear() < 9999) ways.add(new Wrong("too late", StringNode.valueOf(late.plusDays(1).toString()), true));
            ways.add(new Wrong("too early", StringNode.valueOf(answering.bound(schema.path("x-not-before").asString()).minusDays(1)
                    .toString()), true));
            return;
        }
        ways.add(new Wrong("too long", StringNode.valueOf("9".repeat(schema.path("maxLength").asInt() + 1)), true));
        ways.add(new Wrong("an invisible sign", StringNode.valueOf(right + "\u202E" + random.nextInt(10)), true));
        Numbers.mistyped(schema.path("x-kind").asString(""), right)
                .ifPresent(mistyped -> ways.add(new Wrong("mistyped", StringNode.valueOf(mistyped), true)));
    }
}
