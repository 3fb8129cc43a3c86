package org.vidpovid.signin;

import module java.base;
import jakarta.servlet.http.*;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.people.Assurance;
import org.vidpovid.web.*;

/** The sign-in of the demonstration: takes everybody at their word. */
@Controller
@Profile("demonstration")
record SignInPage(DemonstrationPeople people, Viewers viewers, Entrance entrance, Interrupted interrupted, Pages pages) {

    private static final Ask PERSON = Ask.of("person", "signin.who", "signin.who.hint");

    /**
     * People of one kind.
     *
     * @param first whether the error points at its first person
     */
    record Group(Wording title, boolean first, List<Option> people) {}

    record Model(Field field, List<Group> groups, boolean keeps, Form form) {}

    @GetMapping("/sign-in")
    View ask(HttpServletRequest request, HttpServletResponse response) {
        return show(Form.blank(), request, response);
    }

    @PostMapping("/sign-in")
    View take(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response) {
        var reading = Reading.of(sent);
        var chosen = people.withId(reading.typed(PERSON));
        if (chosen.isEmpty()) {
            reading.wrong(PERSON, Message.of("signin.missing"));
            return show(reading.form(), request, response);
        }
        return entrance.letIn(viewers.of(chosen.get().id(), chosen.get().name().full(), Assurance.HIGH), request, response);
    }

    private View show(Form form, HttpServletRequest request, HttpServletResponse response) {
        var groups = List.of(
                new Group(Message.of("signin.citizens"), true, people.citizens().stream().map(people::option).toList()),
                new Group(Message.of("signin.officials"), false, people.officials().stream().map(people::option).toList()));
        return pages.show(form, JtesignInGenerated::render, new Model(form.field(PERSON), groups, interrupted.keeps(request, response), form));
    }
}
