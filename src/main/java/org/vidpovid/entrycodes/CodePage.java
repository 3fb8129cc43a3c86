package org.vidpovid.entrycodes;

import jakarta.servlet.http.*;
import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.people.*;
import org.vidpovid.people.OneTimeCodes.Redeemed;
import org.vidpovid.signin.*;
import org.vidpovid.web.*;

/** Signing in by a code that was given at a counter, or by the command that makes the first administrator. */
@Controller
record CodePage(OneTimeCodes codes, People people, Issues issues, CodeAttempts attempts, Entrance entrance, Pages pages) implements Ways {

    static final String PATH = "/sign-in/code";
    static final Ask CODE = Ask.of("code", "entrycodes.code", "entrycodes.code.hint");

    private static final int LONGEST = 60; // people put spaces where they like

    record Model(Form form) {}

    @Override
    public List<Way> offered() {
        return List.of(new Way(Message.of("entrycodes.way"), Assurance.SUBSTANTIAL, PATH));
    }

    @GetMapping(PATH)
    View ask() {
        return show(Form.blank());
    }

    @PostMapping(PATH)
    View take(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response) {
        attempts.admit(request);
        var reading = Reading.of(sent);
        var typed = reading.text(CODE, LONGEST);
        if (typed.isEmpty()) return show(reading.form());
        var redeemed = codes.redeem(typed.get());
        var person = redeemed instanceof Redeemed.Admitted in ? people.account(in.personId()) : Optional.<Person>empty();
        var tooHigh = redeemed instanceof Redeemed.Admitted in && in.bySomebody() && issues.actsForTheState(in.personId());
        if (redeemed instanceof Redeemed.Admitted in && person.isPresent() && !tooHigh) {
            return entrance.letIn(new Arrival(in.personId(), person.get().name().full(), in.assurance(), "code", null), request, response);
        }
        attempts.wrong(request);
        reading.wrong(CODE, Message.of(switch (redeemed) {
            case Redeemed.Used() -> "entrycodes.code.used";
            case Redeemed.Late() -> "entrycodes.code.late";
            case Redeemed.Admitted _ when tooHigh -> "entrycodes.code.official";
            case Redeemed.Admitted _, Redeemed.Unknown() -> "entrycodes.code.unknown"; // admitted, but there is no such account any more
        }));
        return show(reading.form());
    }

    private View show(Form form) {
        return pages.show(form, JtecodeGenerated::render, new Model(form));
    }
}
