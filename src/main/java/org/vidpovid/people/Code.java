package org.vidpovid.people;

import module java.base;

/**
 * A secret by which a matter is held without an account: 80 random bits, written as 16 letters of Crockford's base 32
 * (crockford.com/base32.html), which leaves out the letters that people confuse.
 */
record Code(String letters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5; // that one letter carries
    private static final int LENGTH = 16;

    /** What people type for what they see, and below it what it is: Latin O, I and L, then Cyrillic letters of Latin shape. */
    private static final String SEEN = "OIL\u0410\u0412\u0421\u0415\u041d\u041a\u041c\u041e\u0420\u0422\u0425\u0406\u0423";
    private static final String MEANT = "011ABCEHKM0PTX1Y";

    static Code random(RandomGenerator random) {
        return new Code(random.ints(LENGTH, 0, 1 << BITS).mapToObj(i -> ALPHABET.substring(i, i + 1)).collect(Collectors.joining()));
    }

    /** Forgiving: letter case, spaces, dashes and look-alikes do not matter. What is no code at all becomes a code of nothing. */
    static Code of(String typed) {
        return new Code(typed.toUpperCase(Locale.ROOT).codePoints().map(Code::meant).filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
    }

    private static int meant(int letter) {
        int at = SEEN.indexOf(letter);
        return at < 0 ? letter : MEANT.charAt(at);
    }

    /** As a person reads it: four groups of four. */
    String grouped() {
        return letters.replaceAll("(.{4})(?!$)", "$1-");
    }

    /** What is stored. 80 random bits need neither salt nor a slow hash. */
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
