package org.vidpovid.complaints;

import static org.vidpovid.people.Purpose.*;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.cases.*;
import org.vidpovid.cases.CasePanel.Panel;
import org.vidpovid.catalogue.Ground;
import org.vidpovid.complaints.Complaint.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** A complaint on the desk of whoever hears it, beside the whole file of the case that it is about. */
@Controller
record ReviewPage(Cases cases, Complaints complaints, Reviews reviews, List<CasePanel> rooms, Pages pages) {

    static final Ask OUTCOME = Ask.of("outcome", "complaints.outcome");
    static final Ask GROUND = Ask.of("ground", "complaints.ground", "complaints.ground.hint");
    static final Ask REASONS = Ask.of("reasons", "complaints.reasons", "complaints.reasons.hint");
    static final Ask CAUSE = Ask.of("cause", "complaints.cause", "complaints.cause.hint");
    static final Ask RIGHT = Ask.of("right", "complaints.right", "complaints.right.hint");

    private static final int LONGEST = 20_000;

    /**
     * The page.
     *
     * @param about the file of the case that it is about, and what other rooms show of that
     * @param outcomes those that are possible here
     */
    record Model(Case matter, Complaint complaint, CaseFile about, List<Panel> panels, List<Outcome> outcomes, List<Ground> grounds,
            boolean mayDecide, Form form) {

        List<Option> outcomeOptions() {
            return outcomes.stream().map(one -> new Option(one.name(), one.wording())).toList();
        }

        List<Option> groundOptions() {
            return grounds.stream().map(ground -> new Option(ground.id(), ground.title())).toList();
        }

        static List<Option> causes() {
            return Stream.of(Cause.values()).map(cause -> new Option(cause.name(), cause.wording())).toList();
        }

        boolean annuls() {
            return outcomes.contains(Outcome.ANNULLED_RETURNED);
        }
    }

    @GetMapping("/office/complaints/{id}")
    View show(@PathVariable UUID id, Viewer reviewer) {
        return page(id, Form.blank(), reviewer);
    }

    @PostMapping("/office/complaints/{id}")
    View decide(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, @RequestParam int version, Viewer reviewer) {
        var matter = cases.visibleTo(reviewer, DECISION).get(id);
        var complaint = complaints.of(matter).orElseThrow(NotFound::new);
        var reading = Reading.of(sent);
        var outcome = reading.choice(OUTCOME, reviews.outcomes(complaint).stream().map(Outcome::name).toList()).map(Outcome::valueOf);
        var ground = outcome.filter(one -> one == Outcome.NOT_HEARD).flatMap(_ -> reading.choice(GROUND,
                reviews.grounds(matter, complaint).stream().map(Ground::id).toList()));
        var reasons = said(reading, REASONS, Reviews.REASONED);
        var right = outcome.filter(Outcome::isRight).isPresent();
        var cause = right ? reading.choice(CAUSE, Stream.of(Cause.values()).map(Cause::name).toList()).map(Cause::valueOf)
                : Optional.<Cause>empty();
        var puttingRight = right ? said(reading, RIGHT, 1) : Optional.of("");
        var form = reading.form();
        if (form.isWrong()) return page(id, form, reviewer);
        reviews.decide(id, version, new Verdict(outcome.orElseThrow(), ground, reasons.orElseThrow(), cause, puttingRight.orElseThrow()),
                reviewer);
        return pages.go("/office/complaints/" + id);
    }

    private static Optional<String> said(Reading reading, Ask ask, int least) {
        var text = reading.text(ask, LONGEST);
        return text.isPresent() && Signs.said(text.get()) < least ? reading.wrong(ask, Message.of("complaints.too-short", least)) : text;
    }

    private View page(UUID id, Form form, Viewer reviewer) {
        var matter = cases.visibleTo(reviewer, DECISION).get(id);
        var complaint = complaints.of(matter).orElseThrow(NotFound::new);
        var about = cases.visibleTo(reviewer, REVIEW).file(complaint.about().caseId());
        var panels = rooms.stream().flatMap(room -> room.of(about.matter()).stream()).toList();
        return pages.show(form, JtereviewGenerated::render, new Model(matter, complaint, about, panels, reviews.outcomes(complaint),
                reviews.grounds(matter, complaint), reviews.mayDecide(matter, complaint, reviewer), form));
    }
}
