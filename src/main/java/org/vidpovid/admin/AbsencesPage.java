package org.vidpovid.admin;

import static org.vidpovid.admin.Sheet.*;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.authorities.*;
import org.vidpovid.authorities.Entry.Away;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** Who is away, from when until when, and who stands in for them. */
@Controller
record AbsencesPage(Keeping keeping, Pages pages, Clock clock) {

    record Model(Structure structure, LocalDate today) {

        /** Those that are not over, the first first. */
        List<Away> absences() {
            return structure.all(Away.class).stream().filter(away -> away.until().isAfter(today)).sorted(Comparator.comparing(Away::since))
                    .toList();
        }

        String name(Away away) {
            return called(structure, away);
        }

        Wording standIn(Away away) {
            return away.deputy() == null ? Message.of("admin.absence.usual") : PostsPage.called(structure, away.deputy());
        }
    }

    static Wording reason(Absence.Reason reason) {
        return switch (reason) {
            case LEAVE -> Message.of("admin.reason.leave");
            case SICK -> Message.of("admin.reason.sick");
            case TRIP -> Message.of("admin.reason.trip");
            case OTHER -> Message.of("admin.reason.other");
        };
    }

    @GetMapping("/admin/absences")
    View list() {
        return pages.show(JteabsencesGenerated::render, new Model(keeping.now(), LocalDate.now(clock)));
    }

    @GetMapping("/admin/posts/{code}/absences")
    View add(@PathVariable String code) {
        return keeping.show(adding(keeping.now(), code));
    }

    @PostMapping("/admin/posts/{code}/absences")
    View add(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, Viewer viewer) {
        var now = keeping.now();
        var lines = new Lines(now, Map.of(), new HashMap<>());
        return keeping.save(adding(now, code), sent, viewer,
                cells -> keeping.added(lines.absence(cells.with("post", code)), cells, "since"), "/admin/posts/" + code);
    }

    @GetMapping("/admin/absences/{person}/{since}")
    View change(@PathVariable UUID person, @PathVariable LocalDate since) {
        var now = keeping.now();
        var away = away(now, person, since);
        return keeping.show(changing(now, away).holding(away.columns()).carrying("seen", Structure.digest(away)));
    }

    @PostMapping("/admin/absences/{person}/{since}")
    View change(@PathVariable UUID person, @PathVariable LocalDate since, @RequestParam MultiValueMap<String, String> sent,
                @RequestParam(defaultValue = "") String seen, Viewer viewer) {
        var now = keeping.now();
        var away = away(now, person, since);
        return keeping.save(changing(now, away).carrying("seen", seen), sent, viewer, cells -> {
            var reason = Stream.of(Absence.Reason.values()).filter(one -> one.name().equalsIgnoreCase(cells.typed("reason"))).findAny()
                    .orElseGet(() -> cells.wrong("reason", "admin.fault.reason", Absence.Reason.OTHER));
            return Keeping.instead(new Away(person, since, cells.day("until"), reason, cells.optional("deputy")), seen);
        }, "/admin/absences");
    }

    @GetMapping("/admin/absences/{person}/{since}/end")
    View remove(@PathVariable UUID person, @PathVariable LocalDate since) {
        var now = keeping.now();
        var away = away(now, person, since);
        return keeping.show(removing(now, away).carrying("seen", Structure.digest(away)));
    }

    @PostMapping("/admin/absences/{person}/{since}/end")
    View remove(@PathVariable UUID person, @PathVariable LocalDate since, @RequestParam MultiValueMap<String, String> sent,
                @RequestParam(defaultValue = "") String seen, Viewer viewer) {
        var now = keeping.now();
        var away = away(now, person, since);
        return keeping.save(removing(now, away).carrying("seen", seen), sent, viewer,
                _ -> then -> Keeping.instead(away, seen).in(then).without(away), "/admin/absences");
    }

    private static Away away(Structure now, UUID person, LocalDate since) {
        return now.all(Away.class).stream().filter(one -> one.personId().equals(person) && one.since().equals(since)).findAny()
                .orElseThrow(NotFound::new);
    }

    private static String called(Structure now, Away away) {
        return now.all(Entry.Appointment.class).stream().filter(official -> official.personId().equals(away.personId()))
                .map(Entry.Appointment::name).reduce((_, last) -> last).orElse("–");
    }

    private static List<Option> reasons() {
        return Stream.of(Absence.Reason.values()).map(reason -> new Option(reason.name().toLowerCase(Locale.ROOT), reason(reason)))
                .toList();
    }

    private Sheet adding(Structure now, String code) {
        if (now.post(code).isEmpty()) throw new NotFound();
        return new Sheet(Message.of("admin.absence.new"), PostsPage.called(now, code), "/admin/posts/" + code,
                "/admin/posts/" + code + "/absences", "admin.add",
                day("since"), day("until"), choice("reason", reasons()), choice("deputy", PostsPage.posts(now)))
                .saying(Message.of("admin.absence.what"));
    }

    private static Sheet changing(Structure now, Away away) {
        return new Sheet(Message.of("admin.absence.change"), _ -> called(now, away), "/admin/absences",
                "/admin/absences/" + away.personId() + "/" + away.since(),
                "admin.save", day("until"), choice("reason", reasons()), choice("deputy", PostsPage.posts(now)));
    }

    private static Sheet removing(Structure now, Away away) {
        return new Sheet(Message.of("admin.absence.remove"), _ -> called(now, away), "/admin/absences",
                "/admin/absences/" + away.personId() + "/" + away.since() + "/end", "admin.remove", why())
                .ending(Message.of("admin.absence.remove.what", away.since(), away.until()));
    }
}
