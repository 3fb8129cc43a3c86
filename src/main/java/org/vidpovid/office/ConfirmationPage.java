package org.vidpovid.office;

import static org.vidpovid.people.Purpose.CONFIRMATION;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.cases.*;
import org.vidpovid.cases.CasePanel.*;
import org.vidpovid.decisions.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** The desk of the second official: what the lot gave them to read anew, and their word about it. */
@Controller
record ConfirmationPage(Cases cases, Confirmations confirmations, List<CasePanel> rooms, Pages pages) {

    static final Ask REASONS = Ask.of("reasons", "office.confirm.reasons", "office.confirm.reasons.hint");

    private static final int LONGEST = 10_000;

    record Model(Case matter, IntentView intent, List<Panel> beside, Form form) {}

    @GetMapping("/office/confirmations")
    View list(Viewer official) {
        return pages.show(JteconfirmationsGenerated::render, confirmations.waitingFor(official));
    }

    @GetMapping("/office/confirmations/{id}")
    View show(@PathVariable UUID id, Viewer official) {
        return pages.show(JteconfirmationGenerated::render, model(id, Form.blank(), official));
    }

    @PostMapping("/office/confirmations/{id}")
    View say(@PathVariable UUID id, @RequestParam UUID intent, @RequestParam int version,
             @RequestParam MultiValueMap<String, String> sent, Viewer official) {
        var reading = Reading.of(sent);
        reading.optionalText(REASONS, LONGEST);
        if (!reading.form().isWrong()) {
            try {
                if (sent.containsKey("return")) confirmations.sendBack(id, version, intent, reading.typed(REASONS), official);
                else confirmations.confirm(id, version, intent, reading.typed(REASONS), official);
                return pages.go("/office/confirmations");
            } catch (Objections objections) {
                objections.byPart().values().forEach(sentence -> reading.wrong(REASONS, sentence));
            }
        }
        var form = reading.form();
        return pages.show(form, JteconfirmationGenerated::render, model(id, form, official));
    }

    private Model model(UUID id, Form form, Viewer official) {
        var matter = cases.visibleTo(official, CONFIRMATION).get(id);
        var beside = rooms.stream().flatMap(room -> room.of(matter).stream()).filter(panel -> panel.place() != Place.ANSWER).toList();
        return new Model(matter, confirmations.of(matter, official), beside, form);
    }
}
