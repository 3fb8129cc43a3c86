package org.vidpovid.signing;

import module java.base;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vidpovid.cases.*;
import org.vidpovid.cosigning.*;
import org.vidpovid.cosigning.Round.Ended;
import org.vidpovid.web.*;

/** Who signed the application beside its applicant, on the page of the case. */
@Component
@Order(35)
record SignaturesPanel(Signings signings) implements CasePanel {

    @Override
    public Optional<Panel> of(Case matter) {
        return signings.latest(matter.id()).filter(round -> round.ended() == Ended.SIGNED)
                .map(round -> new Panel(Place.MATTER, Message.of("signing.signatures"),
                        Pages.part(JtesignedGenerated::render, round.signers())));
    }
}
