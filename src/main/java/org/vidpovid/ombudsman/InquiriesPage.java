package org.vidpovid.ombudsman;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.authorities.*;
import org.vidpovid.cases.*;
import org.vidpovid.cases.CasePanel.Panel;
import org.vidpovid.catalogue.Catalogue;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** The ombudsman’s desk: what was brought, inquiries, and the cases that they look at, each look with its reason. */
@Controller
record InquiriesPage(Intakes intakes, Inquiries inquiries, Recommendations recommendations, Cases cases, Catalogue catalogue,
        Authorities authorities, List<CasePanel> rooms, Pages pages) {

    static final Ask ANSWER = Ask.of("answer", "ombudsman.answer", "ombudsman.answer.hint");
    static final Ask REASON = Ask.of("reason", "ombudsman.reason", "ombudsman.reason.hint");
    static final Ask NUMBER = Ask.of("number", "ombudsman.case-number", "ombudsman.case-number.hint");
    static final Ask UNIT = Ask.of("unit", "ombudsman.unit");
    static final Ask BODY = Ask.of("body", "ombudsman.body", "ombudsman.body.hint");

    private static final int REASONED = 60;

    record Desk(List<Intake> intakes, List<Inquiries.Inquiry> inquiries, Form form) {}

    record One(Intake intake, Form form) {}

    record Inquired(Inquiries.Inquiry inquiry, List<Unit> units, Form form) {

        List<Option> options() {
            return units.stream().map(unit -> new Option(unit.code(), Message.of("ombudsman.unit-of", unit.authority(), unit.name())))
                    .toList();
        }
    }

    record Looked(UUID inquiryId, CaseFile file, List<Panel> panels) {}

    @GetMapping("/ombudsman/desk")
    View desk(Viewer ombudsman) {
        return desk(Form.blank(), ombudsman);
    }

    @GetMapping("/ombudsman/desk/intakes/{id}")
    View intake(@PathVariable UUID id, Viewer ombudsman) {
        return pages.show(JteintakeGenerated::render, new One(intakes.get(id, ombudsman), Form.blank()));
    }

    @PostMapping("/ombudsman/desk/intakes/{id}")
    View answer(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Viewer ombudsman) {
        var reading = Reading.of(sent);
        var answer = IntakePage.said(reading, ANSWER, 20);
        if (answer.isEmpty()) {
            return pages.show(reading.form(), JteintakeGenerated::render, new One(intakes.get(id, ombudsman), reading.form()));
        }
        intakes.answer(id, answer.get(), ombudsman);
        return pages.go("/ombudsman/desk/intakes/" + id);
    }

    @PostMapping("/ombudsman/desk/inquiries")
    View begin(@RequestParam MultiValueMap<String, String> sent, Viewer ombudsman) {
        var reading = Reading.of(sent);
        var reason = IntakePage.said(reading, REASON, REASONED);
        if (reason.isEmpty()) return desk(reading.form(), ombudsman);
        return pages.go("/ombudsman/desk/inquiries/" + inquiries.begin(reason.get(), null, ombudsman));
    }

    @GetMapping("/ombudsman/desk/inquiries/{id}")
    View inquiry(@PathVariable UUID id, Viewer ombudsman) {
        return inquiry(id, Form.blank(), ombudsman);
    }

    @PostMapping("/ombudsman/desk/inquiries/{id}/cases")
    View take(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Viewer ombudsman) {
        var reading = Reading.of(sent);
        var typed = reading.text(NUMBER, 40);
        if (typed.isPresent()) {
            var number = CaseNumber.read(typed.get());
            if (number.isPresent() && inquiries.take(id, number.get(), ombudsman)) return pages.go("/ombudsman/desk/inquiries/" + id);
            reading.wrong(NUMBER, Message.of("ombudsman.case-number.unknown"));
        }
        return inquiry(id, reading.form(), ombudsman);
    }

    @GetMapping("/ombudsman/desk/inquiries/{id}/cases/{caseId}")
    View look(@PathVariable UUID id, @PathVariable UUID caseId, Viewer ombudsman) {
        if (!inquiries.get(id, ombudsman).cases().containsKey(caseId)) throw new NotFound();
        var file = cases.visibleTo(ombudsman, Purpose.INQUIRY).file(caseId);
        return pages.show(JtelookedGenerated::render, new Looked(id, file,
                rooms.stream().flatMap(room -> room.of(file.matter()).stream()).toList()));
    }

    @PostMapping("/ombudsman/desk/inquiries/{id}/recommendations")
    View recommend(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Viewer ombudsman) {
        inquiries.get(id, ombudsman);
        var reading = Reading.of(sent);
        var unit = reading.choice(UNIT, units().stream().map(Unit::code).toList());
        var body = IntakePage.said(reading, BODY, REASONED);
        if (unit.isEmpty() || body.isEmpty()) return inquiry(id, reading.form(), ombudsman);
        recommendations.recommend(id, authorities.unit(unit.get()), body.get(), ombudsman);
        return pages.go("/recommendations");
    }

    private List<Unit> units() {
        return catalogue.decidingUnits().stream().flatMap(code -> authorities.find(code).stream())
                .filter(unit -> recommendations.heads(unit.id()).isPresent())
                .sorted(Comparator.comparing((Unit unit) -> unit.authority().uk()).thenComparing(unit -> unit.name().uk())).toList();
    }

    private View desk(Form form, Viewer ombudsman) {
        return pages.show(form, JteombudsmanDeskGenerated::render, new Desk(intakes.all(ombudsman), inquiries.all(ombudsman), form));
    }

    private View inquiry(UUID id, Form form, Viewer ombudsman) {
        return pages.show(form, JteinquiryGenerated::render, new Inquired(inquiries.get(id, ombudsman), units(), form));
    }
}
