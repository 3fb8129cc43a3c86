package org.vidpovid.publiclog;

import module java.base;

/** The writes of the sequencer. Each is one transaction; whoever makes the next one trusts nothing but what is in the database. */
interface Ledger {

    /** Somebody else has taken the turn since, on whichever node: nothing was written. */
    final class Fenced extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Fenced(long term) {
            super("the turn of term " + term + " is over");
        }
    }

    /** The term in which this node may write, unless another one has its turn. */
    OptionalLong claim(UUID node);

    /**
     * Gives entries their places.
     *
     * @param most how many at most
     * @param since what was said before waits for another round: while a backup is made, nothing that was done can be cleared away, and the
     * whole queue of hours would be read each time
     * @return how many there were
     */
    int integrate(long term, int most, Instant since);

    /** As above, of all that waits. */
    default int integrate(long term, int most) {
        return integrate(term, most, Instant.EPOCH);
    }

    /** Signs the tree as it is in the database, unless its size was published before; says whether there is a new checkpoint. */
    boolean publish(long term);
}
