package org.vidpovid.signin;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.vidpovid.web.Pages;

/** Says that nobody can sign in yet, and that nobody needs to in order to apply. */
@Controller
@Profile("!demonstration")
record NoSignInPage(Pages pages) {

    record Model() {}

    @GetMapping("/sign-in")
    View show() {
        return pages.show(JtenoSignInGenerated::render, new Model());
    }
}
