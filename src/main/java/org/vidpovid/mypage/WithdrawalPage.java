package org.vidpovid.mypage;

import static org.vidpovid.people.Purpose.OWN_AFFAIRS;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.cases.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** Taking an application back: what it means is said first, and it is done only by one's own press of a button. */
@Controller
record WithdrawalPage(Cases cases, Outcomes outcomes, Pages pages) {

    static final Ask REASON = Ask.of("reason", "mypage.withdraw.reason", "mypage.withdraw.reason.hint");

    static final Ask ASKED = Ask.of("asked", "mypage.withdraw.asked", "mypage.withdraw.asked.hint");

    private static final int LONGEST = 1000;

    record Model(Case matter, Form form) {}

    @GetMapping("/status/{id}/withdrawal")
    View ask(@PathVariable UUID id, Viewer viewer) {
        var matter = cases.visibleTo(viewer, OWN_AFFAIRS).get(id);
        return matter.isOpen() ? page(new Model(matter, Form.blank())) : pages.go("/status/" + id);
    }

    @PostMapping("/status/{id}/withdrawal")
    View withdraw(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Viewer viewer) {
        var reading = Reading.of(sent);
        var reason = reading.optionalText(REASON, LONGEST);
        if (reason.isEmpty()) return page(new Model(cases.visibleTo(viewer, OWN_AFFAIRS).get(id), reading.form()));
        outcomes.withdraw(id, reason.get(), reading.ticked(ASKED), viewer);
        return pages.go("/status/" + id);
    }

    private View page(Model model) {
        return pages.show(model.form(), JtewithdrawalGenerated::render, model);
    }
}
