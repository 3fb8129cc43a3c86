package org.vidpovid.outside;

import module java.base;
import dev.cel.bundle.*;
import dev.cel.common.*;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.*;
import tools.jackson.databind.JsonNode;

/** One question of a form.json, as a program outside reads it. */
record Asked(String id, JsonNode schema, boolean required, String when, String neededWhen, List<String> checks) {

    private static final CelFunctionDecl YEARS = CelFunctionDecl.newFunctionDeclaration("years",
            CelOverloadDecl.newGlobalOverload("years", SimpleType.INT, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP));
    private static final Map<String, CelRuntime.Program> PROGRAMS = new HashMap<>();

    static List<Asked> of(JsonNode form) {
        return form.path("properties").propertyStream().map(one -> new Asked(one.getKey(), one.getValue(),
                        one.getValue().path("x-required").asBoolean(), one.getValue().path("x-when").asString("true"),
                        one.getValue().path("x-needed-when").asString("false"),
                        one.getValue().path("x-checks").valueStream().map(check -> check.path("that").asString()).toList()))
                .sorted(Comparator.comparingInt(asked -> asked.schema.path("x-order").asInt())).toList();
    }

    boolean isAsked(Map<String, Object> values, Set<String> ids) {
        return holds(when, values, ids).orElse(false);
    }

    boolean isNeeded(Map<String, Object> values, Set<String> ids) {
        return required || holds(neededWhen, values, ids).orElse(false);
    }

    boolean passes(Map<String, Object> values, Set<String> ids) {
        return checks.stream().allMatch(check -> holds(check, values, ids).orElse(true));
    }

    private static Optional<Boolean> holds(String expression, Map<String, Object> values, Set<String> ids) {
        var named = Pattern.compile("[a-z][A-Za-z0-9]*").matcher(expression.replaceAll("'[^']*'", "")).results().map(MatchResult::group)
                .filter(ids::contains).toList();
        try {
            var result = PROGRAMS.computeIfAbsent(expression, source -> program(source, ids)).eval(values);
            return result instanceof Boolean holds ? Optional.of(holds) : Optional.empty();
        } catch (CelEvaluationException fault) {
            if (!values.keySet().containsAll(named)) return Optional.empty();
            throw new IllegalStateException(expression + " over " + values, fault);
        }
    }

    private static CelRuntime.Program program(String source, Set<String> ids) {
        try {
            var cel = CelFactory.plannerCelBuilder().setOptions(CelOptions.current().enableHeterogeneousNumericComparisons(true).build())
                    .addFunctionDeclarations(YEARS).addVar("today", SimpleType.TIMESTAMP)
                    .addFunctionBindings(CelFunctionBinding.from("years", Instant.class, Instant.class, (from, to) ->
                            (long) Period.between(LocalDate.ofInstant(from, ZoneOffset.UTC), LocalDate.ofInstant(to, ZoneOffset.UTC))
                            .getYears()));
            ids.forEach(id -> cel.addVar(id, SimpleType.DYN));
            var built = cel.build();
            return built.createProgram(built.compile(source).getAst());
        } catch (CelValidationException | CelEvaluationException fault) {
            throw new IllegalStateException(source, fault);
        }
    }

    /** What an answer is in conditions and checks, by docs/api.md. */
    Object value(JsonNode answer) {
        if (isDate()) return LocalDate.parse(answer.asString()).atStartOfDay(ZoneOffset.UTC).toInstant();
        if (isAppointment()) return LocalDateTime.parse(answer.path("at").asString()).toInstant(ZoneOffset.UTC);
        return switch (schema.path("type").asString()) {
            case "boolean" -> answer.asBoolean();
            case "integer" -> answer.asLong();
            case "number" -> schema.has("x-currency") ? (Object) answer.decimalValue().movePointRight(2).longValueExact()
                    : (Object) answer.doubleValue();
            case "array" -> schema.path("items").path("type").asString().equals("string")
                    ? answer.valueStream().map(JsonNode::asString).toList() : (Object) (long) answer.size();
            case "object" -> {
                var parts = new HashMap<String, String>();
                schema.path("properties").propertyNames().forEach(part -> parts.put(part, answer.path(part).asString("")));
                yield parts;
            }
            default -> answer.asString();
        };
    }

    boolean isDate() {
        return schema.path("format").asString("").equals("date");
    }

    boolean isAppointment() {
        return schema.path("properties").has("at");
    }

    boolean isFiles() {
        return schema.path("items").path("properties").path("content").has("contentEncoding");
    }

    boolean isAddress() {
        return schema.path("properties").has("settlement");
    }
}
