package org.vidpovid.complaints;

import static org.vidpovid.people.Purpose.OWN_AFFAIRS;

import jakarta.servlet.http.HttpServletResponse;
import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.cases.*;
import org.vidpovid.complaints.About.What;
import org.vidpovid.people.Viewer;
import org.vidpovid.signin.HeldMatters;
import org.vidpovid.web.*;

/** One step from a case to a complaint about it: what it is about stands there already, and nothing is asked that the case says. */
@Controller
record FilingPage(Cases cases, Complaints complaints, HeldMatters held, Pages pages) {

    static final Ask ABOUT = Ask.of("about", "complaints.about");
    static final Ask ASKS = Ask.of("asks", "complaints.asks", "complaints.asks.hint");
    static final Ask WHY = Ask.of("why", "complaints.why", "complaints.why.hint");
    static final Ask LATE = Ask.of("late", "complaints.late", "complaints.late.hint");

    private static final int LONGEST = 5000;
    private static final int LEAST = 10;

    /**
     * The form.
     *
     * @param fileBy until when it can be filed without excuse, of what stands first
     * @param late whether any of what can be challenged was to be challenged before
     */
    record Model(Case matter, List<About> about, Optional<LocalDate> fileBy, boolean late, Form form) {

        String route() {
            return "/status/" + matter.id();
        }

        List<Option> options() {
            return about.stream().map(one -> new Option(one.what().name(), one.what().wording())).toList();
        }
    }

    @GetMapping("/status/{id}/complaint")
    View ask(@PathVariable UUID id, @RequestParam(defaultValue = "") String about, Viewer viewer) {
        var matter = cases.visibleTo(viewer, OWN_AFFAIRS).get(id);
        var first = offered(matter).getFirst().what().name();
        return page(matter, Form.filled(Map.of(ABOUT.name(), about.isEmpty() ? first : about)));
    }

    @PostMapping("/status/{id}/complaint")
    View file(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Viewer viewer, HttpServletResponse response) {
        var matter = cases.visibleTo(viewer, OWN_AFFAIRS).get(id);
        var offered = offered(matter);
        var reading = Reading.of(sent);
        var about = reading.choice(ABOUT, offered.stream().map(one -> one.what().name()).toList()).map(What::valueOf);
        var asks = said(reading, ASKS);
        var why = said(reading, WHY);
        var lateWhy = about.filter(what -> complaints.isLate(matter, what)).isPresent() ? said(reading, LATE) : Optional.of("");
        if (about.isEmpty() || asks.isEmpty() || why.isEmpty() || lateWhy.isEmpty()) return page(matter, reading.form());
        var what = offered.stream().filter(one -> one.what() == about.get()).findFirst().orElseThrow();
        var filed = complaints.file(what, asks.get(), why.get(), lateWhy.get(), viewer);
        filed.code().ifPresent(code -> held.hand(response, filed.caseId(), code));
        return pages.go("/status/" + filed.caseId());
    }

    private List<About> offered(Case matter) {
        var offered = complaints.about(matter);
        if (offered.isEmpty()) throw new NotFound();
        return offered;
    }

    private static Optional<String> said(Reading reading, Ask ask) {
        var text = reading.text(ask, LONGEST);
        return text.isPresent() && Signs.said(text.get()) < LEAST ? reading.wrong(ask, Message.of("complaints.too-short", LEAST)) : text;
    }

    private View page(Case matter, Form form) {
        var offered = offered(matter);
        return pages.show(form, JtefileGenerated::render, new Model(matter, offered, complaints.fileBy(matter, offered.getFirst().what()),
                offered.stream().anyMatch(one -> complaints.isLate(matter, one.what())), form));
    }
}
