package org.vidpovid.feedback;

import static org.vidpovid.people.Purpose.OWN_AFFAIRS;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.cases.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** What an applicant says of how their case was treated. A remark is no complaint: it changes nothing in the case, and the page says so. */
@Controller
record CaseRemarkPage(Cases cases, Remarks remarks, Pages pages) {

    /** Enough for whoever has something to say; more of one case only buries it. */
    private static final int MOST = 10;

    record Model(Case matter, List<Kind> kinds, boolean full, Form form) {

        String route() {
            return "/status/" + matter.id();
        }
    }

    @GetMapping("/status/{id}/remark")
    View ask(@PathVariable UUID id, Viewer viewer) {
        return page(cases.visibleTo(viewer, OWN_AFFAIRS).get(id), Form.blank());
    }

    @PostMapping("/status/{id}/remark")
    View say(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Viewer viewer) {
        var matter = cases.visibleTo(viewer, OWN_AFFAIRS).get(id);
        var reading = Reading.of(sent);
        var kind = Written.kind(reading, kinds(matter));
        var body = Written.body(reading);
        if (kind.isEmpty() || body.isEmpty() || isFull(matter)) return page(matter, reading.form());
        remarks.say(kind.get(), body.get(), matter);
        return pages.go("/status/" + id);
    }

    private View page(Case matter, Form form) {
        return pages.show(form, JteofCaseGenerated::render, new Model(matter, kinds(matter), isFull(matter), form));
    }

    private boolean isFull(Case matter) {
        return remarks.of(matter).size() >= MOST;
    }

    private static List<Kind> kinds(Case matter) {
        return matter.isOpen() ? Kind.whileOpen() : List.of(Kind.values());
    }
}
