package org.vidpovid.complaints;

import module java.base;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vidpovid.cases.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/**
 * On the page of a complaint, what it is about and how it was decided; on that of the other case, what was complained of and what came of
 * it.
 */
@Component
@Order(5)
record ComplaintPanels(Complaints complaints) implements CasePanel {

    @Override
    public Optional<Panel> of(Case matter) {
        var own = complaints.of(matter);
        if (own.isPresent()) {
            return Optional.of(new Panel(own.get().decision().isPresent() ? Place.ANSWER : Place.MATTER,
                    Message.of(own.get().decision().isPresent() ? "complaints.decision" : "complaints.complaint"),
                    Pages.part(JtecomplaintGenerated::render, own.get())));
        }
        var about = complaints.aboutCase(matter);
        return about.isEmpty() ? Optional.empty() : Optional.of(new Panel(Place.ANSWER, Message.of("complaints.complaints"),
                Pages.part(JtecomplaintsGenerated::render, about)));
    }

    @Override
    public List<Action> actions(Case matter, Viewer who) {
        if (complaints.isComplaint(matter)) {
            return List.of(new Action(Message.of("complaints.hear"), "/office/complaints/" + matter.id(), Whose.OFFICIAL));
        }
        return List.of(new Action(Message.of("complaints.file"), "/status/" + matter.id() + "/complaint", Whose.APPLICANT));
    }
}
