package org.vidpovid.independence;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.people.*;
import org.vidpovid.people.AccessLog.Look;
import org.vidpovid.web.*;

/** What a superior has to decide: whether their officials may be partial. */
@Controller
record ConflictsPage(Conflicts conflicts, AccessLog accessLog, Pages pages) {

    static final Ask UPHELD = Ask.of("upheld", "independence.decide");
    static final Ask REASONS = Ask.of("reasons", "independence.reasons", "independence.reasons.hint");
    static final int SHORTEST = 20;

    record Model(Conflict conflict, Form form) {

        static List<Option> options() {
            return List.of(new Option("yes", Message.of("independence.decide.yes"), Message.of("independence.decide.yes.hint")),
                    new Option("no", Message.of("independence.decide.no"), Message.of("independence.decide.no.hint")));
        }
    }

    @GetMapping("/office/conflicts")
    View list(Viewer superior) {
        return pages.show(JteconflictsGenerated::render, conflicts.toDecide(superior));
    }

    @GetMapping("/office/conflicts/{id}")
    View show(@PathVariable UUID id, Viewer superior) {
        return page(id, Form.blank(), superior);
    }

    @PostMapping("/office/conflicts/{id}")
    View decide(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Viewer superior) {
        var reading = Reading.of(sent);
        var upheld = reading.choice(UPHELD, List.of("yes", "no"));
        var reasons = reading.text(REASONS, ConflictPage.LONGEST).filter(text -> text.strip().length() >= SHORTEST
                || reading.wrong(REASONS, Message.of("independence.reasons.short", SHORTEST)).isPresent());
        if (upheld.isEmpty() || reasons.isEmpty()) return page(id, reading.form(), superior);
        conflicts.decide(id, upheld.get().equals("yes"), reasons.get().strip(), superior);
        return pages.go("/office/conflicts");
    }

    /** What the applicant says of themselves in it is read here: that is a look. */
    private View page(UUID id, Form form, Viewer superior) {
        var conflict = conflicts.toDecide(id, superior);
        accessLog.looked(superior, Purpose.DECISION, List.of(new Look(conflict.caseId(), conflicts.applicantOf(conflict))));
        return pages.show(form, JteconflictGenerated::render, new Model(conflict, form));
    }
}
