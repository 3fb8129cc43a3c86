package org.vidpovid.openid;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.web.*;

/** Says why somebody could not sign in, and what else they can do. The address tells nothing about them, so it may be opened again. */
@Controller
record TroublePage(Providers providers, Pages pages) {

    record Model(Wording provider, Trouble trouble, String again) {}

    @GetMapping("/sign-in/trouble/{id}/{word}")
    View show(@PathVariable String id, @PathVariable String word) {
        var provider = providers.withId(id);
        var trouble = Trouble.of(word).orElseThrow(NotFound::new);
        return pages.show(trouble.status, JtetroubleGenerated::render, new Model(provider.name(), trouble, "/sign-in/with/" + id));
    }
}
