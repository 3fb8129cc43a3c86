package org.vidpovid.signin;

import jakarta.servlet.http.*;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.web.Pages;

/** Keeps what somebody was doing, and asks them to prove more surely who they are. */
@ControllerAdvice
record StepUp(Interrupted interrupted, Pages pages) {

    @ExceptionHandler
    View proveMore(LevelTooLow low, HttpServletRequest request, HttpServletResponse response) {
        interrupted.saveRequest(request, response);
        return pages.go("/sign-in?level=" + Levels.word(low.needed()));
    }
}
