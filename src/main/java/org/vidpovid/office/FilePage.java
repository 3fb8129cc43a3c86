package org.vidpovid.office;

import static org.vidpovid.people.Purpose.DECISION;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.cases.*;
import org.vidpovid.cases.CasePanel.Panel;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.Pages;

/** The whole file of a case on one page, to be printed. */
@Controller
record FilePage(Cases cases, List<CasePanel> rooms, Notes notes, Pages pages, Clock clock) {

    record Model(Desk desk, CaseFile file, List<Panel> panels, List<Note> notes, Instant printedAt) {}

    @GetMapping("/office/cases/{id}/file")
    View show(@PathVariable UUID id, @RequestParam Map<String, String> address, Viewer official) {
        var file = cases.visibleTo(official, DECISION).file(id);
        var panels = rooms.stream().flatMap(room -> room.of(file.matter()).stream()).toList();
        return pages.show(JtefileGenerated::render, new Model(Desk.at(address), file, panels, notes.of(file.matter()), clock.instant()));
    }
}
