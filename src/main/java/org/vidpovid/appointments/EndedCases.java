package org.vidpovid.appointments;

import org.springframework.stereotype.Component;
import org.vidpovid.cases.*;

/** Whose case was taken back or refused is not expected any more; who was granted it may have to come all the more. */
@Component
record EndedCases(Appointments appointments) implements CaseFollower {

    @Override
    public void changed(Case matter) {
        switch (matter.stage()) {
            case Stage.Refused _, Stage.Returned _, Stage.Transferred _, Stage.Closed _, Stage.Lapsed _, Stage.Withdrawn _ ->
                appointments.free(matter);
            case Stage.Granted _, Stage.GrantedInPart _, Stage.DeemedGranted _, Stage.Reviewed _, Stage.Open _ -> {}
        }
    }
}
