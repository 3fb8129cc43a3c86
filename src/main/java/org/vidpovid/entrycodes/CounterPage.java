package org.vidpovid.entrycodes;

import jakarta.servlet.http.*;
import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.answers.Line;
import org.vidpovid.entrycodes.Issues.*;
import org.vidpovid.people.*;
import org.vidpovid.signin.Levels;
import org.vidpovid.web.*;

/**
 * A clerk at a counter gives a code to somebody who shows who they are. Numbers of persons never stand in an address.
 * A clerk who is not surely known themselves makes nobody else known.
 */
@Controller
record CounterPage(Accounts accounts, People people, Issues issues, Environment environment, Pages pages, Clock clock) {

    static final Ask NUMBER = Ask.of("number", "entrycodes.tax-number", "entrycodes.tax-number.hint");

    private static final String SOUGHT = "org.vidpovid.entrycodes.sought";

    record Search(Form form) {}

    /** @param refusal why they get no code here */
    record Model(Whom whom, @Nullable Wording refusal, Form form) {}

    /** @param code null once it can be seen no more */
    record Printed(Issue issue, String name, @Nullable String code, String address) {}

    @GetMapping("/counter/codes")
    View search(Viewer viewer) {
        Levels.demand(viewer, Assurance.SUBSTANTIAL);
        return pages.show(JtesearchGenerated::render, new Search(Form.blank()));
    }

    @PostMapping("/counter/codes")
    View search(@RequestParam MultiValueMap<String, String> sent, HttpSession session, Viewer viewer) {
        Levels.demand(viewer, Assurance.SUBSTANTIAL);
        var reading = Reading.of(sent);
        var number = reading.text(NUMBER, 60).map(Line.TAXPAYER_NUMBER::tidied).orElse("");
        if (!number.isEmpty()) Line.TAXPAYER_NUMBER.fault(number, LocalDate.now(clock)).ifPresent(fault -> reading.wrong(NUMBER, fault));
        var form = reading.form();
        if (form.isWrong()) return pages.show(form, JtesearchGenerated::render, new Search(form));
        accounts.find(number, viewer); // puts on record that they looked
        session.setAttribute(SOUGHT, number);
        return pages.go("/counter/codes/person");
    }

    @GetMapping("/counter/codes/person")
    View person(HttpSession session, Viewer viewer) {
        Levels.demand(viewer, Assurance.SUBSTANTIAL);
        return whom(session).map(whom -> show(whom, viewer, Form.filled(Map.of("lasts", "PT1H")))).orElseGet(() -> pages.go("/counter/codes"));
    }

    @PostMapping("/counter/codes/person")
    View give(@RequestParam MultiValueMap<String, String> sent, @RequestParam(defaultValue = "") String whom, HttpSession session, Viewer viewer,
            HttpServletRequest request, HttpServletResponse response) {
        Levels.demand(viewer, Assurance.SUBSTANTIAL);
        var present = whom(session).filter(now -> now.mark().equals(whom)).orElseThrow(() -> new ChangedMeanwhile(Message.of("entrycodes.other")));
        var slip = new Slip(Reading.of(sent), LocalDate.now(clock));
        var newcomer = present.person() == null ? newcomer(present, slip) : Optional.<Newcomer>empty();
        var looked = slip.looked();
        var lasts = slip.lasts();
        slip.compared();
        var form = slip.reading().form();
        if (form.isWrong()) return show(present, viewer, form);

        var given = present.person() == null ? register(newcomer.orElseThrow(), looked.orElseThrow(), lasts.orElseThrow(), viewer)
                : issues.give(present.person().id(), looked.orElseThrow(), lasts.orElseThrow(), viewer);
        session.removeAttribute(SOUGHT);
        new Handed(given.id()).put(given.code(), request, response);
        return pages.go("/counter/codes/" + given.id());
    }

    @GetMapping("/counter/codes/{id}")
    View given(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        var issue = issues.given(id, viewer).orElseThrow(NotFound::new);
        var name = people.of(List.of(issue.personId())).stream().findFirst().map(person -> person.name().full()).orElse("–");
        return pages.show(JtegivenGenerated::render, new Printed(issue, name, new Handed(id).code(request).orElse(null),
                environment.getProperty("vidpovid.address", "") + CodePage.PATH));
    }

    private Given register(Newcomer newcomer, Looked looked, Duration lasts, Viewer viewer) {
        try {
            return issues.register(newcomer, looked, lasts, viewer);
        } catch (DuplicateKeyException e) { // at the next counter somebody was quicker
            throw new ChangedMeanwhile(Message.of("entrycodes.other"));
        }
    }

    private static Optional<Newcomer> newcomer(Whom whom, Slip slip) {
        var name = slip.name();
        var born = slip.born();
        return name.isPresent() && born.isPresent() ? Optional.of(new Newcomer(name.get(), born.get(), whom.taxNumber())) : Optional.empty();
    }

    private Optional<Whom> whom(HttpSession session) {
        return session.getAttribute(SOUGHT) instanceof String number
                ? Optional.of(new Whom(number, people.accountWith(number).orElse(null))) : Optional.empty();
    }

    private View show(Whom whom, Viewer viewer, Form form) {
        var refusal = whom.person() == null ? null : issues.refusal(whom.person().id(), viewer).orElse(null);
        return pages.show(form, JtegiveGenerated::render, new Model(whom, refusal, form));
    }
}
