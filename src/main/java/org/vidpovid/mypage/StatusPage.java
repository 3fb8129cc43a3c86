package org.vidpovid.mypage;

import static org.vidpovid.people.Purpose.OWN_AFFAIRS;

import jakarta.servlet.http.*;
import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.vidpovid.cases.*;
import org.vidpovid.cases.CasePanel.*;
import org.vidpovid.notices.Notices;
import org.vidpovid.people.*;
import org.vidpovid.signin.*;
import org.vidpovid.web.*;

/** Where is my case: for its applicant, found by number and code, or from their own page. */
@Controller
record StatusPage(Cases cases, List<CasePanel> rooms, CaseMail mail, Notices notices, Codes codes, CodeAttempts attempts, HeldMatters held,
        ContactsPage contacts, Pages pages) {

    static final Ask NUMBER = Ask.of("number", "mypage.number", "mypage.number.hint");
    static final Ask CODE = Ask.of("code", "mypage.code", "mypage.code.hint");

    /** @param contacts where its applicant says how to reach them, if the viewer may */
    record Model(CaseFile file, List<Panel> panels, List<Action> actions, Optional<String> contacts, Form form) {

        Case matter() {
            return file.matter();
        }

        List<Panel> at(Place... places) {
            return panels.stream().filter(panel -> List.of(places).contains(panel.place())).toList();
        }
    }

    @GetMapping("/status")
    View ask() {
        return pages.show(JtestatusGenerated::render, Form.blank());
    }

    /** One error for a wrong number, a wrong code and a code of another case: a guesser learns nothing. */
    @PostMapping("/status")
    View find(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response) {
        attempts.admit(request);
        var reading = Reading.of(sent);
        var typedNumber = reading.text(NUMBER, 40);
        var typedCode = reading.text(CODE, 60);
        if (typedNumber.isPresent() && typedCode.isPresent()) {
            var number = CaseNumber.read(typedNumber.get());
            if (number.isEmpty()) reading.wrong(NUMBER, Message.of("mypage.number.mistyped"));
            var found = codes.matterOf(typedCode.get())
                    .flatMap(id -> cases.visibleTo(Viewer.withoutAccount(Set.of(id)), OWN_AFFAIRS).find(id))
                    .filter(matter -> number.filter(matter.number()::equals).isPresent());
            if (found.isPresent()) {
                held.hand(response, found.get().id(), typedCode.get());
                return pages.go("/status/" + found.get().id());
            }
            attempts.wrong(request);
            if (number.isPresent()) reading.wrong(CODE, Message.of("mypage.code.wrong"));
        }
        var form = reading.form();
        return pages.show(form, JtestatusGenerated::render, form);
    }

    /** Also where its form is sent to: whoever changes the language after a mistake finds a page. */
    @GetMapping({"/status/{id}", "/status/{id}/messages"})
    View show(@PathVariable UUID id, Viewer viewer) {
        return page(id, Form.blank(), viewer);
    }

    @PostMapping("/status/{id}/messages")
    View write(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> parts,
               Viewer viewer) {
        var form = mail.send(cases.visibleTo(viewer, OWN_AFFAIRS).get(id), sent, parts, viewer, OWN_AFFAIRS);
        return form.isWrong() ? page(id, form, viewer) : pages.go("/status/" + id);
    }

    private View page(UUID id, Form form, Viewer viewer) {
        var file = cases.visibleTo(viewer, OWN_AFFAIRS).file(id);
        notices.markRead(viewer, id);
        var panels = rooms.stream().flatMap(room -> room.of(file.matter()).stream()).toList();
        return pages.show(form, JtecaseGenerated::render, new Model(file, panels,
                CasePanel.actions(rooms, file.matter(), viewer, Whose.APPLICANT), contacts.route(file.matter(), viewer), form));
    }
}
