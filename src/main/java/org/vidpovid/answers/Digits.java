package org.vidpovid.answers;

import module java.base;

/** Digits as people write them, and the digits that check others. */
public final class Digits {

    private Digits() {}

    /** The same text with the digits of every script, full-width ones too, as the ten of ASCII. */
    public static String ascii(String text) {
        return text.codePoints().map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static final Pattern SPACED = Pattern.compile("[+-]?(?:\\d{1,3}(?: \\d{3})+|\\d+)(?:[.,]\\d+)?");
    private static final Pattern COMMAS = Pattern.compile("[+-]?\\d{1,3}(?:(?:,\\d{3})+\\.\\d+|(?:,\\d{3}){2,})");
    private static final Pattern POINTS = Pattern.compile("[+-]?\\d{1,3}(?:(?:\\.\\d{3})+,\\d+|(?:\\.\\d{3}){2,})");

    /**
     * The number that somebody wrote, whether they group by spaces, commas or points. One comma alone is that of a decimal. No exponents.
     */
    public static Optional<BigDecimal> number(String written) {
        var text = ascii(written).replace('\u066B', ',').replaceAll("[\u2010-\u2015\u2212]", "-").replaceFirst("^([+-]) ", "$1")
                .replaceAll("(?<=\\d)['\u2019\u066C](?=\\d{3})", " ");
        if (SPACED.matcher(text).matches()) return Optional.of(new BigDecimal(text.replace(" ", "").replace(',', '.')));
        if (COMMAS.matcher(text).matches()) return Optional.of(new BigDecimal(text.replace(",", "")));
        return POINTS.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.'))) : Optional.empty();
    }

    /** Whether the last of eight digits is the one that the others demand. Codes from 30000000 to 60000000 are weighed otherwise. */
    public static boolean company(String eight) {
        var number = Integer.parseInt(eight);
        var turned = number > 30_000_000 && number < 60_000_000;
        var remainder = weighed(eight, turned, 0);
        if (remainder == 10) remainder = weighed(eight, turned, 2) % 10;
        return remainder == digit(eight, 7) && number > 0;
    }

    private static int weighed(String eight, boolean turned, int more) {
        return IntStream.range(0, 7).map(i -> ((turned ? (i + 6) % 7 : i) + 1 + more) * digit(eight, i)).sum() % 11;
    }

    private static int digit(String digits, int place) {
        return digits.charAt(place) - '0';
    }
}
