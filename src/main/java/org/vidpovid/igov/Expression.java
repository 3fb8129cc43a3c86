package org.vidpovid.igov;

import module java.base;

/** What a condition of iGov says, whatever it was written like: a small part of JavaScript over the values of fields, all of them texts. */
sealed interface Expression {

    /** Whether a field has this value; fields are called by their ids here, and not by the names of one condition. */
    record Equal(String field, String value) implements Expression {}

    record Not(Expression inner) implements Expression {}

    record And(List<Expression> parts) implements Expression {}

    record Or(List<Expression> parts) implements Expression {}

    /** What needs nothing to be told. */
    enum Constant implements Expression {
        ALWAYS, NEVER;

        static Constant of(boolean value) {
            return value ? ALWAYS : NEVER;
        }
    }

    /** Holds where one of these holds. */
    static Expression anyOf(Collection<Expression> parts) {
        var left = parts.stream().flatMap(part -> part instanceof Or(var inner) ? inner.stream() : Stream.of(part)).distinct()
                .filter(part -> !part.equals(Constant.NEVER)).toList();
        if (left.contains(Constant.ALWAYS)) return Constant.ALWAYS;
        return switch (left.size()) {
            case 0 -> Constant.NEVER;
            case 1 -> left.getFirst();
            default -> new Or(left);
        };
    }

    /** Holds where all of these hold. */
    static Expression allOf(Collection<Expression> parts) {
        var left = parts.stream().flatMap(part -> part instanceof And(var inner) ? inner.stream() : Stream.of(part)).distinct()
                .filter(part -> !part.equals(Constant.ALWAYS)).toList();
        if (left.contains(Constant.NEVER)) return Constant.NEVER;
        return switch (left.size()) {
            case 0 -> Constant.ALWAYS;
            case 1 -> left.getFirst();
            default -> new And(left);
        };
    }

    static Expression not(Expression inner) {
        return switch (inner) {
            case Constant constant -> Constant.of(constant == Constant.NEVER);
            case Not(var twice) -> twice;
            default -> new Not(inner);
        };
    }

    /** The same with what is known of some comparisons put in their stead. */
    default Expression with(Function<Equal, Expression> known) {
        return switch (this) {
            case Equal equal -> known.apply(equal);
            case Not(var inner) -> not(inner.with(known));
            case And(var parts) -> allOf(parts.stream().map(part -> part.with(known)).toList());
            case Or(var parts) -> anyOf(parts.stream().map(part -> part.with(known)).toList());
            case Constant constant -> constant;
        };
    }

    /** The fields that it asks about. */
    default Set<String> fields() {
        return switch (this) {
            case Equal(var field, _) -> Set.of(field);
            case Not(var inner) -> inner.fields();
            case And(var parts) -> fields(parts);
            case Or(var parts) -> fields(parts);
            case Constant _ -> Set.of();
        };
    }

    private static Set<String> fields(List<Expression> parts) {
        return parts.stream().flatMap(part -> part.fields().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** How many comparisons it has: what it costs. */
    default int size() {
        return switch (this) {
            case Equal _ -> 1;
            case Not(var inner) -> inner.size();
            case And(var parts) -> parts.stream().mapToInt(Expression::size).sum();
            case Or(var parts) -> parts.stream().mapToInt(Expression::size).sum();
            case Constant _ -> 0;
        };
    }
}
