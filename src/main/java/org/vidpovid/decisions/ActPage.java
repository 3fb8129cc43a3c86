package org.vidpovid.decisions;

import static org.vidpovid.people.Purpose.*;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.cases.*;
import org.vidpovid.decisions.Act.Granted;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** The act and the document it issued, to read and to print, for whoever may see the case. */
@Controller
record ActPage(Cases cases, Decisions decisions, Pages pages) {

    /**
     * An act before somebody who may read it.
     *
     * @param back the page of the case where they came from
     * @param isUndone whether it is in force no more
     */
    record Model(Act act, String back, boolean isUndone) {}

    @GetMapping("/cases/{id}/act")
    View act(@PathVariable UUID id, Viewer viewer) {
        return pages.show(JteactGenerated::render, visible(id, viewer));
    }

    @GetMapping("/cases/{id}/document")
    View document(@PathVariable UUID id, Viewer viewer) {
        var model = visible(id, viewer);
        if (!(model.act().outcome() instanceof Granted)) throw new NotFound();
        return pages.show(JtedocumentGenerated::render, model);
    }

    private Model visible(UUID id, Viewer viewer) {
        var own = cases.visibleTo(viewer, OWN_AFFAIRS).find(id);
        var matter = own.or(() -> cases.visibleTo(viewer, DECISION).find(id)).orElseThrow(NotFound::new);
        var act = decisions.actsOf(matter).stream().findFirst().orElseThrow(NotFound::new);
        return new Model(act, own.isPresent() ? "/status/" + id : "/office/cases/" + id, decisions.actOf(matter).isEmpty());
    }
}
