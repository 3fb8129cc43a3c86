package org.vidpovid.office;

import static org.vidpovid.people.Purpose.DECISION;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.cases.*;
import org.vidpovid.catalogue.*;
import org.vidpovid.opinions.Opinions;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** The inbox of an official: the cases of their units, the one due first first. */
@Controller
record InboxPage(Cases cases, Catalogue catalogue, Opinions opinions, Pages pages, Clock clock) {

    static final Ask TURN = Ask.of("turn", "office.turn");
    static final Ask WHOSE = Ask.of("whose", "office.whose");
    static final Ask SERVICE = Ask.of("service", "office.service");
    static final Ask OVERDUE = Ask.of("overdue", "office.due.which");

    static final Ask SOUGHT = Ask.of("sought", "office.sought", "office.sought.hint");

    record Found(Field sought, List<Case> cases, Form form) {}

    record Model(Desk desk, VisibleCases.Count count, List<Case> cases, List<Service> services, int opinionsAsked,
                 @Nullable String further, LocalDate today) {

        static List<Option> turns() {
            return List.of(new Option("state", Message.of("office.turn.state")),
                    new Option("applicant", Message.of("office.turn.applicant")),
                    new Option("nobody", Message.of("office.turn.nobody")));
        }

        static List<Option> whose() {
            return List.of(new Option("unit", Message.of("office.whose.unit")), new Option("mine", Message.of("office.whose.mine")));
        }

        static List<Option> overdue() {
            return List.of(new Option("yes", Message.of("office.due.overdue")));
        }

        List<Option> serviceOptions() {
            return services.stream().map(service -> new Option(service.slug(), service.title())).toList();
        }

        boolean isOverdue(Case matter) {
            return matter.isOverdue(today);
        }

        boolean isSoon(Case matter) {
            return matter.isRunning() && !isOverdue(matter) && matter.due().on().isBefore(today.plusDays(4));
        }
    }

    /** Not by GET: a name that is looked for does not belong into an address. */
    @PostMapping("/office/search")
    View search(@RequestParam MultiValueMap<String, String> sent, Viewer official) {
        var reading = Reading.of(sent);
        var sought = reading.text(SOUGHT, 100);
        var found = sought.map(words -> cases.visibleTo(official, DECISION)
                .inbox(new InboxFilter(InboxFilter.Turn.ANY, null, null, null, words), null)).orElse(List.of());
        return found(reading.form(), found);
    }

    @GetMapping("/office/search")
    View search() {
        return found(Form.blank(), List.of());
    }

    private View found(Form form, List<Case> found) {
        return pages.show(form, JtesearchGenerated::render, new Found(form.field(SOUGHT), found, form));
    }

    @GetMapping("/office")
    View inbox(@RequestParam Map<String, String> address, @RequestParam(required = false) @Nullable UUID after, Viewer official) {
        var desk = Desk.at(address);
        var today = LocalDate.now(clock);
        var visible = cases.visibleTo(official, DECISION);
        var filter = desk.filter(official, today);
        var found = visible.inbox(filter, after == null ? null : visible.get(after));
        var further = found.size() < VisibleCases.PAGE ? null : "/office" + desk.query("after", found.getLast().id().toString());
        return pages.show(JteinboxGenerated::render, new Model(desk, visible.count(filter, today), found, catalogue.services(),
                opinions.waiting(official), further, today));
    }
}
