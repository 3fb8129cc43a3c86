package org.vidpovid.assignments;

import module java.base;
import org.vidpovid.authorities.Seat;

/**
 * One official proposes to give cases into the hands of another, and somebody else has to confirm it.
 *
 * @param postId to which the cases would go
 * @param from in whose hands they are
 * @param to who held that post when it was proposed
 * @param numbers of the cases
 */
record Reassignment(UUID id, UUID postId, Seat from, Seat to, String reason, Seat proposer, Instant at, List<UUID> caseIds,
        List<String> numbers) {

    /** Enough to see what it is about. */
    List<String> firstNumbers() {
        return numbers.stream().limit(10).toList();
    }
}
