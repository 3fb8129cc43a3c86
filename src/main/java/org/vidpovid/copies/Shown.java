package org.vidpovid.copies;

import java.util.List;

/**
 * What a room shows on pages that are the same for everybody. Each node asks all such beans before it hands out a copy: when any of
 * them has something else, all copies are made anew.
 */
public interface Shown {

    /**
     * Things that equal what they were before exactly as long as such pages would look the same. Asked at every request, so they have to be
     * at hand: a room that must ask the database for them keeps the answer for a second, and hands out the very same object meanwhile.
     */
    List<?> states();
}
