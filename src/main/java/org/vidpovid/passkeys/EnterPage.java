package org.vidpovid.passkeys;

import jakarta.servlet.http.*;
import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.people.Assurance;
import org.vidpovid.signin.*;
import org.vidpovid.web.*;

/** Signing in with a passkey. */
@Controller
record EnterPage(Passkeys passkeys, RelyingParty party, CodeAttempts attempts, Entrance entrance, Pages pages) implements Ways {

    static final String PATH = "/sign-in/passkey";
    static final Ask CREDENTIAL = Ask.of("credential", "passkeys.credential");

    /** @param options what the script asks the browser */
    record Model(String options, Form form) {}

    @Override
    public List<Way> offered() {
        return List.of(new Way(Message.of("passkeys.way"), Assurance.HIGH, PATH));
    }

    @GetMapping(PATH)
    View ask(HttpSession session) {
        return show(Form.blank(), session);
    }

    @PostMapping(PATH)
    View take(@RequestParam MultiValueMap<String, String> sent, @RequestParam(defaultValue = "") String trouble, HttpServletRequest request,
            HttpServletResponse response) {
        attempts.admit(request);
        var reading = Reading.of(sent);
        var credential = reading.typed(CREDENTIAL);
        if (!credential.isEmpty()) {
            var entered = passkeys.enter(credential, request.getSession());
            if (entered.isPresent()) {
                var person = entered.get().person();
                return entrance.letIn(new Arrival(person.id(), person.name().full(), entered.get().assurance(), "passkey", null), request,
                        response);
            }
            attempts.wrong(request);
        }
        reading.wrong(CREDENTIAL, Trouble.wording(credential, trouble));
        return show(reading.form(), request.getSession());
    }

    private View show(Form form, HttpSession session) {
        return pages.showWithScript(form, JteenterGenerated::render, new Model(party.ask(session), form));
    }
}
