package org.vidpovid.admin;

import static org.vidpovid.admin.Sheet.*;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.changes.*;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** Who may do what for the portal itself. Nobody gives a role to themselves, and there is always somebody who keeps the portal. */
@Controller
record RolesPage(Accounts accounts, Roles roles, Changes changes, TransactionTemplate together, Pages pages) {

    private static final int LONGEST = 1000;

    record Holder(Person person, List<Role> roles) {}

    static Wording called(Role role) {
        return switch (role) {
            case ADMIN -> Message.of("admin.role.admin");
            case EDITOR -> Message.of("admin.role.editor");
            case COUNTER -> Message.of("admin.role.counter");
            case AUDITOR -> Message.of("admin.role.auditor");
            case OMBUDSMAN -> Message.of("admin.role.ombudsman");
            case COURT -> Message.of("admin.role.court");
        };
    }

    static Wording does(Role role) {
        return switch (role) {
            case ADMIN -> Message.of("admin.role.admin.does");
            case EDITOR -> Message.of("admin.role.editor.does");
            case COUNTER -> Message.of("admin.role.counter.does");
            case AUDITOR -> Message.of("admin.role.auditor.does");
            case OMBUDSMAN -> Message.of("admin.role.ombudsman.does");
            case COURT -> Message.of("admin.role.court.does");
        };
    }

    @GetMapping("/admin/roles")
    View list() {
        var held = roles.holders();
        var holders = accounts.of(held.keySet()).values().stream()
                .map(person -> new Holder(person, held.getOrDefault(person.id(), Set.of()).stream().sorted().toList()))
                .sorted(Comparator.comparing(holder -> holder.person().name().full(), Collator.getInstance(Locale.of("uk")))).toList();
        return pages.show(JterolesGenerated::render, holders);
    }

    @GetMapping("/admin/persons/{id}/roles/{role}")
    View decide(@PathVariable UUID id, @PathVariable Role role) {
        return pages.show(JtesheetGenerated::render, sheet(person(id), role, roles.of(id).contains(role)));
    }

    @PostMapping("/admin/persons/{id}/roles/{role}")
    View change(@PathVariable UUID id, @PathVariable Role role, @RequestParam MultiValueMap<String, String> sent, Viewer viewer) {
        var person = person(id);
        var takes = !sent.getOrDefault("takes", List.of()).isEmpty();
        var reading = Reading.of(sent);
        var why = reading.text(ask("why"), LONGEST);
        if (why.isPresent()) {
            var objection = Objects.requireNonNull(together.execute(_ -> changed(person, role, takes, why.get(), viewer)));
            if (objection.isEmpty()) return pages.go("/admin/persons/" + id);
            reading.wrong(ask("why"), objection.get());
        }
        var form = reading.form();
        return pages.show(form, JtesheetGenerated::render, sheet(person, role, takes).with(form, List.of()));
    }

    /** Done, if nothing speaks against it. Two who take the role from each other do so one after the other. */
    private Optional<Wording> changed(Person person, Role role, boolean takes, String why, Viewer by) {
        changes.inTurn();
        if (roles.of(person.id()).contains(role) != takes) throw new ChangedMeanwhile(Message.of("admin.changed-meanwhile"));
        if (!takes && person.id().equals(by.personId())) return Optional.of(Message.of("admin.role.not-yourself"));
        if (takes && role == Role.ADMIN && roles.holders().values().stream().filter(held -> held.contains(Role.ADMIN)).count() < 2) {
            return Optional.of(Message.of("admin.role.last"));
        }
        if (takes) roles.take(person.id(), role);
        else roles.give(person.id(), role);
        var held = new LinkedHashMap<>(Map.of("name", person.name().full(), "role", role.name()));
        var none = new LinkedHashMap<String, String>();
        changes.record(by, Change.About.ROLE, person.id().toString(), person.id(),
                Message.of(takes ? "admin.role.taken" : "admin.role.given",
                person.name().full(), called(role)), why, takes ? held : none, takes ? none : held);
        return Optional.empty();
    }

    private Person person(UUID id) {
        return Optional.ofNullable(accounts.of(List.of(id)).get(id)).orElseThrow(NotFound::new);
    }

    private static Sheet sheet(Person person, Role role, boolean takes) {
        var address = "/admin/persons/" + person.id();
        var sheet = new Sheet(takes ? Message.of("admin.role.take", called(role)) : Message.of("admin.role.give", called(role)),
                _ -> person.name().full(),
                address, address + "/roles/" + role, takes ? "admin.role.take.button" : "admin.role.give.button", why());
        return takes ? sheet.carrying("takes", "yes").ending(Message.of("admin.role.take.what")) : sheet.saying(does(role));
    }
}
