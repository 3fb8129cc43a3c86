package org.vidpovid.igov;

import static org.vidpovid.imports.Fate.NOT_EXPRESSIBLE;

import module java.base;
import org.vidpovid.igov.Expression.*;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says conditions of iGov in CEL over the answers to the questions asked so far. There every field had a text, an empty one if nothing
 * was answered; here an answer has a type, and a condition that needs an answer nobody gave does not hold. So each comparison is said as
 * its question needs it, and where what was left unanswered matters, by when it is asked.
 */
final class Translation {

    /** Characters of a condition, as the forms have it. */
    static final int LONGEST = 1000;
    private static final int STEPS = 400;

    /** A question as a condition sees it. */
    private record Answered(String id, String kind, boolean optional, Expression shown) {}

    /** That something cannot be said, and why. */
    static final class NotExpressible extends Exception {

        private final transient Became why;

        NotExpressible(String key, Object... arguments) {
            super(key);
            this.why = Became.of(NOT_EXPRESSIBLE, key, arguments);
        }

        Became why() {
            return why;
        }
    }

    private final Map<String, Answered> questions = new HashMap<>();

    /** From here on conditions may ask about a field. */
    void asks(String field, ObjectNode question, Expression shown) {
        questions.put(field, new Answered(question.path("id").asString(), question.path("kind").asString(),
                question.path("optional").asBoolean(false), shown));
    }

    String cel(Expression expression) throws NotExpressible {
        var cel = new Saying().say(expression, false).text();
        if (cel.codePointCount(0, cel.length()) > LONGEST) throw new NotExpressible("igov.long");
        return cel;
    }

    /** @param joined whether it has to stand in brackets beside others */
    private record Said(String text, boolean joined) {
        String bracketed() {
            return joined ? "(" + text + ")" : text;
        }
    }

    /** One condition being said, within its measure. */
    private final class Saying {

        private int steps;

        Said say(Expression expression, boolean negated) throws NotExpressible {
            if (++steps > STEPS) throw new NotExpressible("igov.long");
            return switch (expression) {
                case Constant constant -> new Said(String.valueOf((constant == Constant.ALWAYS) != negated), false);
                case Not(var inner) -> say(inner, !negated);
                case And(var parts) -> join(parts, negated, negated ? " || " : " && ");
                case Or(var parts) -> join(parts, negated, negated ? " && " : " || ");
                case Equal equal -> compare(equal, negated);
            };
        }

        private Said join(List<Expression> parts, boolean negated, String sign) throws NotExpressible {
            var said = new LinkedHashSet<String>();
            for (var part : parts) said.add(say(part, negated).bracketed());
            return new Said(String.join(sign, said), said.size() > 1);
        }

        private Said compare(Equal equal, boolean negated) throws NotExpressible {
            var question = questions.get(equal.field());
            if (question == null) throw new NotExpressible("igov.lost", equal.field());
            if (equal.value().isEmpty() && negated) return new Said(answered(question, equal.field()), false);
            if (!equal.value().isEmpty() && !negated) return new Said(holds(question, equal, "=="), false);
            // the rest holds for those too who were not asked; whether somebody left an answer out, no condition here can ask
            if (question.optional()) throw new NotExpressible("igov.unanswered", equal.field());
            if (equal.value().isEmpty()) return say(question.shown(), true);
            var differs = new Said(holds(question, equal, "!="), false);
            return question.shown().equals(Constant.ALWAYS) ? differs
                    : new Said(say(question.shown(), true).bracketed() + " || " + differs.text(), true);
        }
    }

    private static String answered(Answered question, String field) throws NotExpressible {
        return switch (kind(question, field)) {
            case TEXT -> question.id() + " != ''";
            case WHOLE, DECIMAL -> question.id() + " == " + question.id();
            case COUNT -> question.id() + " > 0";
        };
    }

    private static String holds(Answered question, Equal equal, String sign) throws NotExpressible {
        var value = switch (kind(question, equal.field())) {
            case TEXT -> text(equal.value());
            case WHOLE -> number(equal, "-?[0-9]{1,15}", "");
            case DECIMAL -> number(equal, "-?[0-9]{1,12}(\\.[0-9]{1,6})?", equal.value().contains(".") ? "" : ".0");
            case COUNT -> throw new NotExpressible("igov.kind", equal.field());
        };
        return question.id() + " " + sign + " " + value;
    }

    private static String number(Equal equal, String pattern, String behind) throws NotExpressible {
        if (!equal.value().matches(pattern)) throw new NotExpressible("igov.no-number", equal.field(), equal.value());
        return new BigDecimal(equal.value()).toPlainString() + behind;
    }

    /** What an answer is in CEL. */
    private enum Kind { TEXT, WHOLE, DECIMAL, COUNT }

    private static Kind kind(Answered question, String field) throws NotExpressible {
        return switch (question.kind()) {
            case "short-text", "long-text", "choose-one", "phone", "email", "taxpayer-number", "company-code" -> Kind.TEXT;
            case "whole-number" -> Kind.WHOLE;
            case "decimal-number" -> Kind.DECIMAL;
            case "file", "table" -> Kind.COUNT;
            default -> throw new NotExpressible("igov.kind", field);
        };
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
