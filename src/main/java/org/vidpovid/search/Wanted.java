package org.vidpovid.search;

import module java.base;

/**
 * What somebody looks for.
 *
 * @param kind    of which sort; empty: of any
 * @param text    as it was typed, however long or odd; only its beginning counts
 * @param filters what it has to be filed under, by the Ukrainian name
 * @param page    from 1
 */
public record Wanted(String kind, String text, Map<Facet, String> filters, int page) {

    private static final int LONGEST = 200;

    public Wanted {
        text = text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2));
        filters = Map.copyOf(filters);
    }

    /** Everything of all sorts that fits. */
    public static Wanted of(String text) {
        return new Wanted("", text, Map.of(), 1);
    }
}
