package org.vidpovid.opinions;

import static org.vidpovid.people.Purpose.DECISION;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.cases.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** Where the official in charge asks a unit once more, and says why. */
@Controller
record AgainPage(Cases cases, Opinions opinions, Pages pages) {

    static final Ask WHOM = Ask.of("opinion", "opinions.again.whom");
    static final Ask REASON = Ask.of("reason", "opinions.again.reason", "opinions.again.reason.hint");

    record Model(Case matter, String seen, List<Option> whom, Form form) {}

    @GetMapping("/office/cases/{id}/opinions")
    View ask(@PathVariable UUID id, Viewer official) {
        return page(id, "", Form.blank(), official);
    }

    @PostMapping("/office/cases/{id}/opinions")
    View ask(@PathVariable UUID id, @RequestParam int version, @RequestParam MultiValueMap<String, String> sent, Viewer official) {
        var reading = Reading.of(sent);
        var askable = options(cases.visibleTo(official, DECISION).get(id));
        var whom = reading.choice(WHOM, askable.stream().map(Option::value).toList());
        var reason = reading.text(REASON, 1000);
        if (whom.isEmpty() || reason.isEmpty()) return page(id, Integer.toString(version), reading.form(), official);
        opinions.askAgain(id, version, UUID.fromString(whom.get()), reason.get(), official);
        return pages.go("/office/cases/" + id);
    }

    private View page(UUID id, String seen, Form form, Viewer official) {
        var matter = cases.visibleTo(official, DECISION).get(id);
        var options = options(matter);
        if (options.isEmpty()) throw new NotFound();
        return pages.show(form, JteagainGenerated::render,
                new Model(matter, seen.isEmpty() ? Integer.toString(matter.version()) : seen, options, form));
    }

    private List<Option> options(Case matter) {
        return opinions.askable(matter).stream().map(opinion -> new Option(opinion.id().toString(), opinion.unit(), opinion.authority()))
                .toList();
    }
}
