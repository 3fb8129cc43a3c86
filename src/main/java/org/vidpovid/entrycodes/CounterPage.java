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
import org.vidpovid.entrycodes.By.Sought;
import org.vidpovid.entrycodes.Issues.*;
import org.vidpovid.people.*;
import org.vidpovid.signin.Levels;
import org.vidpovid.web.*;

/**
 * A clerk at a counter gives a code to somebody who shows who they are. Numbers of persons never stand in an address.
 * A clerk who is not surely known themselves makes nobody else known.
 */
@Controller
record CounterPage(Accounts accounts, People people, Holders holders, Issues issues, Environment environment, Pages pages, Clock clock) {

    private static final String SOUGHT = "org.vidpovid.entrycodes.sought";

    record Search(Form form) {}

    /** @param refusal why they get no code here */
    record Model(Whom whom, @Nullable Wording refusal, Form form) {}

    /** @param code null once it can be seen no more */
    record Printed(Issue issue, String name, @Nullable String code, String address) {}

    @GetMapping("/counter/codes")
    View search(Viewer viewer) {
        Levels.demand(viewer, Assurance.SUBSTANTIAL);
        var form = Form.filled(Map.of(By.BY.name(), By.TAX_NUMBER.name()));
        return pages.show(form, JtesearchGenerated::render, new Search(form));
    }

    @PostMapping("/counter/codes")
    View search(@RequestParam MultiValueMap<String, String> sent, HttpSession session, Viewer viewer) {
        Levels.demand(viewer, Assurance.SUBSTANTIAL);
        var reading = Reading.of(sent);
        var sought = By.read(reading, LocalDate.now(clock));
        var form = reading.form();
        if (sought.isEmpty()) return pages.show(form, JtesearchGenerated::render, new Search(form));
        holders.find(sought.get()).ifPresent(person -> accounts.looked(viewer, person.id()));
        session.setAttribute(SOUGHT, sought.get().mark());
        return pages.go("/counter/codes/person");
    }

    @GetMapping("/counter/codes/person")
    View person(HttpSession session, Viewer viewer) {
        Levels.demand(viewer, Assurance.SUBSTANTIAL);
        return whom(session).map(whom -> show(whom, viewer, beforehand(whom.sought()))).orElseGet(() -> pages.go("/counter/codes"));
    }

    @PostMapping("/counter/codes/person")
    View give(@RequestParam MultiValueMap<String, String> sent, @RequestParam(defaultValue = "") String whom, HttpSession session,
            Viewer viewer,
            HttpServletRequest request, HttpServletResponse response) {
        Levels.demand(viewer, Assurance.SUBSTANTIAL);
        var present = whom(session).filter(now -> now.mark().equals(whom))
                .orElseThrow(() -> new ChangedMeanwhile(Message.of("entrycodes.other")));
        var slip = new Slip(Reading.of(sent), LocalDate.now(clock));
        var newcomer = present.person() == null ? newcomer(slip) : Optional.<Newcomer>empty();
        var record = present.asksForRecord() ? record(present, newcomer, slip) : Optional.<String>empty();
        var looked = slip.looked();
        var lasts = slip.lasts();
        slip.compared();
        var form = slip.reading().form();
        if (form.isWrong()) return show(present, viewer, form);

        var given = present.person() == null
                ? register(newcomer.orElseThrow(), present.sought(), record.orElse(null), looked.orElseThrow(), lasts.orElseThrow(), viewer)
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

    private Given register(Newcomer newcomer, Sought sought, @Nullable String record, Looked looked, Duration lasts, Viewer viewer) {
        try {
            return issues.register(newcomer, sought, record, looked, lasts, viewer);
        } catch (DuplicateKeyException e) { // at the next counter somebody was quicker
            throw new ChangedMeanwhile(Message.of("entrycodes.other"));
        }
    }

    private static Optional<Newcomer> newcomer(Slip slip) {
        var name = slip.name();
        var born = slip.born();
        return name.isPresent() && born.isPresent() ? Optional.of(new Newcomer(name.get(), born.get())) : Optional.empty();
    }

    /** Somebody with an older document may have an account already: they must not get a second one. */
    private Optional<String> record(Whom whom, Optional<Newcomer> newcomer, Slip slip) {
        var number = slip.record(whom.sought().by(), newcomer.map(Newcomer::born));
        return number.filter(known -> holders.find(new Sought(By.RECORD_NUMBER, known)).isPresent()).isPresent()
                ? slip.reading().wrong(Slip.RECORD, Message.of("entrycodes.record.taken")) : number;
    }

    /** What the clerk has typed already. */
    private static Form beforehand(Sought sought) {
        var texts = new HashMap<>(Map.of(Slip.LASTS.name(), "PT1H"));
        sought.by().paper().ifPresent(paper -> texts.putAll(Map.of(Slip.PAPER.name(), paper.name(),
                Slip.LOOKED.name(), sought.number().substring(sought.number().indexOf(' ') + 1))));
        return Form.filled(texts);
    }

    private Optional<Whom> whom(HttpSession session) {
        return Optional.ofNullable((String) session.getAttribute(SOUGHT)).map(Sought::of)
                .map(sought -> new Whom(sought, holders.find(sought).orElse(null)));
    }

    private View show(Whom whom, Viewer viewer, Form form) {
        var refusal = whom.person() == null ? null : issues.refusal(whom.person().id(), viewer).orElse(null);
        return pages.show(form, JtegiveGenerated::render, new Model(whom, refusal, form));
    }
}
