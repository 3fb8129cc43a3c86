package org.vidpovid.applications;

import jakarta.servlet.http.HttpServletRequest;
import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.answers.*;
import org.vidpovid.cases.ToMend;
import org.vidpovid.catalogue.Pause;
import org.vidpovid.people.Viewer;
import org.vidpovid.questions.*;
import org.vidpovid.web.*;

/** Check your answers, and send them. */
@Controller
record CheckPage(Applications applications, Pages pages, Clock clock) {

    /**
     * All that will be sent.
     *
     * @param dropped questions whose answers will not be sent, as other answers have made them needless
     */
    record Model(Draft draft, Optional<Pause> pause, List<Row> rows, List<Question> dropped, Form form) {}

    /**
     * One question with what was answered.
     *
     * @param isOpen whether it may be changed now
     * @param toMend what the state asks to mend here; null if nothing
     */
    record Row(Question question, @Nullable Answer answer, boolean isOpen, @Nullable ToMend toMend, @Nullable Wording problem) {}

    @GetMapping("/apply/{id}/check")
    View show(@PathVariable UUID id, Viewer viewer) {
        var draft = applications.draft(id, viewer);
        return draft.isOpen() ? page(draft, Map.of()) : pages.go("/apply/" + id);
    }

    @PostMapping("/apply/{id}/check")
    View submit(@PathVariable UUID id, @RequestParam int submissions, Viewer viewer, HttpServletRequest request) {
        var draft = applications.draft(id, viewer);
        var problems = draft.isOpen() ? draft.problems(LocalDate.now(clock)) : Map.<String, Wording>of();
        if (!problems.isEmpty()) return page(draft, problems);
        applications.submit(id, submissions, viewer, Language.of(request));
        return pages.go("/apply/" + id + "/receipt");
    }

    private View page(Draft draft, Map<String, Wording> problems) {
        var today = LocalDate.now(clock);
        var form = draft.procedure().form();
        var open = draft.open(today);
        var rows = draft.asked(today).stream().map(question ->
                new Row(question, draft.answers().to(question).orElse(null), open.contains(question), draft.toMend().get(question.id()), problems.get(question.id()))).toList();
        var shown = new Form(Map.of(), problems);
        return pages.show(shown, JtecheckGenerated::render, new Model(draft, applications.pauseOf(draft), rows, form.kept(draft.answers(), today).dropped(), shown));
    }
}
