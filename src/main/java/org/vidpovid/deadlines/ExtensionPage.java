package org.vidpovid.deadlines;

import static org.vidpovid.people.Purpose.DECISION;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.cases.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** Where the official in charge makes a term longer: once, before it is over, and with reasons. */
@Controller
record ExtensionPage(Cases cases, Pages pages) {

    static final Ask DAYS = Ask.of("days", "deadlines.days", "deadlines.days.hint");
    static final Ask REASON = Ask.of("reason", "deadlines.reason", "deadlines.reason.hint");
    static final int SHORTEST = 60;
    private static final int LONGEST = 2000;

    record Model(Case matter, String seen, int most, Form form) {}

    @GetMapping("/office/cases/{id}/extension")
    View ask(@PathVariable UUID id, Viewer official) {
        return page(id, "", Form.blank(), official);
    }

    @PostMapping("/office/cases/{id}/extension")
    View extend(@PathVariable UUID id, @RequestParam int version, @RequestParam MultiValueMap<String, String> sent, Viewer official) {
        var reading = Reading.of(sent);
        var most = cases.mostExtension(cases.visibleTo(official, DECISION).get(id));
        var days = reading.text(DAYS, 3).flatMap(typed -> typed.matches("[1-9]\\d{0,2}") && Integer.parseInt(typed) <= most
                ? Optional.of(Integer.valueOf(typed)) : reading.wrong(DAYS, Message.of("deadlines.days.wrong", most)));
        var reason = reading.text(REASON, LONGEST).flatMap(text -> text.length() >= SHORTEST ? Optional.of(text)
                : reading.wrong(REASON, Message.of("deadlines.reason.short", SHORTEST)));
        if (days.isEmpty() || reason.isEmpty()) return page(id, Integer.toString(version), reading.form(), official);
        cases.extend(id, version, days.get(), reason.get(), official);
        return pages.go("/office/cases/" + id);
    }

    private View page(UUID id, String seen, Form form, Viewer official) {
        var matter = cases.visibleTo(official, DECISION).get(id);
        var most = cases.mostExtension(matter);
        if (most == 0 || !matter.isInChargeOf(Objects.requireNonNull(official.personId()))) throw new NotFound();
        return pages.show(form, JteextensionGenerated::render,
                new Model(matter, seen.isEmpty() ? Integer.toString(matter.version()) : seen, most, form));
    }
}
