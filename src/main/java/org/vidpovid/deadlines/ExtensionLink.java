package org.vidpovid.deadlines;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.cases.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.Message;

/** Leads to the extension, as long as there may be one. */
@Component
record ExtensionLink(Cases cases) implements CasePanel {

    @Override
    public Optional<Panel> of(Case matter) {
        return Optional.empty();
    }

    @Override
    public List<Action> actions(Case matter, Viewer who) {
        if (who.personId() == null || !matter.isInChargeOf(who.personId()) || cases.mostExtension(matter) == 0) return List.of();
        return List.of(new Action(Message.of("deadlines.extension"), "/office/cases/" + matter.id() + "/extension", Whose.OFFICIAL));
    }
}
