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

    static final int LAST_PAGE = 50;

    private static final int LONGEST = 200;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    public Wanted {
        var beginning = text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2));
        text = CONTROL.matcher(beginning).replaceAll(" ").strip();
        filters = Map.copyOf(filters);
        page = Math.clamp(page, 1, LAST_PAGE);
    }

    /**
     * As a form or a program asks for it: {@code q}, {@code topic}, {@code place}, {@code authority}, {@code page}. Whatever makes no
     * sense is as if it were not there.
     */
    public static Wanted of(String kind, Map<String, String> parameters) {
        var filters = new EnumMap<Facet, String>(Facet.class);
        for (var facet : Facet.values()) {
            var value = parameters.getOrDefault(facet.parameter(), "");
            if (!value.isBlank()) filters.put(facet, value.length() <= Facet.LONGEST ? value : value.substring(0, Facet.LONGEST));
        }
        var page = parameters.getOrDefault("page", "");
        return new Wanted(kind, parameters.getOrDefault("q", ""), filters, page.matches("[0-9]{1,3}") ? Integer.parseInt(page) : 1);
    }

    /** Whether nothing was asked for. */
    public boolean isEmpty() {
        return text.isEmpty() && filters.isEmpty();
    }
}
