package org.vidpovid.search;

import module java.base;
import org.vidpovid.law.Text;
import org.vidpovid.web.Wording;

/**
 * What was found.
 *
 * @param hits  those of the page that was asked for, the best first
 * @param total of all pages
 * @param sure  whether the best says all that was asked for; otherwise it is only near
 * @param instead the words that were looked for instead of those typed; empty if those typed were
 * @param offered by what it may be narrowed
 * @param wordless whether nothing that was typed is a word: then nothing is found
 */
public record Findings(List<Hit> hits, int total, boolean sure, Optional<String> instead, Map<Facet, List<Choice>> offered,
                       boolean wordless) {

    static final Findings NOTHING_WANTED = new Findings(List.of(), 0, true, Optional.empty(), Map.of(), false);
    static final Findings WORDLESS = new Findings(List.of(), 0, false, Optional.empty(), Map.of(), true);

    /** Hits on a page. */
    public static final int PAGE = 20;

    /** One of them, and why. */
    public record Hit(Entry entry, List<Wording> why) {}

    /** A value by which to narrow, and how many have it. */
    public record Choice(Text value, int count) {}
}
