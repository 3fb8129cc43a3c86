package org.vidpovid.outside;

import module java.base;

/** Makes a text that fits a simple regular expression: classes, groups, alternatives, counts. */
final class RegexExample {

    private final String pattern;
    private final Random random;
    private int at;

    private RegexExample(String pattern, Random random) {
        this.pattern = pattern;
        this.random = random;
    }

    static String of(String pattern, Random random) {
        return new RegexExample(pattern.replaceFirst("^\\(\\?i\\)", "").replaceAll("^\\^|\\$$", ""), random).alternatives();
    }

    private String alternatives() {
        var all = new ArrayList<>(List.of(sequence()));
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            all.add(sequence());
        }
        return all.get(random.nextInt(all.size()));
    }

    private String sequence() {
        var text = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            var start = at;
            var one = atom();
            var end = at;
            var times = times();
            for (int i = 0; i < times; i++) {
                var after = at;
                at = start;
                one = atom();
                if (at != end) throw new IllegalStateException(pattern);
                at = after;
                text.append(one);
            }
        }
        return text.toString();
    }

    private int times() {
        if (at >= pattern.length()) return 1;
        return switch (pattern.charAt(at)) {
            case '?' -> random(at + 1, 0, 1);
            case '+' -> random(at + 1, 1, 5);
            case '*' -> random(at + 1, 0, 4);
            case '{' -> {
                var close = pattern.indexOf('}', at);
                var counts = pattern.substring(at + 1, close).split(",", -1);
                yield random(close + 1, Integer.parseInt(counts[0]), Integer.parseInt(counts[counts.length - 1]));
            }
            default -> 1;
        };
    }

    private int random(int next, int least, int most) {
        at = next;
        return least + random.nextInt(most - least + 1);
    }

    private String atom() {
        var sign = pattern.charAt(at++);
        return switch (sign) {
            case '(' -> {
                if (pattern.startsWith("?:", at)) at += 2;
                var inside = alternatives();
                at++;
                yield inside;
            }
            case '[' -> signOf();
            case '\\' -> Character.toString(escaped());
            default -> Character.toString(sign);
        };
    }

    private char escaped() {
        var sign = pattern.charAt(at++);
        if (sign == 'u') {
            at += 4;
            return (char) Integer.parseInt(pattern.substring(at - 4, at), 16);
        }
        return sign == 'd' ? (char) ('0' + random.nextInt(10)) : sign;
    }

    private String signOf() {
        var signs = new ArrayList<Character>();
        while (pattern.charAt(at) != ']') {
            var first = pattern.charAt(at) == '\\' ? escapedNext() : pattern.charAt(at++);
            if (pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
                at++;
                var last = pattern.charAt(at) == '\\' ? escapedNext() : pattern.charAt(at++);
                for (char sign = first; sign <= last; sign++) signs.add(sign);
            } else signs.add(first);
        }
        at++;
        return signs.get(random.nextInt(signs.size())).toString();
    }

    private char escapedNext() {
        at++;
        return escaped();
    }
}
