package org.vidpovid.applications;

import jakarta.servlet.http.*;
import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.catalogue.Pause;
import org.vidpovid.people.*;
import org.vidpovid.signin.*;
import org.vidpovid.web.*;

/** Where a person starts an application, with or without an account, and finds it again by its code. */
@Controller
record ApplyPage(Applications applications, Codes codes, CodeAttempts attempts, HeldMatters held, Beginnings beginnings, Pages pages,
        Clock clock) {

    static final Ask CODE = Ask.of("code", "applications.code", "applications.code.hint");

    record Model(Draft draft, Optional<Pause> pause, Optional<String> code, String next) {}

    @PostMapping("/apply")
    View start(@RequestParam String service, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        beginnings.admit(request);
        var started = applications.start(service, viewer);
        started.code().ifPresent(code -> held.hand(response, started.id(), code));
        return pages.go("/apply/" + started.id());
    }

    @GetMapping("/apply/{id}")
    View show(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        var draft = applications.draft(id, viewer);
        if (!draft.isOpen()) return pages.go("/apply/" + id + (draft.isSigned() ? "/signatures" : "/receipt"));
        var today = LocalDate.now(clock);
        var fromTheFirst = draft.answers().isEmpty() || !draft.toMend().isEmpty();
        var first = fromTheFirst ? draft.open(today).stream().findFirst() : draft.firstLacking(today);
        var next = first.map(question -> "/questions/" + question.id()).orElse("/check");
        return pages.show(JteapplyGenerated::render, new Model(draft, applications.pauseOf(draft), held.code(request, id),
                "/apply/" + id + next));
    }

    /** In an account nobody needs a code; whoever asks for one gets it, and one given before opens nothing any more. */
    @PostMapping("/apply/{id}/code")
    View code(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) {
        var draft = applications.draft(id, viewer);
        held.hand(response, draft.id(), codes.renew(draft.id()));
        return pages.go("/apply/" + id);
    }

    @GetMapping("/apply/resume")
    View resume() {
        return pages.show(JteresumeGenerated::render, Form.blank());
    }

    @PostMapping("/apply/resume")
    View resume(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response) {
        attempts.admit(request);
        var reading = Reading.of(sent);
        var typed = reading.text(CODE, 60);
        var matter = typed.flatMap(codes::matterOf);
        if (matter.isPresent()) {
            held.hand(response, matter.get(), typed.orElseThrow());
            return pages.go("/apply/" + matter.get());
        }
        attempts.wrong(request);
        if (typed.isPresent()) reading.wrong(CODE, Message.of("applications.code.unknown"));
        var form = reading.form();
        return pages.show(form, JteresumeGenerated::render, form);
    }
}
