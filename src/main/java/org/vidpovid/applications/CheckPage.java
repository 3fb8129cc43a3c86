package org.vidpovid.applications;

import jakarta.servlet.http.HttpServletRequest;
import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.answers.*;
import org.vidpovid.appointments.HourTaken;
import org.vidpovid.cases.Stage.ToMend;
import org.vidpovid.catalogue.Pause;
import org.vidpovid.forms.Computed;
import org.vidpovid.people.Viewer;
import org.vidpovid.questions.*;
import org.vidpovid.web.*;

/** Check your answers, and send them. */
@Controller
record CheckPage(Applications applications, Visits visits, Pages pages, Clock clock) {

    /**
     * All that will be sent.
     *
     * @param changed questions that were answered otherwise in another window since this page was shown last
     * @param computed what follows from the answers by itself
     * @param dropped questions whose answers will not be sent, as other answers have made them needless
     */
    record Model(Draft draft, Optional<Pause> pause, List<Row> rows, List<Computed.Result> computed, List<Question> dropped,
            List<Question> changed, Form form) {

        /** Whether others must sign it before it is sent. */
        boolean toSign() {
            return rows.stream().anyMatch(row -> row.question() instanceof SignersQuestion && row.answer() != null);
        }
    }

    /**
     * One question with what was answered.
     *
     * @param held how sure an hour is that was chosen; null for everything else
     * @param isOpen whether it may be changed now
     * @param toMend what the state asks to mend here; null if nothing
     */
    record Row(Question question, @Nullable Answer answer, @Nullable Wording held, boolean isOpen, @Nullable ToMend toMend,
            @Nullable Wording problem) {}

    @GetMapping("/apply/{id}/check")
    View show(@PathVariable UUID id, Viewer viewer) {
        var draft = applications.draft(id, viewer);
        return draft.isOpen() ? page(draft, Map.of(), List.of()) : pages.go("/apply/" + id);
    }

    @PostMapping("/apply/{id}/check")
    View submit(@PathVariable UUID id, @RequestParam int submissions, @RequestParam String shown, Viewer viewer,
            HttpServletRequest request) {
        var draft = applications.draft(id, viewer);
        if (draft.isOpen() && draft.submissions() == submissions) {
            var changed = draft.changedSince(shown);
            if (!changed.isEmpty()) return page(draft, Map.of(), changed);
            var problems = applications.obstacles(draft);
            if (!problems.isEmpty()) return page(draft, problems, List.of());
        }
        try {
            return pages.go("/apply/" + id + switch (applications.submit(id, submissions, shown, viewer, Language.of(request))) {
                case Submitted.Received _ -> "/receipt";
                case Submitted.ToSign _ -> "/signatures";
            });
        } catch (HourTaken taken) {
            return page(draft, Map.of(taken.question(), Message.of("applications.hour-taken")), List.of());
        }
    }

    private View page(Draft draft, Map<String, Wording> problems, List<Question> changed) {
        var today = LocalDate.now(clock);
        var form = draft.procedure().form();
        var open = draft.open(today);
        var rows = draft.asked(today).stream().map(question ->
                new Row(question, draft.answers().to(question).orElse(null), visits.told(draft, question), open.contains(question),
                        draft.toMend().get(question.id()), problems.get(question.id()))).toList();
        var shown = new Form(Map.of(), problems);
        var model = new Model(draft, applications.pauseOf(draft), rows, form.computed(draft.answers(), today),
                form.kept(draft.answers(), today).dropped(), changed, shown);
        return changed.isEmpty() ? pages.show(shown, JtecheckGenerated::render, model)
                : pages.show(HttpStatus.CONFLICT, JtecheckGenerated::render, model);
    }
}
