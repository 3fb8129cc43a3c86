package org.vidpovid.igov;

import module java.base;
import org.vidpovid.igov.Expression.*;

/**
 * Reads the language of iGov's conditions: {@code [name] == 'value'}, {@code !=}, {@code ===}, {@code !==}, {@code &&}, {@code ||}, {@code
 * !}, brackets, {@code true}, {@code false}. It is JavaScript, where a name stands for the value of a field.
 */
final class ExpressionParser {

    private static final int LONGEST = 4_000; // characters; the longest of the country's has 400
    private static final int DEEPEST = 100;
    private static final Pattern TOKEN = Pattern.compile("""
            \\s*(?:(?<field>\\[\\s*[\\w.]+\\s*])|(?<text>'[^']*'|"[^"]*")|(?<sign>===|!==|==|!=|&&|\\|\\||!|\\(|\\))|(?<word>\\w+))""");

    /** What may stand without quotes; {@code null} and names of who knows what may not. */
    private static final Pattern VALUE = Pattern.compile("true|false|[0-9]+");

    /** From one character on, counted from 0, it is not in this language. */
    static final class NotUnderstood extends Exception {

        private static final int TOLD = 40;

        final int at;
        final String rest;

        NotUnderstood(String source, int at) {
            super("character " + at);
            this.at = at;
            this.rest = source.substring(Math.min(at, source.length()), Math.min(source.length(), at + TOLD));
        }
    }

    private record Token(String kind, String text, int at) {}

    private final Map<String, String> names;
    private final String source;
    private final List<Token> tokens;
    private int next;
    private int depth;

    private ExpressionParser(String source, List<Token> tokens, Map<String, String> names) {
        this.source = source;
        this.tokens = tokens;
        this.names = names;
    }

    /**
     * Reads one condition.
     *
     * @param names the id of the field that each of its names stands for
     */
    static Expression read(String source, Map<String, String> names) throws NotUnderstood {
        if (source.length() > LONGEST) throw new NotUnderstood(source, LONGEST);
        var parser = new ExpressionParser(source, tokens(source), names);
        var expression = parser.or();
        if (parser.next < parser.tokens.size()) throw parser.notUnderstood();
        return expression;
    }

    private static List<Token> tokens(String source) throws NotUnderstood {
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(source.stripTrailing());
        var at = 0;
        while (at < source.stripTrailing().length()) {
            if (!matcher.find(at) || matcher.start() != at) throw new NotUnderstood(source, at);
            for (var kind : List.of("field", "text", "sign", "word")) {
                if (matcher.group(kind) != null) tokens.add(new Token(kind, matcher.group(kind), matcher.start(kind)));
            }
            at = matcher.end();
        }
        return tokens;
    }

    private Expression or() throws NotUnderstood {
        var parts = new ArrayList<>(List.of(and()));
        while (takes("||")) parts.add(and());
        return Expression.anyOf(parts);
    }

    private Expression and() throws NotUnderstood {
        var parts = new ArrayList<>(List.of(one()));
        while (takes("&&")) parts.add(one());
        return Expression.allOf(parts);
    }

    private Expression one() throws NotUnderstood {
        if (++depth > DEEPEST) throw notUnderstood();
        try {
            if (takes("!")) {
                // in JavaScript it binds to the name behind it, not to the comparison: what that should mean nobody knows
                if (next < tokens.size() && !Set.of("!", "(", "true", "false").contains(tokens.get(next).text())) throw notUnderstood();
                return Expression.not(one());
            }
            if (takes("(")) {
                var inner = or();
                if (!takes(")")) throw notUnderstood();
                return inner;
            }
            return comparison();
        } finally {
            depth--;
        }
    }

    private Expression comparison() throws NotUnderstood {
        var left = take();
        if (left.kind().equals("word")) {
            if (left.text().equals("true")) return Constant.ALWAYS;
            if (left.text().equals("false")) return Constant.NEVER;
        }
        if (!left.kind().equals("field") && !left.kind().equals("text")) throw new NotUnderstood(source, left.at());
        var equal = takes("==") || takes("===");
        if (!equal && !takes("!=") && !takes("!==")) throw notUnderstood();
        var right = take();
        var same = same(left, right);
        return equal ? same : Expression.not(same);
    }

    private Expression same(Token left, Token right) throws NotUnderstood {
        var field = left.kind().equals("field") ? left : right;
        var value = left.kind().equals("field") ? right : left;
        if (!field.kind().equals("field")) throw new NotUnderstood(source, left.at());
        if (value.kind().equals("field")) throw new NotUnderstood(source, right.at());
        var name = field.text().substring(1, field.text().length() - 1).strip();
        var id = names.get(name);
        if (id == null) throw new NotUnderstood(source, field.at());
        if (value.kind().equals("word") && !VALUE.matcher(value.text()).matches()) throw new NotUnderstood(source, value.at());
        return new Equal(id, value.kind().equals("text") ? value.text().substring(1, value.text().length() - 1) : value.text());
    }

    private boolean takes(String sign) {
        var is = next < tokens.size() && tokens.get(next).kind().equals("sign") && tokens.get(next).text().equals(sign);
        if (is) next++;
        return is;
    }

    private Token take() throws NotUnderstood {
        if (next >= tokens.size()) throw notUnderstood();
        return tokens.get(next++);
    }

    private NotUnderstood notUnderstood() {
        return new NotUnderstood(source, next < tokens.size() ? tokens.get(next).at() : source.length());
    }
}
