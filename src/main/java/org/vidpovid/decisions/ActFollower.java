package org.vidpovid.decisions;

import org.vidpovid.cases.Case;

/**
 * A room that has something to do whenever an act is issued. It does it in the transaction of the act: if it fails, nothing was issued; so
 * it must not fail for what is no fault of the parties.
 */
public interface ActFollower {

    /**
     * An act has just been issued.
     *
     * @param matter the case as it was decided
     */
    void issued(Case matter, Act act);
}
