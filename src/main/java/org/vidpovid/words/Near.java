package org.vidpovid.words;

import module java.base;

/**
 * Words by their length, so that those near to what was typed are found without counting every one of them: most are ruled out by the
 * letters that they do not share.
 */
final class Near {

    /** One that is near. */
    record Hit(String form, double distance) {}

    private record Kept(String form, long letters) {}

    private final Map<Integer, List<Kept>> byLength = new HashMap<>();

    void add(String form) {
        byLength.computeIfAbsent(form.length(), _ -> new ArrayList<>()).add(new Kept(form, Distance.letters(form)));
    }

    /** All that are no farther than that: the nearest first, those equally near by their letters. */
    List<Hit> within(String typed, double most) {
        var letters = Distance.letters(typed);
        var hits = new ArrayList<Hit>();
        for (int length = typed.length() - (int) most; length <= typed.length() + most; length++) {
            for (var kept : byLength.getOrDefault(length, List.of())) {
                if (Long.bitCount(letters & ~kept.letters) > most || Long.bitCount(kept.letters & ~letters) > most) continue;
                var distance = Distance.between(typed, kept.form, most);
                if (distance <= most) hits.add(new Hit(kept.form, distance));
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::distance).thenComparing(Hit::form));
        return hits;
    }
}
