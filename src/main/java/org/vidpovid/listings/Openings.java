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
    record Process(String source, String key) implements Comparable<Process> {

        @Override
        public int compareTo(Process other) {
            return Comparator.comparing(Process::source).thenComparing(Process::key).compare(this, other);
        }
    }

    /** The addresses of the services that each process became, in order; none of a process that is not open anywhere. */
    Map<Process, List<String>> all();

    /** Those of the services that a listing can be asked for by. */
    static List<String> of(Listing listing, Map<Process, List<String>> all) {
        return listing.processes().stream().flatMap(key -> all.getOrDefault(new Process(listing.source(), key), List.of()).stream())
                .distinct().sorted().toList();
    }
}
