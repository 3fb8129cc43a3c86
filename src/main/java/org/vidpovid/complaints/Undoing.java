package org.vidpovid.complaints;

import module java.base;
import org.vidpovid.authorities.Seat;
import org.vidpovid.cases.Case;

/**
 * Undoes an act: what only whoever keeps acts can do. Called in the transaction of the decision about the complaint, which is its reason.
 * Where there is none of this, a reviewer cannot annul, and the page says so.
 */
public interface Undoing {

    /** The act is no longer in force, and its case is under way again, with a new term. */
    void annul(Case about, UUID actId, UUID complaintId, String complaintNumber, Seat reviewer, String reasons);

    /** The act is no longer in force, and another of the reviewer's grants what was asked for. */
    void grantInstead(Case about, UUID actId, UUID complaintId, String complaintNumber, Seat reviewer, String reasons);
}
