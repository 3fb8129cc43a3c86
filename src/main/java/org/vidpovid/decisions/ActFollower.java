package org.vidpovid.decisions;

import module java.base;
import org.vidpovid.authorities.Seat;
import org.vidpovid.cases.Case;

/**
 * A room that has something to do whenever an act is issued or loses its force. It does it in the transaction of the act: there is no act
 * that it does not know, and if it fails, nothing was issued.
 */
public interface ActFollower {

    /**
     * An act was just issued.
     *
     * @param matter the case that it decides, as it was before
     */
    void issued(Case matter, Act act);

    /**
     * An act has lost its force: another takes its place, or its case goes on.
     *
     * @param matter the case, as it was before
     */
    default void reversed(Case matter, Act act, Reversed how) {}

    /**
     * How an act lost its force.
     *
     * @param reviewer who said so; empty if its applicant only had to ask, as after a lapse
     */
    record Reversed(How how, Instant at, Optional<Seat> reviewer) {}

    enum How { ANNULLED_RETURNED, ANNULLED_DECIDED, REOPENED }
}
