package org.vidpovid.office;

import static org.vidpovid.people.Purpose.DECISION;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.*;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.answers.*;
import org.vidpovid.applications.Applications;
import org.vidpovid.cases.*;
import org.vidpovid.cases.CasePanel.*;
import org.vidpovid.catalogue.*;
import org.vidpovid.decisions.*;
import org.vidpovid.opinions.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.questions.*;
import org.vidpovid.web.*;

/**
 * Where an official asks for a correction or grants. What must be there is in {@link Decisions}; here its objections are shown.
 */
@Controller
record DecisionPage(Cases cases, Applications applications, Catalogue catalogue, Decisions decisions, Opinions opinions,
        List<CasePanel> rooms, Pages pages, Clock clock) {

    static final Ask REPLY = Ask.of("reply", "office.reply", "office.reply.hint");
    static final Ask UNAWAITED = Ask.of("unawaited", "office.unawaited");
    static final Ask ITEMS = Ask.of("items", "office.items");
    static final Ask DOCUMENT = Ask.of("document", "office.grant");

    private static final int LONGEST_HOW = 2000;

    /**
     * A case and what its form asked, with what the official has typed.
     *
     * @param seen the version that they saw on the page of the case, whatever came since: they decide on no other
     * @param awaited opinions that may still come
     */
    record Model(Desk desk, Case matter, String seen, Procedure procedure, Answers answers, Form form, Optional<Act.Granted> document,
            List<Panel> beside, List<Opinion> awaited) {

        List<Question> asked() {
            return procedure.form().asked(answers, matter.receivedOn());
        }

        /** Asked for in the words of the procedure. */
        Field reply() {
            return form.field(procedure.result().reply().map(asks -> new Ask(REPLY.name(), REPLY.label(), asks)).orElse(REPLY));
        }

        Field how(Question question) {
            return form.field(new Ask("how-" + question.id(), Message.of("office.how", question.label()), null));
        }

        String route(String below) {
            return "/office/cases/" + matter.id() + below + desk.query();
        }
    }

    @GetMapping("/office/cases/{id}/correction")
    View correction(@PathVariable UUID id, @RequestParam Map<String, String> address, Viewer official) {
        return pages.show(JtecorrectionRequestGenerated::render, model(id, address, Form.blank(), official));
    }

    @PostMapping("/office/cases/{id}/correction")
    View requestCorrection(@PathVariable UUID id, @RequestParam Map<String, String> address,
            @RequestParam MultiValueMap<String, String> sent,
                           @RequestParam int version, Viewer official) {
        var reading = Reading.of(sent);
        var howToMend = new LinkedHashMap<String, String>();
        for (var question : model(id, address, Form.blank(), official).asked()) {
            var ask = new Ask("how-" + question.id(), question.label(), null);
            reading.optionalText(ask, LONGEST_HOW).filter(how -> !how.isEmpty()).ifPresent(how -> howToMend.put(question.id(), how));
        }
        return issue(reading, id, address, official, JtecorrectionRequestGenerated::render,
                () -> decisions.requestCorrection(id, version, howToMend, official));
    }

    @GetMapping("/office/cases/{id}/grant")
    View grant(@PathVariable UUID id, @RequestParam Map<String, String> address, Viewer official) {
        return pages.show(JtegrantGenerated::render, model(id, address, Form.blank(), official));
    }

    @PostMapping("/office/cases/{id}/grant")
    View grant(@PathVariable UUID id, @RequestParam Map<String, String> address, @RequestParam MultiValueMap<String, String> sent,
               @RequestParam int version, Viewer official) {
        var reading = Reading.of(sent);
        reading.optionalText(REPLY, Decisions.LONGEST_REPLY);
        return issue(reading, id, address, official, JtegrantGenerated::render, 
                () -> decisions.grant(id, version, reading.typed(REPLY), reading.ticked(UNAWAITED), official));
    }

    private View issue(Reading reading, UUID id, Map<String, String> address, Viewer official, Pages.Template<Model> template,
            Runnable decision) {
        if (!reading.form().isWrong()) {
            try {
                decision.run();
                return done(id, address, official);
            } catch (Objections objections) {
                objections.byPart().forEach((part, objection) -> reading.wrong(ask(part), objection));
            }
        }
        var form = reading.form();
        return pages.show(form, template, model(id, address, form, official));
    }

    private static Ask ask(Objections.Part part) {
        return switch (part) {
            case ITEMS -> ITEMS;
            case REPLY -> REPLY;
            case OPINIONS -> UNAWAITED;
            case DOCUMENT, CONFIRMATION, ANSWER -> DOCUMENT; // the last two are no part of this page
        };
    }

    /** Back to the case, or on to the one behind it if that is what the official pressed. */
    private View done(UUID id, Map<String, String> address, Viewer official) {
        var desk = Desk.at(address);
        var visible = cases.visibleTo(official, DECISION);
        var next = address.containsKey("next") ? visible.after(desk.filter(official, LocalDate.now(clock)), visible.get(id))
                : Optional.<UUID>empty();
        return pages.go("/office/cases/" + next.orElse(id) + desk.query());
    }

    /** Also while something else is intended: whoever is heard may well be right. */
    private static boolean isGrantable(Stage stage) {
        return stage instanceof Stage.UnderWay || stage instanceof Stage.BeingHeard || stage instanceof Stage.BeingConfirmed;
    }

    private Model model(UUID id, Map<String, String> address, Form form, Viewer official) {
        var matter = cases.visibleTo(official, DECISION).get(id);
        var reply = String.join("", form.typed().getOrDefault(REPLY.name(), List.of()));
        var document = isGrantable(matter.stage()) ? Optional.of(decisions.document(matter, reply, official))
                : Optional.<Act.Granted>empty();
        var beside = rooms.stream().flatMap(room -> room.of(matter).stream()).filter(panel -> panel.place() != Place.ANSWER).toList();
        return new Model(Desk.at(address), matter, address.getOrDefault("version", Integer.toString(matter.version())),
                catalogue.procedure(matter.procedureId()), applications.submitted(matter), form, document, beside,
                opinions.awaited(matter));
    }
}
