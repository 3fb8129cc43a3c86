package org.vidpovid.decisions;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.vidpovid.cases.Case;
import org.vidpovid.catalogue.Procedure;
import org.vidpovid.law.*;
import org.vidpovid.web.*;

/** How a decision can be challenged: the part of an act that no official writes, so that none can leave it out. */
@Component
record Remedies(LegalFigures figures) {

    Wording of(Case matter, Procedure.Regime regime, LocalDate on) {
        var court = figures.figure(FigureName.COURT, on);
        var superior = matter.inCharge().superior();
        var complaint = figures.figure(switch (regime) {
            case ADMINISTRATIVE_PROCEDURE, SPECIAL, COMPLAINT -> FigureName.COMPLAINT;
            case APPEAL -> FigureName.APPEAL_COMPLAINT;
            case INFORMATION -> FigureName.INFORMATION_COMPLAINT;
        }, on);
        return Message.of(switch (regime) {
            case ADMINISTRATIVE_PROCEDURE, SPECIAL, COMPLAINT -> "decisions.remedy";
            case APPEAL -> "decisions.remedy.appeal";
            case INFORMATION -> "decisions.remedy.information";
        }, superior.name(), superior.post(), superior.authority(), complaint.wording(), complaint.source().wording(), court.wording(),
                court.source().wording());
    }
}
