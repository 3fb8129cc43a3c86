package org.vidpovid.words;

import module java.base;

/**
 * How far what was typed is from a word: the number of wrong, missing, needless and swapped letters. Letters that are often confused count
 * half.
 */
final class Distance {

    private static final Set<String> CONFUSED = Resource.lines("confused.txt").stream()
            .flatMap(line -> Stream.of(line, new StringBuilder(line).reverse().toString())).collect(Collectors.toUnmodifiableSet());

    private Distance() {}

    /** How far a word of this length may be from what is meant. Short words are too much like each other. */
    static double allowed(int length) {
        return length < 3 ? 0 : length < 5 ? .5 : length < 8 ? 1 : 2;
    }

    /** More than {@code most} if it is more, however much. */
    static double between(String a, String b, double most) {
        if (Math.abs(a.length() - b.length()) > most) return most + 1;
        double[] before = new double[b.length() + 1];
        double[] last = new double[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) last[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            double[] now = new double[b.length() + 1];
            now[0] = i;
            double least = i;
            for (int j = 1; j <= b.length(); j++) {
                now[j] = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + price(a.charAt(i - 1), b.charAt(j - 1)));
                var swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) now[j] = Math.min(now[j], before[j - 2] + 1);
                least = Math.min(least, now[j]);
            }
            if (least > most) return most + 1;
            before = last;
            last = now;
        }
        return last[b.length()];
    }

    private static double price(char a, char b) {
        return a == b ? 0 : CONFUSED.contains("" + a + b) ? .5 : 1;
    }
}
