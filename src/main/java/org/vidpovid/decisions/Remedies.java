package org.vidpovid.decisions;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.vidpovid.cases.Case;
import org.vidpovid.law.*;
import org.vidpovid.web.*;

/** How a decision can be challenged: the part of an act that no official writes, so that none can leave it out. */
@Component
record Remedies(LegalFigures figures) {

    Wording of(Case matter, LocalDate on) {
        var complaint = figures.figure(FigureName.COMPLAINT, on);
        var court = figures.figure(FigureName.COURT, on);
        var superior = matter.inCharge().superior();
        return Message.of("decisions.remedy", superior.name(), superior.post(), superior.authority(), complaint.wording(), norm(complaint),
                court.wording(), norm(court));
    }

    /** The norm, and beside it that nobody has verified it, if nobody has. */
    private static Wording norm(Figure figure) {
        return figure.mark().isVerified() ? figure.norm() : Message.of("decisions.remedy.unverified", figure.norm(), figure.mark().note());
    }
}
