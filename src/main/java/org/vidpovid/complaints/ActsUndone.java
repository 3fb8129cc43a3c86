package org.vidpovid.complaints;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.Seat;
import org.vidpovid.cases.Case;
import org.vidpovid.decisions.Reversals;

/** Acts are undone where they are kept. */
@Component
record ActsUndone(Reversals reversals) implements Undoing {

    @Override
    public void annul(Case about, UUID actId, UUID complaintId, String complaintNumber, Seat reviewer, String reasons) {
        reversals.annul(about, actId, complaintId, complaintNumber, reviewer, reasons);
    }

    @Override
    public void grantInstead(Case about, UUID actId, UUID complaintId, String complaintNumber, Seat reviewer, String reasons) {
        reversals.grantInstead(about, actId, complaintId, complaintNumber, reviewer, reasons);
    }
}
