package org.vidpovid.passkeys;

import jakarta.servlet.http.HttpSession;
import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.notices.Notices;
import org.vidpovid.people.*;
import org.vidpovid.signin.Levels;
import org.vidpovid.web.*;

/** My passkeys: which I have, a new one, and one that I do not want any more. */
@Controller
record PasskeysPage(Passkeys passkeys, RelyingParty party, Notices notices, Pages pages) {

    static final Ask LABEL = Ask.of("label", "passkeys.label", "passkeys.label.hint");

    private static final int LONGEST = 60;

    /** @param options what the script asks the browser; null for whoever is not known surely enough to have a new one */
    record Model(List<Passkey> passkeys, @Nullable String options, Form form) {}

    @GetMapping(Passkeys.PAGE)
    View show(Viewer viewer, HttpSession session) {
        notices.markRead(viewer, personId(viewer));
        return show(Form.blank(), viewer, session);
    }

    @PostMapping(Passkeys.PAGE)
    View add(@RequestParam MultiValueMap<String, String> sent, @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String trouble, Viewer viewer, HttpSession session) {
        Levels.demand(viewer, Assurance.SUBSTANTIAL);
        var reading = Reading.of(sent);
        var label = reading.text(LABEL, LONGEST);
        if (label.isPresent()) {
            if (!credential.isEmpty() && passkeys.register(viewer, label.get(), credential, session)) return pages.go(Passkeys.PAGE);
            reading.wrong(LABEL, Trouble.wording(credential, trouble));
        }
        return show(reading.form(), viewer, session);
    }

    /** Where somebody who is not known surely enough goes to come back surer. */
    @GetMapping("/my/passkeys/new")
    View surer(Viewer viewer) {
        Levels.demand(viewer, Assurance.SUBSTANTIAL);
        return pages.go(Passkeys.PAGE);
    }

    @PostMapping("/my/passkeys/{id}/remove")
    View remove(@PathVariable UUID id, Viewer viewer) {
        passkeys.remove(personId(viewer), id);
        return pages.go(Passkeys.PAGE);
    }

    private View show(Form form, Viewer viewer, HttpSession session) {
        var options = viewer.assurance().isAtLeast(Assurance.SUBSTANTIAL) ? party.create(personId(viewer), session) : null;
        return pages.showWithScript(form, JtepasskeysGenerated::render, new Model(passkeys.of(personId(viewer)), options, form));
    }

    private static UUID personId(Viewer viewer) {
        return Optional.ofNullable(viewer.personId()).orElseThrow(NotFound::new);
    }
}
