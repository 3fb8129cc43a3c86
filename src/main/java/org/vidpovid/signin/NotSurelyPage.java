package org.vidpovid.signin;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.people.Assurance;
import org.vidpovid.web.*;

/** Tells somebody who is signed in that more is needed, what it is, and where they get it. */
@ControllerAdvice
record NotSurelyPage(Pages pages) {

    record Model(Wording needed, Wording shown) {}

    @ExceptionHandler
    View refused(NotSurely refusal) {
        return pages.show(HttpStatus.FORBIDDEN, JtenotSurelyGenerated::render, new Model(name(refusal.needed()), name(refusal.shown())));
    }

    private static Wording name(Assurance assurance) {
        return Message.of(switch (assurance) {
            case NONE -> "signin.surely.none";
            case LOW -> "signin.surely.low";
            case SUBSTANTIAL -> "signin.surely.substantial";
            case HIGH -> "signin.surely.high";
        });
    }
}
