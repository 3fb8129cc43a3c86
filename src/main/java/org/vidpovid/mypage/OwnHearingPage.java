package org.vidpovid.mypage;

import static org.vidpovid.people.Purpose.OWN_AFFAIRS;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.cases.*;
import org.vidpovid.decisions.*;
import org.vidpovid.notices.Notices;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** What is intended against me, and what I say to it, before anything is decided. */
@Controller
record OwnHearingPage(Cases cases, Refusals refusals, Hearings hearings, Notices notices, Pages pages) {

    static final Ask ANSWER = Ask.of("answer", "mypage.hearing.answer", "mypage.hearing.answer.hint");

    record Model(Case matter, IntentView intent, Form form) {

        boolean mayAnswer() {
            return matter.stage() instanceof Stage.BeingHeard;
        }
    }

    @GetMapping("/status/{id}/hearing")
    View show(@PathVariable UUID id, Viewer viewer) {
        var model = model(id, Form.blank(), viewer);
        notices.markRead(viewer, id);
        return pages.show(JtehearingGenerated::render, model);
    }

    @PostMapping("/status/{id}/hearing")
    View answer(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Viewer viewer) {
        var reading = Reading.of(sent);
        var answer = reading.text(ANSWER, Hearings.LONGEST);
        if (answer.isPresent()) {
            try {
                return pages.go(hearings.answer(id, answer.get(), viewer) ? "/status/" + id : "/status/" + id + "/hearing/late");
            } catch (Objections objections) {
                objections.byPart().values().forEach(sentence -> reading.wrong(ANSWER, sentence));
            }
        }
        var form = reading.form();
        return pages.show(form, JtehearingGenerated::render, model(id, form, viewer));
    }

    /** Where an answer leads that came a second too late. */
    @GetMapping("/status/{id}/hearing/late")
    View late(@PathVariable UUID id, Viewer viewer) {
        return pages.show(JtehearingLateGenerated::render, cases.visibleTo(viewer, OWN_AFFAIRS).get(id));
    }

    private Model model(UUID id, Form form, Viewer viewer) {
        var matter = cases.visibleTo(viewer, OWN_AFFAIRS).get(id);
        return new Model(matter, refusals.intentOf(matter).filter(_ -> matter.isOpen()).orElseThrow(NotFound::new), form);
    }
}
