package org.vidpovid.web;

import static jakarta.servlet.RequestDispatcher.*;
import static org.springframework.http.HttpStatus.*;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.*;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.View;

/** The page of whatever went wrong: what happened, what was kept, and what to do. */
@Controller
@ControllerAdvice
record ProblemPage(Pages pages) implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemPage.class);

    record Model(Wording title, Wording happened, Wording next, boolean onThisPage, List<String> typed) {

        static Model of(String key, boolean onThisPage) {
            return new Model(Message.of(key), Message.of(key + ".happened"), Message.of(key + ".next"), onThisPage, List.of());
        }

        Model happened(Wording what, List<String> kept) {
            return new Model(title, what, next, onThisPage, kept);
        }
    }

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    View missing() {
        return problem(NOT_FOUND, Model.of("web.missing", false));
    }

    @ExceptionHandler
    View changed(ChangedMeanwhile change, HttpServletRequest request) {
        return problem(CONFLICT, Model.of("web.changed", true).happened(change.now(), typed(request)));
    }

    @ExceptionHandler(TooManyRequests.class)
    View tooMany() {
        return problem(TOO_MANY_REQUESTS, Model.of("web.too-many", false));
    }

    /** Whatever a filter or the server itself refused, and what nobody foresaw. */
    @RequestMapping("/error")
    View failed(HttpServletRequest request) {
        var status = request.getAttribute(ERROR_STATUS_CODE) instanceof Integer code ? HttpStatus.valueOf(code) : NOT_FOUND;
        if (status == NOT_FOUND) return missing();
        if (status == CONTENT_TOO_LARGE) return problem(status, Model.of("web.too-large", true));
        if (status.is4xxClientError()) {
            var model = Model.of("web.refused", false);
            return problem(status, model.happened(model.happened(), typed(request)));
        }
        var incident = UUID.randomUUID();
        LOG.error("incident {}", incident, (Throwable) request.getAttribute(ERROR_EXCEPTION));
        return problem(status, Model.of("web.failed", true).happened(Message.of("web.failed.happened", incident), typed(request)));
    }

    /** What a person wrote in their own words, so that they can copy it from the page. */
    private static List<String> typed(HttpServletRequest request) {
        return request.getParameterMap().values().stream().flatMap(Stream::of).filter(text -> text.contains(" ")).toList();
    }

    private View problem(HttpStatus status, Model model) {
        return pages.show(status, JteproblemGenerated::render, model);
    }
}
