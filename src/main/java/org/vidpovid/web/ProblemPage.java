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

/** The page of whatever went wrong: what happened, what was kept, and what to do; and of all that may go wrong with what programs send. */
@Controller
@ControllerAdvice
record ProblemPage(Pages pages) implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemPage.class);

    /**
     * What went wrong.
     *
     * @param onThisPage whether what to do next is on the same address, and not on the first page
     * @param typed what the person wrote in their own words, so that they can copy it
     */
    record Model(Wording title, Wording happened, Wording next, boolean onThisPage, List<String> typed) {

        Model(String title, Wording happened, String next, boolean onThisPage, List<String> typed) {
            this(Message.of(title), happened, Message.of(next), onThisPage, typed);
        }
    }

    /** Where the {@code type} of each problem leads that a program is told. */
    @GetMapping("/problems")
    View kinds() {
        return pages.show(JteproblemsGenerated::render, List.of(Problem.Type.values()));
    }

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    View missing() {
        return problem(NOT_FOUND, Problem.Type.NOT_FOUND,
                new Model("web.missing", Message.of("web.missing.happened"), "web.missing.next", false, List.of()));
    }

    @ExceptionHandler
    View changed(ChangedMeanwhile change, HttpServletRequest request) {
        return problem(CONFLICT, Problem.Type.CHANGED, new Model("web.changed", change.now(), "web.changed.next", true, typed(request)));
    }

    @ExceptionHandler(TooManyRequests.class)
    View tooMany() {
        return problem(TOO_MANY_REQUESTS, Problem.Type.TOO_MANY,
                new Model("web.too-many", Message.of("web.too-many.happened"), "web.too-many.next", false, List.of()));
    }

    /** Whatever a filter or the server itself refused, and what nobody foresaw. */
    @RequestMapping("/error")
    View failed(HttpServletRequest request) {
        var status = request.getAttribute(ERROR_STATUS_CODE) instanceof Integer code ? HttpStatus.valueOf(code) : NOT_FOUND;
        if (status == NOT_FOUND) return missing();
        if (status == CONTENT_TOO_LARGE) {
            return problem(status, Problem.Type.TOO_LARGE,
                    new Model("web.too-large", Message.of("web.too-large.happened"), "web.too-large.next", true, List.of()));
        }
        if (status.is4xxClientError()) {
            return problem(status, Problem.Type.REFUSED, new Model("web.refused", Message.of("web.refused.happened"), "web.refused.next",
                    false, typed(request)));
        }
        var incident = UUID.randomUUID();
        LOG.error("incident {}", incident, (Throwable) request.getAttribute(ERROR_EXCEPTION));
        return problem(status, Problem.Type.FAILED, incident,
                new Model("web.failed", Message.of("web.failed.happened", incident), "web.failed.next", true, typed(request)));
    }

    private static List<String> typed(HttpServletRequest request) {
        return request.getParameterMap().values().stream().flatMap(Stream::of)
                .filter(text -> text.chars().anyMatch(sign -> sign == ' ' || sign > 127)).toList();
    }

    private View problem(HttpStatus status, Problem.Type type, Model model) {
        return problem(status, type, UUID.randomUUID(), model);
    }

    /** A page for people; a program is told in its own way: it has no page that was open for too long. */
    private View problem(HttpStatus status, Problem.Type type, UUID incident, Model model) {
        var page = pages.show(status, JteproblemGenerated::render, model);
        var told = type == Problem.Type.REFUSED ? type.what() : model.happened();
        return (unused, request, response) ->
                (Problem.isWanted(request) ? new Problem(type, status, told, incident, List.of()) : page).render(unused, request, response);
    }
}
