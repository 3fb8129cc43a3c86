package org.vidpovid.signing;

import module java.base;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.applications.*;
import org.vidpovid.cosigning.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** Who has signed the application and who has not, for its applicant; with the codes to hand over. */
@Controller
record SignaturesPage(Applications applications, ToBeSigned waiting, Signings signings, Pages pages,
        @Value("${vidpovid.address}") String address) {

    /** @param address of this portal, which the applicant tells to whoever is to sign */
    record Model(Draft draft, Round round, String address) {}

    @GetMapping("/apply/{id}/signatures")
    View show(@PathVariable UUID id, Viewer viewer) {
        var draft = applications.draft(id, viewer);
        var round = signings.latest(id).orElseThrow(NotFound::new);
        return pages.show(JtesignaturesGenerated::render, new Model(draft, round, address));
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
