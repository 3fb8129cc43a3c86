package org.vidpovid.search;

import java.util.List;

/**
 * What a room has that people may look for. Everything it hands over is public. Each node asks all such beans, and keeps an index of its
 * own.
 */
public interface Searchable {

    /**
     * A sign that is another one whenever {@link #entries} would say something else. It is asked three times a second on every node, so
     * it has to be cheap: a counter that the transaction of a change moves on. It has to be as new as what the database has, or a second
     * old at most.
     */
    String state();

    /** All of them. Asked only when {@link #state} has changed. No two have the same kind and id. */
    List<Entry> entries();
}
