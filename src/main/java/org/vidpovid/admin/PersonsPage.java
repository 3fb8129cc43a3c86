package org.vidpovid.admin;

import module java.base;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.authorities.*;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** Finding those who have an account, to give them a role or to see what they hold. What is looked for never stands in an address. */
@Controller
record PersonsPage(Accounts accounts, Authorities authorities, Roles roles, Pages pages) {

    static final Ask WHOM = Ask.of("whom", "admin.person.whom", "admin.person.whom.hint");

    private static final String FOUND = "org.vidpovid.admin.found";
    private static final int LONGEST = 100;
    private static final int SEEN_OF_NUMBER = 4;

    /**
     * Who was found.
     *
     * @param hasLooked whether anybody was looked for
     */
    record Found(Form form, boolean hasLooked, List<Person> persons) {

        /** The end of a number tells namesakes apart; the rest is nobody's business. */
        static String number(Person person) {
            var number = person.taxNumber();
            return number == null ? "–" : "…" + number.substring(number.length() - SEEN_OF_NUMBER);
        }
    }

    record Model(Person person, List<Seat> seats, Set<Role> roles) {}

    @GetMapping("/admin/persons")
    View search(HttpSession session) {
        var ids = session.getAttribute(FOUND) instanceof String found
                ? Stream.of(found.split(" ")).filter(id -> !id.isEmpty()).map(UUID::fromString).toList() : null;
        var persons = ids == null ? Map.<UUID, Person>of() : accounts.of(ids);
        return pages.show(JtepersonsGenerated::render, new Found(Form.blank(), ids != null,
                ids == null ? List.of() : ids.stream().map(persons::get).filter(Objects::nonNull).toList()));
    }

    @PostMapping("/admin/persons")
    View search(@RequestParam MultiValueMap<String, String> sent, HttpSession session, Viewer viewer) {
        var reading = Reading.of(sent);
        var whom = reading.text(WHOM, LONGEST);
        if (whom.isEmpty()) {
            var form = reading.form();
            return pages.show(form, JtepersonsGenerated::render, new Found(form, false, List.of()));
        }
        session.setAttribute(FOUND, accounts.find(whom.get(), viewer).stream().map(person -> person.id().toString())
                .collect(Collectors.joining(" ")));
        return pages.go("/admin/persons");
    }

    @GetMapping("/admin/persons/{id}")
    View person(@PathVariable UUID id) {
        var person = Optional.ofNullable(accounts.of(List.of(id)).get(id)).orElseThrow(NotFound::new);
        return pages.show(JtepersonGenerated::render, new Model(person, authorities.seatsOf(id), roles.of(id)));
    }
}
