package org.vidpovid.notices;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.vidpovid.web.Pages;

/** The demonstration sends nothing; here everybody can see what would have been sent. */
@Controller
@Profile("demonstration")
record OutboxPage(Pages pages, Emails emails) {

    record Model(List<Email> emails) {}

    @GetMapping("/demonstration/outbox")
    View outbox() {
        return pages.show(JteoutboxGenerated::render, new Model(emails.shown()));
    }
}
