package org.vidpovid.guard;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.*;
import org.vidpovid.cases.Case;
import org.vidpovid.catalogue.Procedure;
import org.vidpovid.law.*;
import org.vidpovid.web.*;

/** How a decision can be challenged: the part of an act that no official writes, so that none can leave it out. */
@Component
public class Remedies {

    private final LegalFigures figures;
    private final WorkingCalendar calendar;
    private final Authorities authorities;

    Remedies(LegalFigures figures, WorkingCalendar calendar, Authorities authorities) {
        this.figures = figures;
        this.calendar = calendar;
        this.authorities = authorities;
    }

    /**
     * The nearest superior who had no hand in it, and the rest of the remedy.
     *
     * @param on the day of the act
     * @param never who cannot review it: its author, and whoever confirmed it
     * @return empty if there is nobody to complain to
     */
    public Optional<Remedy> of(Case matter, Procedure.Regime regime, LocalDate on, Set<UUID> never) {
        return superiors(matter.inCharge().superior()).filter(seat -> !never.contains(seat.personId())
                && !seat.personId().equals(matter.applicantId())).findFirst().map(reviewer -> {
            var complaint = figures.figure(complaint(regime), on);
            var court = figures.figure(FigureName.COURT, on);
            var notified = calendar.due(on, figures.figure(FigureName.DEEMED_NOTIFIED, on)).on();
            return new Remedy(reviewer, calendar.due(notified, complaint).on(), Text.of(wording(reviewer, regime, on)),
                    Text.of(Message.of("guard.court", court.wording(), court.source().wording())), Text.of(complaint.source().wording()));
        });
    }

    /** The same in a few sentences, for an act that gives what was asked for: whoever is not content can complain of it too. */
    public Wording wording(Case matter, Procedure.Regime regime, LocalDate on) {
        return wording(matter.inCharge().superior(), regime, on);
    }

    private Wording wording(Seat reviewer, Procedure.Regime regime, LocalDate on) {
        var complaint = figures.figure(complaint(regime), on);
        var court = figures.figure(FigureName.COURT, on);
        return Message.of(switch (regime) {
            case ADMINISTRATIVE_PROCEDURE, SPECIAL, COMPLAINT -> "guard.challenge";
            case APPEAL -> "guard.challenge.appeal";
            case INFORMATION -> "guard.challenge.information";
        }, reviewer.name(), reviewer.post(), reviewer.authority(), complaint.wording(), complaint.source().wording(), court.wording(),
                court.source().wording());
    }

    private static FigureName complaint(Procedure.Regime regime) {
        return switch (regime) {
            case ADMINISTRATIVE_PROCEDURE, SPECIAL, COMPLAINT -> FigureName.COMPLAINT;
            case APPEAL -> FigureName.APPEAL_COMPLAINT;
            case INFORMATION -> FigureName.INFORMATION_COMPLAINT;
        };
    }

    private Stream<Seat> superiors(Seat first) {
        return Stream.concat(Stream.of(first), authorities.above(first.postId()).stream());
    }
}
