package org.vidpovid.listings;

import java.util.*;

/** Knows which services of this portal the processes of another catalogue became. Whoever brings them in implements it. */
public interface Openings {

    /** The keys of all processes that became services, of whatever catalogue. */
    Set<String> processes();

    /** Addresses of services, in order; empty while none is opened. */
    List<String> slugs(String source, Collection<String> processes);
}
