package org.vidpovid.catalogue;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.web.Pages;

/** Says why a service cannot be asked for just now, what to do meanwhile, and that nothing is lost. */
@ControllerAdvice
record PausedPage(Pages pages) {

    @ExceptionHandler
    View refused(Paused refusal) {
        return pages.show(HttpStatus.CONFLICT, JterefusedGenerated::render, refusal.pause());
    }
}
