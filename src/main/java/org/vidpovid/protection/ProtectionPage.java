package org.vidpovid.protection;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.authorities.Pseudonyms;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** That officials act under pseudonyms, which and until when, for everybody; whose they are, for a court and the ombudsman. */
@Controller
record ProtectionPage(Pseudonyms pseudonyms, Pages pages) {

    static final Ask NAME = Ask.of("name", "protection.name", "protection.name.hint");
    static final Ask REASON = Ask.of("reason", "protection.opening.reason", "protection.opening.reason.hint");

    private static final int SAID = 20;

    @GetMapping("/protection")
    View all() {
        return pages.show(JteinUseGenerated::render, pseudonyms.inUse());
    }

    @GetMapping("/protection/resolution")
    View ask() {
        return pages.show(JteresolutionGenerated::render, Form.blank());
    }

    @PostMapping("/protection/resolution")
    View open(@RequestParam MultiValueMap<String, String> sent, Viewer viewer) {
        var reading = Reading.of(sent);
        var name = reading.text(NAME, 200);
        var reason = OfficePage.said(reading, REASON, SAID);
        if (name.isPresent() && reason.isPresent()) {
            var opened = pseudonyms.open(name.get(), reason.get(), viewer);
            if (opened.isPresent()) return pages.go("/protection/resolution/" + opened.get());
            reading.wrong(NAME, Message.of("protection.name.unknown"));
        }
        var form = reading.form();
        return pages.show(form, JteresolutionGenerated::render, form);
    }

    @GetMapping("/protection/resolution/{id}")
    View opened(@PathVariable UUID id, Viewer viewer) {
        return pages.show(JteopenedGenerated::render, pseudonyms.opened(id, viewer));
    }
}
