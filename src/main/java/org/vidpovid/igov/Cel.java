package org.vidpovid.igov;

import module java.base;
import org.vidpovid.igov.Expression.*;

/** Writes a condition as the forms of this portal have it: CEL over the answers to earlier questions. */
record Cel(Map<String, String> ids) {

    /** @throws IllegalStateException if it asks about a field that is no question */
    String write(Expression expression) {
        return switch (expression) {
            case Equal(var field, var value) -> id(field) + " == " + text(value);
            case Not(Equal(var field, var value)) -> id(field) + " != " + text(value);
            case Not(var inner) -> "!(" + write(inner) + ")";
            case And(var parts) -> parts.stream().map(this::part).collect(Collectors.joining(" && "));
            case Or(var parts) -> parts.stream().map(this::part).collect(Collectors.joining(" || "));
            case Constant(var value) -> String.valueOf(value);
        };
    }

    private String part(Expression part) {
        return part instanceof And || part instanceof Or ? "(" + write(part) + ")" : write(part);
    }

    private String id(String field) {
        var id = ids.get(field);
        if (id == null) throw new IllegalStateException("no question: " + field);
        return id;
    }

    private static String text(String value) {
        var escaped = new StringBuilder("'");
        value.chars().forEach(sign -> {
            if (sign == '\'' || sign == '\\') escaped.append('\\').append((char) sign);
            else if (sign < ' ') escaped.append("\\x%02x".formatted(sign));
            else escaped.append((char) sign);
        });
        return escaped.append('\'').toString();
    }
}
