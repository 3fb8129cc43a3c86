package org.vidpovid.oversight;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** Where officials read reasons before everybody does. */
@Controller
record RedactionsPage(Redactions redactions, Pages pages, Clock clock) {

    static final Ask TEXT = Ask.of("text", "oversight.redaction.text", "oversight.redaction.text.hint");
    private static final Ask SEEN = Ask.of("seen", "oversight.redaction.text");

    private static final int LONGEST = 40_000;

    record Waiting(List<Redactions.Waiting> waiting, LocalDate today) {

        boolean isLate(Redactions.Waiting one) {
            return one.checkBy().isBefore(today);
        }
    }

    /** @param left what may not stay in the text */
    record One(Redactions.Draft draft, Form form, List<String> left) {}

    @GetMapping("/office/redactions")
    View list(Viewer official) {
        return pages.show(JteredactionsGenerated::render, new Waiting(redactions.waiting(official), LocalDate.now(clock)));
    }

    @GetMapping("/office/redactions/{id}")
    View show(@PathVariable UUID id, Viewer official) {
        var draft = redactions.draft(id, official);
        return page(draft, Form.filled(Map.of(TEXT.name(), draft.text())), List.of());
    }

    @PostMapping("/office/redactions/{id}")
    View publish(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Viewer official) {
        var reading = Reading.of(sent);
        var text = reading.text(TEXT, LONGEST);
        var seen = reading.typed(SEEN);
        if (text.isEmpty()) return page(redactions.draft(id, official), reading.form(), List.of());
        try {
            redactions.publish(id, seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1, text.get(), official);
        } catch (Redactions.Left left) {
            reading.wrong(TEXT, Message.of("oversight.redaction.left", left.words().size()));
            return page(redactions.draft(id, official), reading.form(), left.words());
        }
        return pages.go("/office/redactions");
    }

    private View page(Redactions.Draft draft, Form form, List<String> left) {
        return pages.show(form, JteredactionGenerated::render, new One(draft, form, left));
    }
}
