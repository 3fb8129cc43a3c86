package org.vidpovid.feedback;

import jakarta.servlet.http.*;
import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.authorities.*;
import org.vidpovid.people.*;
import org.vidpovid.signin.*;
import org.vidpovid.web.*;

/** Where anybody thanks, criticises, or says that something was not accepted; and where they read the answer. */
@Controller
record RemarksPage(Remarks remarks, Answering answering, Counts counts, Codes codes, CodeAttempts attempts, HeldMatters held,
        Patience patience, Pages pages, Clock clock) {

    static final Ask CODE = Ask.of("code", "feedback.code", "feedback.code.hint");

    record Model(List<Unit> units, Form form) {}

    /**
     * A remark as whoever said it sees it.
     *
     * @param code by which this browser holds it, to be written down
     * @param answers who is expected to answer
     */
    record Own(Remark remark, Optional<String> code, Optional<Seat> answers, LocalDate today) {}

    /** What is counted of a unit, and who answers for it today. */
    record Counted(Counts.Count count, Optional<Seat> head) {}

    @GetMapping("/remarks")
    View ask(@RequestParam(defaultValue = "") String unit) {
        return page(Form.filled(Map.of(Written.UNIT.name(), unit)));
    }

    @PostMapping("/remarks")
    View say(@RequestParam MultiValueMap<String, String> sent, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var reading = Reading.of(sent);
        var written = Written.read(reading, answering.units());
        if (written.isEmpty()) return page(reading.form());
        patience.admit(request);
        var kept = remarks.say(written.get(), viewer);
        kept.code().ifPresent(code -> held.hand(response, kept.id(), code));
        return pages.go("/remarks/" + kept.id());
    }

    @GetMapping("/remarks/{id}")
    View own(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        var remark = remarks.own(id, viewer);
        return pages.show(JteownGenerated::render, new Own(remark, held.code(request, id),
                remark.answer().isPresent() ? Optional.empty() : answering.answers(remark), LocalDate.now(clock)));
    }

    @GetMapping("/remarks/answer")
    View askForCode() {
        return pages.show(JtecodeGenerated::render, Form.blank());
    }

    /** One error for a wrong code and for that of something else: a guesser learns nothing. */
    @PostMapping("/remarks/answer")
    View find(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response) {
        attempts.admit(request);
        var reading = Reading.of(sent);
        var typed = reading.text(CODE, 60);
        if (typed.isPresent()) {
            var found = codes.matterOf(typed.get()).filter(this::isRemark);
            if (found.isPresent()) {
                held.hand(response, found.get(), typed.get());
                return pages.go("/remarks/" + found.get());
            }
            attempts.wrong(request);
            reading.wrong(CODE, Message.of("feedback.code.wrong"));
        }
        var form = reading.form();
        return pages.show(form, JtecodeGenerated::render, form);
    }

    @GetMapping("/remarks/units")
    View units() {
        var all = counts.ofAYear().stream().map(count -> new Counted(count, answering.heads(count.unitId()).map(InCharge::official)))
                .toList();
        return pages.show(JtecountsGenerated::render, all);
    }

    private boolean isRemark(UUID id) {
        try {
            remarks.own(id, Viewer.withoutAccount(Set.of(id)));
            return true;
        } catch (NotFound _) {
            return false;
        }
    }

    private View page(Form form) {
        return pages.show(form, JtesayGenerated::render, new Model(answering.units(), form));
    }
}
