package org.vidpovid.law;

import module java.base;

/** The number of a taxpayer's record card (RNOKPP): ten digits, the last of which checks the others. */
public final class TaxNumber {

    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");
    private static final int[] WEIGHTS = {-1, 5, 7, 9, 4, 6, 10, 5, 7};

    private TaxNumber() {}

    /** Whether a number can be right. Nothing but noughts is nobody's number. */
    public static boolean canBe(String digits) {
        if (!TEN_DIGITS.matcher(digits).matches() || digits.equals("0000000000")) return false;
        var sum = IntStream.range(0, WEIGHTS.length).map(i -> WEIGHTS[i] * (digits.charAt(i) - '0')).sum();
        return Math.floorMod(sum, 11) % 10 == digits.charAt(9) - '0';
    }
}
