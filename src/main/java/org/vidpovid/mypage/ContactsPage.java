package org.vidpovid.mypage;

import static org.vidpovid.people.Purpose.OWN_AFFAIRS;

import jakarta.servlet.http.HttpServletRequest;
import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.cases.*;
import org.vidpovid.people.*;
import org.vidpovid.signin.CodeAttempts;
import org.vidpovid.web.*;

/** How I am reached: of an account under {@code /my}; without one, of whoever applied in the matter that this browser holds. */
@Controller
record ContactsPage(People people, Cases cases, EmailChanges changes, ContactChange change, CodeAttempts attempts, Pages pages) {

    static final Ask EMAIL = Ask.of("email", "mypage.email", "mypage.email.hint");
    static final Ask PHONE = Ask.of("phone", "mypage.phone", "mypage.phone.hint");
    static final Ask LANGUAGE = Ask.of("language", "mypage.language", "mypage.language.hint");
    static final Ask CODE = Ask.of("code", "mypage.email-code", "mypage.email-code.hint");

    /** @param route of these contacts; {@code back} of where they are shown */
    record Whose(UUID personId, String route, String back) {}

    record Model(Whose whose, Form form, @Nullable String waiting) {

        static List<Option> languages() {
            return List.of(new Option("UK", Message.of("mypage.language.uk")), new Option("EN", Message.of("mypage.language.en")));
        }
    }

    @GetMapping({"/my/contacts", "/status/{id}/contacts"})
    View show(@PathVariable Optional<UUID> id, Viewer viewer) {
        var whose = whose(id, viewer);
        var now = contact(whose);
        return contacts(whose, Form.filled(Map.of("email", Objects.requireNonNullElse(now.email(), ""),
                "phone", Objects.requireNonNullElse(now.phone(), ""), "language", now.language().name())));
    }

    @PostMapping({"/my/contacts", "/status/{id}/contacts"})
    View change(@PathVariable Optional<UUID> id, @RequestParam MultiValueMap<String, String> sent, Viewer viewer,
            HttpServletRequest request) {
        var whose = whose(id, viewer);
        var now = contact(whose);
        var reading = Reading.of(sent);
        var email = reading.optionalText(EMAIL, 254);
        if (email.isPresent() && !email.get().isEmpty() && !Contact.isEmail(email.get())) {
            reading.wrong(EMAIL, Message.of("mypage.email.mistyped"));
        }
        var phone = reading.optionalText(PHONE, 40).map(Contact::tidyPhone);
        var kept = phone.isPresent() && phone.get().equals(now.phone()); // it may be older than the rule
        if (phone.isPresent() && !phone.get().isEmpty() && !kept && !Contact.isPhone(phone.get())) {
            reading.wrong(PHONE, Message.of("mypage.phone.mistyped"));
        }
        var language = reading.choice(LANGUAGE, List.of("UK", "EN"));
        var form = reading.form();
        if (form.isWrong()) return contacts(whose, form);

        var wanted = new Contact(orNone(email), orNone(phone), Language.valueOf(language.orElseThrow()));
        if (!Objects.equals(wanted.email(), now.email())) { // whoever has letters sent is slowed down like whoever guesses
            attempts.admit(request);
            attempts.wrong(request);
        }
        return pages.go(change.change(whose.personId(), now, wanted) ? whose.route() + "/email" : whose.back());
    }

    @GetMapping({"/my/contacts/email", "/status/{id}/contacts/email"})
    View askCode(@PathVariable Optional<UUID> id, Viewer viewer) {
        return code(whose(id, viewer), Form.blank());
    }

    @PostMapping({"/my/contacts/email", "/status/{id}/contacts/email"})
    View confirm(@PathVariable Optional<UUID> id, @RequestParam MultiValueMap<String, String> sent, Viewer viewer,
            HttpServletRequest request) {
        attempts.admit(request);
        var whose = whose(id, viewer);
        var reading = Reading.of(sent);
        var code = reading.text(CODE, 40);
        if (code.isPresent()) {
            if (change.confirm(whose.personId(), contact(whose), code.get()).isPresent()) return pages.go(whose.back());
            attempts.wrong(request);
            reading.wrong(CODE, Message.of("mypage.email-code.wrong"));
        }
        return code(whose, reading.form());
    }

    /** Where the applicant of a case changes how they are reached, if this viewer may do that for them. */
    Optional<String> route(Case matter, Viewer viewer) {
        if (matter.applicantId().equals(viewer.personId())) return Optional.of("/my/contacts");
        return people.account(matter.applicantId()).isPresent() ? Optional.empty() : Optional.of("/status/" + matter.id() + "/contacts");
    }

    /** An account is changed by whoever signed in to it, never by whoever knows the code of one of its matters. */
    private Whose whose(Optional<UUID> id, Viewer viewer) {
        if (id.isEmpty()) return new Whose(Objects.requireNonNull(viewer.personId()), "/my/contacts", "/my");
        var matter = cases.visibleTo(viewer, OWN_AFFAIRS).get(id.get());
        var route = "/status/" + matter.id() + "/contacts";
        if (!route(matter, viewer).equals(Optional.of(route))) throw new NotFound();
        return new Whose(matter.applicantId(), route, "/status/" + matter.id());
    }

    private Contact contact(Whose whose) {
        return Optional.ofNullable(people.contactOf(Set.of(whose.personId())).get(whose.personId())).orElseThrow(NotFound::new);
    }

    private View contacts(Whose whose, Form form) {
        return pages.show(form, JtecontactsGenerated::render, new Model(whose, form, changes.waiting(whose.personId()).orElse(null)));
    }

    private View code(Whose whose, Form form) {
        var waiting = changes.waiting(whose.personId());
        if (waiting.isEmpty() && !form.isWrong()) return pages.go(whose.route());
        return pages.show(form, JteemailCodeGenerated::render, new Model(whose, form, waiting.orElse(null)));
    }

    private static @Nullable String orNone(Optional<String> text) {
        return text.filter(some -> !some.isEmpty()).orElse(null);
    }
}
