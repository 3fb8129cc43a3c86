package org.vidpovid.feedback;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.authorities.Seat;
import org.vidpovid.notices.Notices;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** What was said of an official and of the units that they head or answer for, on their desk; and the answer, by name. */
@Controller
record DeskPage(Remarks remarks, Answering answering, Notices notices, Pages pages, Clock clock) {

    static final Ask ANSWER = Ask.of("answer", "feedback.answer", "feedback.answer.hint");

    record Model(boolean waiting, List<Remark> remarks, LocalDate today, @Nullable String further) {}

    /**
     * One remark.
     *
     * @param expected who is to answer it
     * @param mayAnswer whether the viewer may
     */
    record One(Remark remark, Optional<Seat> expected, boolean mayAnswer, LocalDate today, Form form) {}

    @GetMapping("/office/remarks")
    View list(@RequestParam(defaultValue = "") String show, @RequestParam(required = false) @Nullable UUID after, Viewer official) {
        var waiting = !show.equals("answered");
        var found = remarks.desk(official, waiting, after);
        var further = found.size() < Remarks.PAGE ? null
                : "/office/remarks?" + (waiting ? "" : "show=answered&") + "after=" + found.getLast().id();
        return pages.show(JtedeskGenerated::render, new Model(waiting, found, LocalDate.now(clock), further));
    }

    @GetMapping("/office/remarks/{id}")
    View show(@PathVariable UUID id, Viewer official) {
        notices.markRead(official, id);
        return page(id, Form.blank(), official);
    }

    @PostMapping("/office/remarks/{id}")
    View answer(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Viewer official) {
        var reading = Reading.of(sent);
        var answer = Written.said(reading, ANSWER);
        if (answer.isEmpty()) return page(id, reading.form(), official);
        remarks.answer(id, answer.get(), official);
        return pages.go("/office/remarks/" + id);
    }

    private View page(UUID id, Form form, Viewer official) {
        var remark = remarks.onDesk(id, official);
        var mayAnswer = remark.answer().isEmpty() && answering.seat(remark, official).isPresent();
        return pages.show(form, JteoneGenerated::render, new One(remark, answering.answers(remark), mayAnswer, LocalDate.now(clock), form));
    }
}
