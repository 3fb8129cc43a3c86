package org.vidpovid.complaints;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.cases.*;

/** Who may not act in a complaint, and when it has ended. */
@Component
record EndedComplaints(Complaints complaints) implements CaseFollower {

    @Override
    public void changed(Case matter) {
        if (matter.stage() instanceof Stage.Ended) complaints.ended(matter.id());
    }

    @Override
    public Set<UUID> barred(Case matter) {
        return complaints.never(matter.id());
    }
}
