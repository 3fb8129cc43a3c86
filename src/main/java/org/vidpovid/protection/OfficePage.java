package org.vidpovid.protection;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.authorities.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** Where one asks that an official be protected, and where another agrees or does not. */
@Controller
record OfficePage(Protection protection, Pages pages, Clock clock) {

    static final Ask OFFICIAL = Ask.of("official", "protection.official", "protection.official.hint");
    static final Ask NORM = Ask.of("norm", "protection.norm", "protection.norm.hint");
    static final Ask REASON = Ask.of("reason", "protection.reason", "protection.reason.hint");
    static final Ask UNTIL = Ask.of("until", "protection.until", "protection.until.hint");
    static final Ask AGREES = Ask.of("agrees", "protection.agrees");
    static final Ask WHY = Ask.of("why", "protection.why", "protection.why.hint");

    private static final int LONGEST = 3000;
    private static final int REASONED = 60;
    private static final int SAID = 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    record Model(List<Asked> requests, List<Seat> officials, Form form) {

        List<Option> options() {
            return officials.stream().map(seat -> new Option(seat.postId().toString(),
                    Message.of("protection.seat", seat.name(), seat.post(), seat.unit()))).toList();
        }
    }

    record One(Asked asked, boolean mayDecide, Form form) {

        static List<Option> verdicts() {
            return List.of(new Option("yes", Message.of("protection.agrees.yes")), new Option("no", Message.of("protection.agrees.no")));
        }
    }

    @GetMapping("/office/protection")
    View list(Viewer viewer) {
        return page(Form.blank(), viewer);
    }

    @PostMapping("/office/protection")
    View ask(@RequestParam MultiValueMap<String, String> sent, Viewer viewer) {
        var reading = Reading.of(sent);
        var official = reading.choice(OFFICIAL, protection.officials(viewer).stream().map(seat -> seat.postId().toString()).toList());
        var norm = said(reading, NORM, 5);
        var reason = said(reading, REASON, REASONED);
        var until = until(reading);
        if (official.isEmpty() || norm.isEmpty() || reason.isEmpty() || until.isEmpty()) return page(reading.form(), viewer);
        var id = protection.ask(UUID.fromString(official.get()), norm.get(), reason.get(), until.get(), viewer);
        return pages.go("/office/protection/" + id);
    }

    @GetMapping("/office/protection/{id}")
    View show(@PathVariable UUID id, Viewer viewer) {
        return page(id, Form.blank(), viewer);
    }

    @PostMapping("/office/protection/{id}")
    View decide(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Viewer viewer) {
        var reading = Reading.of(sent);
        var agrees = reading.choice(AGREES, List.of("yes", "no"));
        var why = said(reading, WHY, SAID);
        if (agrees.isEmpty() || why.isEmpty()) return page(id, reading.form(), viewer);
        protection.decide(id, agrees.get().equals("yes"), why.get(), viewer);
        return pages.go("/office/protection/" + id);
    }

    /** The last day with it is typed; the first without it is kept. */
    private Optional<LocalDate> until(Reading reading) {
        var typed = reading.text(UNTIL, 20);
        if (typed.isEmpty()) return Optional.empty();
        try {
            var until = LocalDate.parse(typed.get(), DAY).plusDays(1);
            var today = LocalDate.now(clock);
            if (until.isAfter(today.plusDays(1)) && !until.isAfter(today.plus(Pseudonyms.LONGEST))) return Optional.of(until);
            return reading.wrong(UNTIL, Message.of("protection.until.range", today.plus(Pseudonyms.LONGEST).minusDays(1)));
        } catch (DateTimeException _) {
            return reading.wrong(UNTIL, Message.of("protection.until.mistyped"));
        }
    }

    static Optional<String> said(Reading reading, Ask ask, int least) {
        var text = reading.text(ask, LONGEST);
        return text.isPresent() && Signs.said(text.get()) < least ? reading.wrong(ask, Message.of("protection.too-short", least)) : text;
    }

    private View page(Form form, Viewer viewer) {
        return pages.show(form, JterequestsGenerated::render, new Model(protection.of(viewer), protection.officials(viewer), form));
    }

    private View page(UUID id, Form form, Viewer viewer) {
        var asked = protection.get(id, viewer);
        return pages.show(form, JterequestGenerated::render, new One(asked, protection.mayDecide(asked, viewer), form));
    }
}
