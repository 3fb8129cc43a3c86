package org.vidpovid.listings;

import java.util.*;

/** Knows which services of this portal the processes of other catalogues became. Whoever brings them in implements it. */
public interface Openings {

    /**
     * A process of a catalogue.
     *
     * @param source which catalogue
     * @param key    how that calls it
     */
    record Origin(String source, String key) implements Comparable<Origin> {

        @Override
        public int compareTo(Origin other) {
            return Comparator.comparing(Origin::source).thenComparing(Origin::key).compare(this, other);
        }
    }

    /** The addresses of the services that each process became, in order; none of a process that is not open anywhere. */
    Map<Origin, List<String>> all();

    /** Those of the services that a listing can be asked for by. */
    static List<String> of(Listing listing, Map<Origin, List<String>> all) {
        return listing.processes().stream().flatMap(key -> all.getOrDefault(new Origin(listing.source(), key), List.of()).stream())
                .distinct().sorted().toList();
    }
}
