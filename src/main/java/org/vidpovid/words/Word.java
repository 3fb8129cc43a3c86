package org.vidpovid.words;

import module java.base;

/**
 * A word as somebody wrote it, and what it may be a form of.
 *
 * @param form  small letters, as written
 * @param lemmas its dictionary forms without apostrophes; itself if no dictionary has it
 * @param roots what words made of one another have in common: to privatise, privatisation; marked, so that none is taken for a word
 * @param known whether a dictionary has it
 */
public record Word(String form, Set<String> lemmas, Set<String> roots, boolean known) {

    private static final List<String> ENDINGS = Resource.lines("endings.txt");
    private static final int SHORTEST_ROOT = 4;

    static Word of(String form, Collection<String> lemmas, boolean known) {
        return new Word(form, inOrder(lemmas.stream()), inOrder(lemmas.stream().map(Word::root).filter(root -> !root.isEmpty())), known);
    }

    /** In the same order at each start, so that what is found is in the same order too. */
    private static Set<String> inOrder(Stream<String> texts) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(texts.toList()));
    }

    private static String root(String lemma) {
        if (lemma.startsWith("-")) return ""; // a stem
        for (var ending : ENDINGS) {
            var length = lemma.length() - ending.length();
            if (lemma.endsWith(ending) && length >= SHORTEST_ROOT) return "~" + lemma.substring(0, length);
        }
        return lemma.length() >= SHORTEST_ROOT ? "~" + lemma : "";
    }

    boolean isSame(Word other) {
        return lemmas.stream().anyMatch(other.lemmas::contains);
    }

    /** As the index keeps it. */
    static String plain(String form) {
        return form.replace("'", "").replace('\u0491', '\u0433').toLowerCase(Locale.ROOT);
    }
}
