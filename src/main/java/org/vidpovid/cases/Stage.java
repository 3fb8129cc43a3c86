package org.vidpovid.cases;

import module java.base;

/** Where a case stands, and so whose turn it is. */
public sealed interface Stage {

    /** The clock runs; it is the state's turn. */
    record UnderWay() implements Stage {}

    /**
     * The clock stands still; it is the applicant's turn.
     *
     * @param items all that is to be mended, asked for at once
     */
    record AwaitingCorrection(LocalDate stoppedOn, LocalDate mendBy, List<ToMend> items) implements Stage {}

    /** The state has answered. */
    sealed interface Decided extends Stage {
        UUID actId();
        Instant at();

        /** The name of whoever signed the act: the official in charge, or their deputy. */
        String by();
    }
    record Granted(UUID actId, Instant at, String by) implements Decided {}
    record Refused(UUID actId, Instant at, String by) implements Decided {}

    /** The applicant has taken it back before anybody decided: nothing is owed any more, and nothing was refused. */
    record Withdrawn(Instant at) implements Stage {}
}
