package org.vidpovid.words;

import module java.base;

/** What would have been written had the keyboard been in the other layout. */
final class Keyboard {

    /** The same keys from left to right: Latin, Ukrainian. */
    private static final List<String> ROWS = Resource.lines("keyboard.txt");
    private static final Map<Character, Character> TO_CYRILLIC = pairs(ROWS.get(0), ROWS.get(1));
    private static final Map<Character, Character> TO_LATIN = pairs(ROWS.get(1), ROWS.get(0));

    private Keyboard() {}

    static String inCyrillic(String typed) {
        return through(TO_CYRILLIC, typed);
    }

    static String inLatin(String typed) {
        return through(TO_LATIN, typed);
    }

    private static String through(Map<Character, Character> keys, String typed) {
        var other = new StringBuilder(typed.toLowerCase(Locale.ROOT));
        for (int i = 0; i < other.length(); i++) other.setCharAt(i, keys.getOrDefault(other.charAt(i), other.charAt(i)));
        return other.toString();
    }

    private static Map<Character, Character> pairs(String from, String to) {
        return IntStream.range(0, from.length()).boxed().collect(Collectors.toUnmodifiableMap(from::charAt, to::charAt));
    }
}
