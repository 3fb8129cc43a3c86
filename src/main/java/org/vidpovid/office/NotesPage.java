package org.vidpovid.office;

import static org.vidpovid.people.Purpose.DECISION;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.cases.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** What officials write to each other about a case. */
@Controller
record NotesPage(Cases cases, Notes notes, Pages pages) {

    static final Ask BODY = Ask.of("note", "office.note", "office.note.hint");
    static final Ask ADVICE = Ask.of("advice", "office.advice");

    private static final int LONGEST = 5000;

    record Model(Desk desk, Case matter, List<Note> notes, Form form) {

        static List<Option> advices() {
            return Stream.of(Note.Advice.values()).map(advice -> new Option(advice.name(), advice.wording())).toList();
        }

        String route(String below) {
            return "/office/cases/" + matter.id() + below + desk.query();
        }
    }

    @GetMapping("/office/cases/{id}/notes")
    View show(@PathVariable UUID id, @RequestParam Map<String, String> address, Viewer official) {
        return page(id, Desk.at(address), Form.filled(Map.of(ADVICE.name(), Note.Advice.NONE.name())), official);
    }

    @PostMapping("/office/cases/{id}/notes")
    View write(@PathVariable UUID id, @RequestParam Map<String, String> address, @RequestParam MultiValueMap<String, String> sent,
            Viewer official) {
        var reading = Reading.of(sent);
        var matter = cases.visibleTo(official, DECISION).get(id);
        var body = reading.text(BODY, LONGEST);
        var advice = reading.choice(ADVICE, Stream.of(Note.Advice.values()).map(Enum::name).toList());
        if (body.isEmpty() || advice.isEmpty()) return page(id, Desk.at(address), reading.form(), official);
        notes.write(matter, Note.Advice.valueOf(advice.get()), body.get(), official);
        return pages.go("/office/cases/" + id + Desk.at(address).query());
    }

    private View page(UUID id, Desk desk, Form form, Viewer official) {
        var matter = cases.visibleTo(official, DECISION).get(id);
        return pages.show(form, JtenotesGenerated::render, new Model(desk, matter, notes.of(matter), form));
    }
}
