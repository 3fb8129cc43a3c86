package org.vidpovid.office;

import static org.vidpovid.people.Purpose.DECISION;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.cases.*;
import org.vidpovid.decisions.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** Granting cases that are alike in one go, after each has been read through and found right. Each gets an act of its own. */
@Controller
record TogetherPage(Cases cases, CheckedCases checked, Decisions decisions, Pages pages) {

    static final Ask CHOSEN = Ask.of("case", "office.together.which");

    record Model(List<CheckedCases.Alike> groups, Form form) {

        static String value(Case matter) {
            return matter.id() + ":" + matter.version();
        }
    }

    /** What came of it: each case by itself. */
    record Done(List<Case> granted, List<Left> left) {}

    /** A case that was not granted, and why. */
    record Left(Case matter, Wording why) {}

    @PostMapping("/office/cases/{id}/checked")
    View check(@PathVariable UUID id, @RequestParam int version, @RequestParam(defaultValue = "false") boolean undo,
               @RequestParam Map<String, String> address, Viewer official) {
        var desk = Desk.at(address);
        var visible = cases.visibleTo(official, DECISION);
        var matter = visible.get(id);
        if (matter.version() != version) throw new ChangedMeanwhile(matter.status());
        if (undo) checked.uncheck(matter);
        else checked.check(matter, version, official);
        var next = undo ? Optional.<UUID>empty() : visible.after(desk.filter(official, LocalDate.EPOCH), matter);
        return pages.go("/office/cases/" + next.orElse(id) + desk.query());
    }

    @GetMapping("/office/together")
    View show(Viewer official) {
        return page(Form.blank(), official);
    }

    /** Each case is its own transaction and its own act: one that changed meanwhile is left, and the others are granted. */
    @PostMapping("/office/together")
    View grant(@RequestParam MultiValueMap<String, String> sent, Viewer official) {
        var reading = Reading.of(sent);
        var ready = checked.alike(official).stream().flatMap(alike -> alike.cases().stream())
                .collect(Collectors.toMap(Model::value, matter -> matter));
        var chosen = sent.getOrDefault(CHOSEN.name(), List.of()).stream().distinct().toList();
        if (chosen.isEmpty()) {
            reading.wrong(CHOSEN, Message.of("office.together.none"));
            return page(reading.form(), official);
        }
        var granted = new ArrayList<Case>();
        var left = new ArrayList<Left>();
        for (var value : chosen) {
            var matter = ready.get(value);
            if (matter != null) grant(matter, official).ifPresentOrElse(why -> left.add(new Left(matter, why)), () -> granted.add(matter));
            else known(value, official).ifPresent(changed -> left.add(new Left(changed, Message.of("office.together.changed"))));
        }
        return pages.show(JtetogetherDoneGenerated::render, new Done(granted, left));
    }

    private Optional<Wording> grant(Case matter, Viewer official) {
        try {
            decisions.grant(matter.id(), matter.version(), "", false, official); // those that need a reply are not offered here
            checked.uncheck(matter);
            return Optional.empty();
        } catch (ChangedMeanwhile changed) {
            return Optional.of(Message.of("office.together.changed"));
        } catch (Objections objections) {
            return objections.byPart().values().stream().findFirst();
        }
    }

    private Optional<Case> known(String value, Viewer official) {
        return value.matches("[0-9a-f-]{36}:.*") ? cases.visibleTo(official, DECISION).find(UUID.fromString(value.substring(0, 36)))
                : Optional.empty();
    }

    private View page(Form form, Viewer official) {
        return pages.show(form, JtetogetherGenerated::render, new Model(checked.alike(official), form));
    }
}
