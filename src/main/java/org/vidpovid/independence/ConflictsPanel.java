package org.vidpovid.independence;

import module java.base;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vidpovid.cases.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** What was said of conflicts of interest in a case, on its page, and where more can be said. */
@Component
@Order(45)
record ConflictsPanel(Conflicts conflicts) implements CasePanel {

    @Override
    public Optional<Panel> of(Case matter) {
        var said = conflicts.of(matter);
        return said.isEmpty() ? Optional.empty()
                : Optional.of(new Panel(Place.BESIDE, Message.of("independence.conflicts"), Pages.part(JtepanelGenerated::render, said)));
    }

    @Override
    public List<Action> actions(Case matter, Viewer who) {
        var whom = conflicts.whom(matter);
        if (whom.isEmpty()) return List.of();
        var claim = new Action(Message.of("independence.claim"), "/status/" + matter.id() + "/conflict", Whose.APPLICANT);
        if (whom.stream().noneMatch(seat -> seat.personId().equals(who.personId()))) return List.of(claim);
        return List.of(claim, new Action(Message.of("independence.declare"), "/office/cases/" + matter.id() + "/conflict", Whose.OFFICIAL));
    }
}
