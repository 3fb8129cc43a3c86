package org.vidpovid.applications;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.cosigning.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** Who has signed the application and who has not, for its applicant; with the codes to hand over. */
@Controller
record SignaturesPage(Applications applications, ToBeSigned waiting, Signings signings, Pages pages) {

    record Model(Draft draft, Round round) {}

    @GetMapping("/apply/{id}/signatures")
    View show(@PathVariable UUID id, Viewer viewer) {
        var draft = applications.draft(id, viewer);
        var round = signings.latest(id).orElseThrow(NotFound::new);
        return pages.show(JtesignaturesGenerated::render, new Model(draft, round));
    }

    @PostMapping("/apply/{id}/signatures/reminders")
    View remind(@PathVariable UUID id, Viewer viewer) {
        waiting.remind(id, viewer);
        return pages.go("/apply/" + id + "/signatures");
    }

    @PostMapping("/apply/{id}/signatures/change")
    View change(@PathVariable UUID id, Viewer viewer) {
        waiting.takeBack(id, viewer);
        return pages.go("/apply/" + id);
    }

    @PostMapping("/apply/{id}/signatures/withdrawal")
    View withdraw(@PathVariable UUID id, Viewer viewer) {
        waiting.withdraw(id, viewer);
        return pages.go("/");
    }
}
