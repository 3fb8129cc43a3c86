package org.vidpovid.lists;

import module java.base;

/** What somebody looks for, folded: small letters, no apostrophes, one space between words. */
record Sought(String text) {

    private static final int LONGEST = 100; // no name is longer

    static Sought of(String typed) {
        return new Sought(folded(typed.length() > LONGEST ? "" : typed));
    }

    boolean is(String name) {
        return !text.isEmpty() && folded(name).equals(text);
    }

    /** How well a name fits: 0 if it begins so, 1 if one of its words does; more if not at all. */
    private int distance(String name) {
        var folded = folded(name);
        return folded.startsWith(text) ? 0 : folded.contains(" " + text) ? 1 : 2;
    }

    <T> List<T> best(Collection<T> all, Function<T, Stream<String>> names, int most) {
        if (text.isEmpty()) return List.of();
        record Found<T>(T entry, int distance) {}
        return all.stream().map(entry -> new Found<>(entry, names.apply(entry).mapToInt(this::distance).min().orElse(2)))
                .filter(found -> found.distance() < 2).sorted(Comparator.comparingInt(Found::distance)).limit(most).map(Found::entry)
                .toList();
    }

    private static String folded(String name) {
        var small = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return small.replaceAll("['`\\u2019\\u02BC]", "").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
