package org.vidpovid.independence;

import static org.vidpovid.people.Purpose.*;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.authorities.Seat;
import org.vidpovid.cases.*;
import org.vidpovid.law.Text;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** Where an official says of themselves that they may be partial, and where the applicant says so of an official. */
@Controller
record ConflictPage(Cases cases, Conflicts conflicts, Pages pages) {

    static final Ask WHOM = Ask.of("whom", "independence.whom");
    static final Ask WHY = Ask.of("why", "independence.why", "independence.why.hint");
    static final Ask OWN = Ask.of("why", "independence.own", "independence.own.hint");
    static final int LONGEST = 2000;

    /** @param whom of whom it can be said; empty where an official speaks of themselves */
    record Model(Case matter, List<Seat> whom, Form form) {

        List<Option> options() {
            return whom.stream().map(seat -> new Option(seat.personId().toString(), Text.same(seat.name()), seat.post())).toList();
        }
    }

    @GetMapping("/office/cases/{id}/conflict")
    View declare(@PathVariable UUID id, Viewer official) {
        return own(id, Form.blank(), official);
    }

    @PostMapping("/office/cases/{id}/conflict")
    View declare(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Viewer official) {
        var reading = Reading.of(sent);
        var why = reading.text(OWN, LONGEST);
        if (why.isEmpty()) return own(id, reading.form(), official);
        conflicts.declare(id, why.get(), official);
        return pages.go("/office/cases/" + id);
    }

    private View own(UUID id, Form form, Viewer official) {
        var matter = cases.visibleTo(official, DECISION).get(id);
        if (conflicts.whom(matter).stream().noneMatch(seat -> seat.personId().equals(official.personId()))) throw new NotFound();
        return pages.show(form, JtedeclareGenerated::render, new Model(matter, List.of(), form));
    }

    @GetMapping("/status/{id}/conflict")
    View claim(@PathVariable UUID id, Viewer applicant) {
        return others(id, Form.blank(), applicant);
    }

    @PostMapping("/status/{id}/conflict")
    View claim(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Viewer applicant) {
        var reading = Reading.of(sent);
        var whom = conflicts.whom(cases.visibleTo(applicant, OWN_AFFAIRS).get(id));
        var chosen = reading.choice(WHOM, whom.stream().map(seat -> seat.personId().toString()).toList());
        var why = reading.text(WHY, LONGEST);
        if (chosen.isEmpty() || why.isEmpty()) return others(id, reading.form(), applicant);
        conflicts.claim(id, UUID.fromString(chosen.get()), why.get(), applicant);
        return pages.go("/status/" + id);
    }

    private View others(UUID id, Form form, Viewer applicant) {
        var matter = cases.visibleTo(applicant, OWN_AFFAIRS).get(id);
        var whom = conflicts.whom(matter);
        if (whom.isEmpty()) throw new NotFound();
        return pages.show(form, JteclaimGenerated::render, new Model(matter, whom, form));
    }
}
