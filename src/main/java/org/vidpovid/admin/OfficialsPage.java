package org.vidpovid.admin;

import static org.vidpovid.admin.Sheet.*;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.authorities.*;
import org.vidpovid.authorities.Entry.Appointment;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** Who holds a post: somebody is appointed from a day on, and released as of another. What has been is never written over. */
@Controller
record OfficialsPage(Keeping keeping, Accounts accounts, Clock clock) {

    @GetMapping("/admin/posts/{code}/officials")
    View appoint(@PathVariable String code) {
        return keeping.show(appointing(keeping.now(), code).holding(Map.of("since", LocalDate.now(clock).toString())));
    }

    /** Whoever has no account gets one by this, under their number, by which they will be known when they first sign in. */
    @PostMapping("/admin/posts/{code}/officials")
    View appoint(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, Viewer viewer) {
        var number = Lines.number(Objects.requireNonNullElse(sent.getFirst("tax_number"), ""));
        var now = keeping.now();
        var lines = new Lines(now, accounts.withTaxNumbers(Set.of(number)), new HashMap<>());
        return keeping.save(appointing(now, code), sent, viewer, cells -> {
            var official = lines.official(cells.with("post", code));
            var wish = keeping.added(official, cells, "since");
            return cells.typed("instead").isEmpty() ? wish : then -> wish.in(released(then, official));
        }, lines.newcomers().values(), "/admin/posts/" + code);
    }

    @GetMapping("/admin/posts/{code}/officials/{since}/end")
    View end(@PathVariable String code, @PathVariable LocalDate since) {
        var official = official(keeping.now(), code, since);
        return keeping.show(ending(official).carrying("seen", Structure.digest(official)));
    }

    /** Of an appointment to come nothing is left but the record that it was withdrawn; one that has begun ends on a day. */
    @PostMapping("/admin/posts/{code}/officials/{since}/end")
    View end(@PathVariable String code, @PathVariable LocalDate since, @RequestParam MultiValueMap<String, String> sent,
             @RequestParam(defaultValue = "") String seen, Viewer viewer) {
        var official = official(keeping.now(), code, since);
        return keeping.save(ending(official).carrying("seen", seen), sent, viewer, cells -> {
            if (!isToCome(official)) return Keeping.instead(until(official, cells.day("until")), seen);
            return now -> Keeping.instead(official, seen).in(now).without(official);
        }, "/admin/posts/" + code);
    }

    private static Structure released(Structure now, Appointment successor) {
        return now.holder(successor.post(), successor.since()).filter(holder -> !holder.since().equals(successor.since()))
                .map(holder -> now.with(until(holder, successor.since()))).orElse(now);
    }

    private static Appointment until(Appointment official, LocalDate day) {
        return new Appointment(official.post(), official.personId(), official.name(), official.since(), day);
    }

    private boolean isToCome(Appointment official) {
        return official.since().isAfter(LocalDate.now(clock));
    }

    private static Appointment official(Structure now, String code, LocalDate since) {
        return now.holders(code).stream().filter(official -> official.since().equals(since)).findAny().orElseThrow(NotFound::new);
    }

    private Sheet appointing(Structure now, String code) {
        var post = now.post(code).orElseThrow(NotFound::new);
        var holder = now.holder(code, LocalDate.now(clock));
        var inputs = new ArrayList<>(List.of(shortLine("tax_number"), shortLine("last"), shortLine("first"), shortLine("middle"),
                day("since"), day("until")));
        holder.ifPresent(official -> inputs.add(new Input(new Ask("instead", Message.of("admin.official.instead", official.name()), null),
                Type.TICK, List.of())));
        inputs.add(why());
        return new Sheet(Message.of("admin.official.appoint"), post.title(), "/admin/posts/" + code, "/admin/posts/" + code + "/officials",
                "admin.appoint",
                inputs.toArray(Input[]::new)).saying(Message.of("admin.official.appoint.what"));
    }

    private Sheet ending(Appointment official) {
        var address = "/admin/posts/" + official.post();
        var action = address + "/officials/" + official.since() + "/end";
        return isToCome(official)
                ? new Sheet(Message.of("admin.official.withdraw"), _ -> official.name(), address, action, "admin.withdraw", why())
                        .ending(Message.of("admin.official.withdraw.what", official.name(), official.since()))
                : new Sheet(Message.of("admin.official.release"), _ -> official.name(), address, action, "admin.release", day("until"),
                        why())
                        .ending(Message.of("admin.official.release.what"));
    }
}
