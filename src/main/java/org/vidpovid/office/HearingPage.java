package org.vidpovid.office;

import static org.vidpovid.people.Purpose.DECISION;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.cases.*;
import org.vidpovid.cases.CasePanel.*;
import org.vidpovid.decisions.*;
import org.vidpovid.guard.Judged.Objection;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** What the applicant said to an intention, argument by argument, and the final text with a reply to each. */
@Controller
record HearingPage(Cases cases, Refusals refusals, List<CasePanel> rooms, Pages pages, Clock clock) {

    static final Ask REASONS = Ask.of("reasons", "office.reasons", "office.reasons.final.hint");
    static final Ask JUSTIFICATION = Ask.of("justification", "office.justification", "office.justification.hint");
    static final Ask DEPARTURE = Ask.of("departure", "office.departure", "office.departure.hint");
    /** What no field of the page can put right. */
    static final Ask WHOLE = Ask.of("whole", "office.hearing");

    private static final int LONGEST = 10_000;

    /** @param seen the version that the official saw: they decide on no other */
    record Model(Desk desk, Case matter, String seen, IntentView intent, Form form, List<Panel> beside, LocalDate today) {

        static Ask reply(int i) {
            return new Ask("reply-" + (i + 1), Message.of("office.reply.to", i + 1), Message.of("office.reply.to.hint"));
        }

        List<String> arguments() {
            return intent.hearing().map(IntentView.Hearing::arguments).orElse(List.of());
        }

        /** Whether the applicant has nothing more to say: they have answered, or their time is over. */
        boolean isHeard() {
            return intent.hearing().filter(held -> held.answeredAt().isPresent() || today.isAfter(held.until())).isPresent();
        }

        boolean isTheirs() {
            return matter.stage() instanceof Stage.UnderWay || matter.stage() instanceof Stage.BeingHeard;
        }

        String route(String below) {
            return "/office/cases/" + matter.id() + below + desk.query();
        }
    }

    @GetMapping({"/office/cases/{id}/hearing", "/office/cases/{id}/intent/drop"})
    View show(@PathVariable UUID id, @RequestParam Map<String, String> address, Viewer official) {
        var model = model(id, address, Form.blank(), official);
        var typed = new HashMap<>(Map.of(REASONS.name(), model.intent().reasons(), JUSTIFICATION.name(), model.intent().justification(),
                DEPARTURE.name(), model.intent().departure()));
        var replies = model.intent().replies(); // of the text that came back: what is still right need not be written anew
        for (int i = 0; i < replies.size(); i++) typed.put(Model.reply(i).name(), replies.get(i));
        return pages.show(JtehearingGenerated::render, model(id, address, Form.filled(typed), official));
    }

    @PostMapping("/office/cases/{id}/hearing")
    View toConfirmation(@PathVariable UUID id, @RequestParam Map<String, String> address, @RequestParam MultiValueMap<String, String> sent,
                        @RequestParam int version, Viewer official) {
        var reading = Reading.of(sent);
        var model = model(id, address, Form.blank(), official);
        var asks = IntStream.range(0, model.arguments().size()).mapToObj(Model::reply).toList();
        asks.forEach(ask -> reading.optionalText(ask, LONGEST));
        Stream.of(REASONS, JUSTIFICATION, DEPARTURE).forEach(ask -> reading.optionalText(ask, LONGEST));
        if (!reading.form().isWrong()) {
            try {
                refusals.toConfirmation(id, version, new Refusals.Written(reading.typed(REASONS),
                        asks.stream().map(reading::typed).toList(),
                        reading.typed(JUSTIFICATION), reading.typed(DEPARTURE)), official);
                return pages.go("/office/cases/" + id + Desk.at(address).query());
            } catch (Objections objections) {
                objections.lacking().forEach(objection -> reading.wrong(ask(objection), objection.sentence()));
            }
        }
        var form = reading.form();
        return pages.show(form, JtehearingGenerated::render, model(id, address, form, official));
    }

    @PostMapping("/office/cases/{id}/intent/drop")
    View drop(@PathVariable UUID id, @RequestParam Map<String, String> address, @RequestParam int version, Viewer official) {
        refusals.drop(id, version, official);
        return pages.go("/office/cases/" + id + Desk.at(address).query());
    }

    private static Ask ask(Objection objection) {
        return switch (objection.lacking()) {
            case REASONS -> REASONS;
            case ARGUMENT -> Model.reply(objection.at());
            case LIKENESS -> JUSTIFICATION;
            case DEPARTURE -> DEPARTURE;
            case GROUND, FORMAL, FACT, MENDING, HELD_BY_STATE, HEARING, HEARING_LASTS, POOL, REMEDY -> WHOLE;
        };
    }

    private Model model(UUID id, Map<String, String> address, Form form, Viewer official) {
        var matter = cases.visibleTo(official, DECISION).get(id);
        var intent = refusals.intentOf(matter).orElseThrow(NotFound::new);
        var beside = rooms.stream().flatMap(room -> room.of(matter).stream()).filter(panel -> panel.place() != Place.ANSWER).toList();
        return new Model(Desk.at(address), matter, address.getOrDefault("version", Integer.toString(matter.version())), intent, form,
                beside,
                LocalDate.now(clock));
    }
}
