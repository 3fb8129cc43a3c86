package org.vidpovid.words;

import module java.base;

/** Signs that look alike are alike: small letters, one apostrophe, no hidden signs, no Latin letters inside Cyrillic words. */
final class Folding {

    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cf}\\u0301]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cs}\\p{Cn}]");
    private static final Pattern APOSTROPHE =
            Pattern.compile("(?<=\\p{L})['`\\u00B4\\u2018\\u2019\\u02B9\\u02BC\\uFF07\"\\u201C\\u201D*](?=\\p{L})");
    private static final Pattern MIXED = Pattern.compile("(?=\\p{L}*\\p{IsCyrillic})(?=\\p{L}*\\p{IsLatin})\\p{L}++");
    private static final Map<Character, Character> LOOK_ALIKE = pairs();

    private Folding() {}

    static String folded(String text) {
        var normal = Normalizer.normalize(CONTROL.matcher(text).replaceAll(" "), Normalizer.Form.NFKC);
        var visible = HIDDEN.matcher(normal).replaceAll("").toLowerCase(Locale.ROOT);
        return MIXED.matcher(APOSTROPHE.matcher(visible).replaceAll("'")).replaceAll(word -> inCyrillic(word.group()));
    }

    /** With the Cyrillic letter for each Latin one that looks the same. */
    static String inCyrillic(String word) {
        var folded = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) folded.setCharAt(i, LOOK_ALIKE.getOrDefault(word.charAt(i), word.charAt(i)));
        return folded.toString();
    }

    private static Map<Character, Character> pairs() {
        var pairs = new HashMap<Character, Character>();
        Resource.lines("look-alikes.txt").forEach(line -> pairs.put(line.charAt(0), line.charAt(2)));
        return Map.copyOf(pairs);
    }
}
