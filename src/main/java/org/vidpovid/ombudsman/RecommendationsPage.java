package org.vidpovid.ombudsman;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** Recommendations for everybody to read, and on the desks of those who answer them. */
@Controller
record RecommendationsPage(Recommendations recommendations, Pages pages, Clock clock) {

    static final Ask FOLLOWS = Ask.of("follows", "ombudsman.follows");
    static final Ask ANSWER = Ask.of("answer", "ombudsman.reply", "ombudsman.reply.hint");

    /** @param desk whether it is the list of an official */
    record Model(List<Recommendation> recommendations, boolean desk, LocalDate today) {}

    record One(Recommendation recommendation, LocalDate today, Form form) {

        static List<Option> options() {
            return List.of(new Option("yes", Message.of("ombudsman.follows.yes")), new Option("no", Message.of("ombudsman.follows.no")));
        }
    }

    @GetMapping("/recommendations")
    View all() {
        return pages.show(JterecommendationsGenerated::render, new Model(recommendations.all(), false, LocalDate.now(clock)));
    }

    @GetMapping("/office/recommendations")
    View mine(Viewer official) {
        return pages.show(JterecommendationsGenerated::render, new Model(recommendations.of(official), true, LocalDate.now(clock)));
    }

    @GetMapping("/office/recommendations/{id}")
    View show(@PathVariable UUID id, Viewer official) {
        return page(id, Form.blank(), official);
    }

    @PostMapping("/office/recommendations/{id}")
    View answer(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Viewer official) {
        var reading = Reading.of(sent);
        var follows = reading.choice(FOLLOWS, List.of("yes", "no"));
        var answer = IntakePage.said(reading, ANSWER, 20);
        if (follows.isEmpty() || answer.isEmpty()) return page(id, reading.form(), official);
        recommendations.answer(id, follows.get().equals("yes"), answer.get(), official);
        return pages.go("/office/recommendations/" + id);
    }

    private View page(UUID id, Form form, Viewer official) {
        return pages.show(form, JterecommendationGenerated::render, new One(recommendations.get(id, official), LocalDate.now(clock), form));
    }
}
