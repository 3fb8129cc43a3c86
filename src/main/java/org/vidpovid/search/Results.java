package org.vidpovid.search;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.law.Text;
import org.vidpovid.search.Findings.Choice;
import org.vidpovid.web.*;

/**
 * What was found, as the part of a page that {@code results.jte} shows.
 *
 * @param action the address of the page, without the language
 * @param helpers people to ask if that was not it
 */
public record Results(String action, Wanted wanted, Findings findings, List<Helping.Helper> helpers) {

    private static final int MOST = 30; // values to choose from: more would be a list to search in itself
    private static final Ask QUERY = Ask.of("q", "search.query", "search.query.hint");

    Field query() {
        return Form.filled(Map.of("q", wanted.text())).field(QUERY);
    }

    /** Those by which it can be narrowed, or is. */
    List<Facet> facets() {
        return Stream.of(Facet.values()).filter(facet -> wanted.filters().containsKey(facet) || choices(facet).size() > 1).toList();
    }

    Field field(Facet facet) {
        return new Field(facet.parameter(), facet.label(), null, Stream.ofNullable(wanted.filters().get(facet)).toList(), null);
    }

    /** What is chosen stays to be seen, though nothing was found there. */
    List<Option> options(Facet facet) {
        var chosen = wanted.filters().get(facet);
        var offered = choices(facet).stream().limit(MOST)
                .map(choice -> new Option(choice.value().uk(), Message.of("search.choice", choice.value(), choice.count()))).toList();
        if (chosen == null || offered.stream().anyMatch(option -> option.value().equals(chosen))) return offered;
        return Stream.concat(offered.stream(), Stream.of(new Option(chosen, Text.same(chosen)))).toList();
    }

    private List<Choice> choices(Facet facet) {
        return findings.offered().getOrDefault(facet, List.of());
    }

    boolean narrowed() {
        return !wanted.filters().isEmpty();
    }

    /** The address of the same, narrowed by nothing. */
    String wider() {
        return action + "?q=" + URLEncoder.encode(wanted.text(), StandardCharsets.UTF_8);
    }

    /** The address of a page of the same; null if there is no such page. */
    @Nullable String page(int number) {
        if (number < 1 || number > Wanted.LAST_PAGE || (number - 1) * Findings.PAGE >= findings.total()) return null;
        var parameters = Stream.concat(Stream.of(Map.entry("q", wanted.text()), Map.entry("page", String.valueOf(number))),
                wanted.filters().entrySet().stream().map(filter -> Map.entry(filter.getKey().parameter(), filter.getValue())));
        return parameters.map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining("&", action + "?", ""));
    }

    /** A text that the portal has in Ukrainian only is marked as Ukrainian on pages in English; null where that need not be said. */
    static @Nullable String language(Page page, Text text) {
        var ukrainianOnly = text.uk().equals(text.en()) && text.uk().chars().anyMatch(sign -> sign > 0x400);
        return page.language() == Language.EN && ukrainianOnly ? Language.UK.code() : null;
    }
}
