package org.vidpovid.office;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.decisions.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** The wording that a unit keeps for its acts. */
@Controller
record PhrasesPage(Phrases phrases, Pages pages) {

    static final Ask TITLE = Ask.of("title", "office.phrase.title");
    static final Ask BODY = Ask.of("body", "office.phrase.body", "office.phrase.body.hint");

    record Model(List<Phrases.Phrase> phrases, Form form) {}

    @GetMapping("/office/phrases")
    View show(Viewer official) {
        return page(Form.blank(), official);
    }

    @PostMapping("/office/phrases")
    View keep(@RequestParam MultiValueMap<String, String> sent, Viewer official) {
        var reading = Reading.of(sent);
        var title = reading.text(TITLE, 200);
        var body = reading.text(BODY, 5000);
        if (title.isEmpty() || body.isEmpty()) return page(reading.form(), official);
        phrases.keep(title.get(), body.get(), official);
        return pages.go("/office/phrases");
    }

    @PostMapping("/office/phrases/{id}/retire")
    View retire(@PathVariable UUID id, Viewer official) {
        phrases.retire(id, official);
        return pages.go("/office/phrases");
    }

    private View page(Form form, Viewer official) {
        return pages.show(form, JtephrasesGenerated::render, new Model(phrases.of(official), form));
    }
}
