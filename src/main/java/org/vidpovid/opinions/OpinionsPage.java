package org.vidpovid.opinions;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** What other authorities ask of the viewer's units: the one due first first. Nobody's data are on it. */
@Controller
record OpinionsPage(Opinions opinions, Pages pages, Clock clock) {

    record Model(boolean open, List<OpinionsPanel.Row> rows, LocalDate today, @Nullable String further) {

        boolean isOverdue(OpinionsPanel.Row row) {
            return open && row.standing() instanceof Opinion.Silent;
        }
    }

    @GetMapping("/office/opinions")
    View list(@RequestParam(defaultValue = "") String show, @RequestParam(required = false) @Nullable UUID after, Viewer official) {
        var open = !show.equals("ended");
        var today = LocalDate.now(clock);
        var found = opinions.askedOf(official, open, after == null ? null : opinions.askedOf(official, after));
        var further = found.size() < Opinions.PAGE ? null
                : "/office/opinions?" + (open ? "" : "show=ended&") + "after=" + found.getLast().id();
        return pages.show(JtelistGenerated::render, new Model(open,
                found.stream().map(one -> OpinionsPanel.row(one, true, today)).toList(), today, further));
    }
}
