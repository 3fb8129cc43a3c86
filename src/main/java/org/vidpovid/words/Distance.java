package org.vidpovid.words;

import module java.base;

/**
 * How far what was typed is from a word: the number of wrong, missing, needless and swapped letters. Letters that are often confused count
 * half.
 */
final class Distance {

    private static final int SIGNS = 0x500; // the Latin and the Cyrillic letters come before it
    private static final BitSet CONFUSED = new BitSet();
    /** Letters that are confused with one another, also by way of a third one, are of one sort: that of its least. */
    private static final char[] SORT = new char[SIGNS];

    static {
        for (char sign = 0; sign < SIGNS; sign++) SORT[sign] = sign;
        for (var pair : Resource.lines("confused.txt")) {
            char one = pair.charAt(0), other = pair.charAt(1);
            CONFUSED.set(one * SIGNS + other);
            CONFUSED.set(other * SIGNS + one);
            char least = (char) Math.min(SORT[one], SORT[other]), most = (char) Math.max(SORT[one], SORT[other]);
            for (int i = 0; i < SIGNS; i++) if (SORT[i] == most) SORT[i] = least;
        }
    }

    private Distance() {}

    /** How far a word of this length may be from what is meant. Short words are too much like each other. */
    static double allowed(int length) {
        return length < 3 ? 0 : length < 5 ? .5 : length < 8 ? 1 : 2;
    }

    /**
     * The sorts of letters of a word, as bits. Whatever costs less than a whole letter changes none of them, and whatever costs one changes
     * at most one on either side: two words are at least as far apart as either has bits that the other has not.
     */
    static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            var sign = word.charAt(i);
            letters |= 1L << (sign < SIGNS ? SORT[sign] : sign); // the lowest six bits of it
        }
        return letters;
    }

    /** More than {@code most} if it is more, however much. */
    static double between(String a, String b, double most) {
        if (Math.abs(a.length() - b.length()) > most) return most + 1;
        double[] before = new double[b.length() + 1];
        double[] last = new double[b.length() + 1];
        double[] now = new double[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) last[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            double least = i;
            for (int j = 1; j <= b.length(); j++) {
                now[j] = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + price(a.charAt(i - 1), b.charAt(j - 1)));
                var swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) now[j] = Math.min(now[j], before[j - 2] + 1);
                least = Math.min(least, now[j]);
            }
            if (least > most) return most + 1;
            var oldest = before;
            before = last;
            last = now;
            now = oldest;
        }
        return last[b.length()];
    }

    private static double price(char a, char b) {
        return a == b ? 0 : a < SIGNS && b < SIGNS && CONFUSED.get(a * SIGNS + b) ? .5 : 1;
    }
}
