package org.vidpovid.web;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The kinds of problems that programs are told: where the {@code type} of each leads. */
@Controller
record ProblemsPage(Pages pages) {

    @GetMapping("/problems")
    View show() {
        return pages.show(JteproblemsGenerated::render, List.of(Problem.Type.values()));
    }
}
