package org.vidpovid.words;

import module java.base;

/**
 * Cyrillic words as people write them in Latin letters. There are many ways, so what is compared is what they have in common: a Cyrillic word is
 * first written by the rules of 2010 (resolution 55), and then both lose what the ways differ in.
 */
final class Latin {

    private static final Map<Character, String> LETTERS = Resource.lines("latin.txt").stream().map(line -> line.split(" ", -1))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0].charAt(0), pair -> pair.length > 1 ? pair[1] : ""));
    /** What is written in several ways, and the one it is compared in. In this order. */
    private static final List<Map.Entry<String, String>> WAYS = List.of(Map.entry("[^a-z0-9]", ""), Map.entry("tz|ts", "c"), Map.entry("sch|shch", "sh"),
            Map.entry("kh|gh", "h"), Map.entry("zh", "j"), Map.entry("w", "v"), Map.entry("x", "h"), Map.entry("q", "k"), Map.entry("g", "h"),
            Map.entry("(?<=[a-z])j(?=[aeiou])|y", "i"), Map.entry("ie(?=i|$)|ie", "e"), Map.entry("([a-z])\\1+", "$1"), Map.entry("ii+", "i"));

    private Latin() {}

    /** What all ways to write a word have in common. Two words may share it. */
    static String skeleton(String word) {
        var skeleton = word.toLowerCase(Locale.ROOT).chars().mapToObj(sign -> LETTERS.getOrDefault((char) sign, String.valueOf((char) sign))).collect(Collectors.joining());
        for (var way : WAYS) skeleton = skeleton.replaceAll(way.getKey(), way.getValue());
        return skeleton;
    }
}
