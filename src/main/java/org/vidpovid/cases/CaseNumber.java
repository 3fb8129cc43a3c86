package org.vidpovid.cases;

import module java.base;

/**
 * The number by which people speak of a case: {@code 2026-0000-0123-47}. The last two digits check the others (ISO 7064, MOD 97-10),
 * so that one mistyped digit, or two that changed places, never lead to another person's case.
 *
 * @param serial counts all cases; shown in groups of four, at least two, and as many as it needs
 */
public record CaseNumber(int year, long serial) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(\\d{8}(?:\\d{4})*)(\\d{2})");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}\u2212]"); // whatever looks like a space or a dash

    /** Reads what a person typed, with or without dashes and spaces. Empty if it cannot be a number. */
    public static Optional<CaseNumber> read(String typed) {
        var match = WRITTEN.matcher(BETWEEN.matcher(typed).replaceAll(""));
        if (!match.matches() || match.group(2).length() > 16) return Optional.empty();
        var number = new CaseNumber(Integer.parseInt(match.group(1)), Long.parseLong(match.group(2)));
        // also with as many zeros, or the check would miss some
        return Optional.of(number).filter(read -> read.all().equals(match.group()));
    }

    private String digits() {
        var digits = Long.toString(serial);
        return "0".repeat(Math.max(8, (digits.length() + 3) / 4 * 4) - digits.length()) + digits;
    }

    private int check() {
        return 98 - new BigInteger(year + digits() + "00").mod(BigInteger.valueOf(97)).intValue();
    }

    private String all() {
        return "%04d%s%02d".formatted(year, digits(), check());
    }

    @Override
    public String toString() {
        return all().replaceAll("(\\d{4})(?=\\d)", "$1-");
    }
}
