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

    record Document(Act act, Granted granted) {}

    @GetMapping("/cases/{id}/act")
    View act(@PathVariable UUID id, Viewer viewer) {
        return pages.show(JteactGenerated::render, visible(id, viewer));
    }

    @GetMapping("/cases/{id}/document")
    View document(@PathVariable UUID id, Viewer viewer) {
        var act = visible(id, viewer);
        return switch (act.outcome()) {
            case Granted granted -> pages.show(JtedocumentGenerated::render, new Document(act, granted));
            case Act.Refused _ -> throw new NotFound();
        };
    }

    private Act visible(UUID id, Viewer viewer) {
        var matter = cases.visibleTo(viewer, OWN_AFFAIRS).find(id).or(() -> cases.visibleTo(viewer, DECISION).find(id)).orElseThrow(NotFound::new);
        return decisions.actOf(matter).orElseThrow(NotFound::new);
    }
}
