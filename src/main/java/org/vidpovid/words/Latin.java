package org.vidpovid.words;

import module java.base;

/**
 * Cyrillic words as people write them in Latin letters. There are many ways, so what is compared is what they have in common: a Cyrillic
 * word is first written by the rules of 2010 (resolution 55), and then both lose what the ways differ in.
 */
public final class Latin {

    private record Way(Pattern written, String compared) {

        static Way of(String written, String compared) {
            return new Way(Pattern.compile(written), compared);
        }
    }

    private static final Map<Character, String> LETTERS = Resource.lines("latin.txt").stream().map(line -> line.split(" ", -1))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0].charAt(0), pair -> pair.length > 1 ? pair[1] : ""));

    /** What is written in several ways, and what it is compared as. In this order. */
    private static final List<Way> WAYS = List.of(Way.of("[^a-z0-9]", ""), Way.of("tz|ts", "c"), Way.of("shch|sch", "sh"),
            Way.of("kh|gh", "h"),
            Way.of("zh", "6"), Way.of("w", "v"), Way.of("x", "h"), Way.of("q", "k"), Way.of("g", "h"), Way.of("[jy]", "i"),
            Way.of("ie", "e"),
            Way.of("([a-z])\\1+", "$1"));

    /** At the start of a word these have another letter than within it: a y, where an i is within. */
    private static final Pattern FIRST = Pattern.compile("(?<![\\p{L}'\u2019])[\u0439\u0457\u0454\u044E\u044F]");
    private static final String Z_AND_G = "\u0437\u0433"; // would read as one letter

    private Latin() {}

    /** A name as passports have it, in small letters: by resolution 55 of 27.01.2010. What is no letter of ours stays as it is. */
    public static String written(String name) {
        var small = name.toLowerCase(Locale.ROOT).replace(Z_AND_G, "zgh").replace('\u2019', '\'').replace('\u02BC', '\'');
        var begun = FIRST.matcher(small).replaceAll(first -> switch (first.group()) {
            case "\u0457" -> "yi";
            default -> "y" + letter(first.group().charAt(0)).substring(1);
        });
        return begun.chars().mapToObj(sign -> letter((char) sign)).collect(Collectors.joining());
    }

    private static String letter(char sign) {
        return LETTERS.getOrDefault(sign, String.valueOf(sign));
    }

    /** What all ways to write a word have in common. Two words may share it. */
    static String skeleton(String word) {
        var latin = word.toLowerCase(Locale.ROOT).chars().mapToObj(sign -> (char) sign);
        var skeleton = latin.map(sign -> LETTERS.getOrDefault(sign, sign.toString())).collect(Collectors.joining());
        for (var way : WAYS) skeleton = way.written().matcher(skeleton).replaceAll(way.compared());
        return skeleton;
    }
}
