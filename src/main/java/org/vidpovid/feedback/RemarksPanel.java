package org.vidpovid.feedback;

import module java.base;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vidpovid.cases.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** What was said of a case and answered, on its page: both sides read the same. And for its applicant, where to say something. */
@Component
@Order(90)
record RemarksPanel(Remarks remarks, Clock clock) implements CasePanel {

    record Model(List<Remark> remarks, LocalDate today) {}

    @Override
    public Optional<Panel> of(Case matter) {
        var said = remarks.of(matter);
        return said.isEmpty() ? Optional.empty() : Optional.of(new Panel(Place.BESIDE, Message.of("feedback.panel"),
                Pages.part(JtepanelGenerated::render, new Model(said, LocalDate.now(clock)))));
    }

    @Override
    public List<Action> actions(Case matter, Viewer who) {
        return List.of(new Action(Message.of(matter.isOpen() ? "feedback.panel.say.open" : "feedback.panel.say"),
                "/status/" + matter.id() + "/remark", Whose.APPLICANT));
    }
}
