package org.vidpovid.signing;

import jakarta.servlet.http.*;
import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.answers.*;
import org.vidpovid.applications.*;
import org.vidpovid.appointments.HourTaken;
import org.vidpovid.cosigning.*;
import org.vidpovid.files.Files;
import org.vidpovid.people.Viewer;
import org.vidpovid.questions.Question;
import org.vidpovid.signin.*;
import org.vidpovid.web.*;

/** Where somebody signs another's application, found by the code that they were given: they see all of it before they sign or decline. */
@Controller
record SignPage(ToBeSigned waiting, Signings signings, CodeAttempts attempts, HeldMatters held, Files files, Pages pages) {

    static final Ask CODE = Ask.of("code", "applications.code", "applications.code.hint");
    static final Ask NAME = Ask.of("name", "signing.sign.name", "signing.sign.name.hint");
    static final Ask ACCEPT = Ask.of("accept", "signing.sign.accept");
    static final Ask REASON = Ask.of("reason", "signing.sign.reason", "signing.sign.reason.hint");

    record Row(Question question, Answer answer) {}

    /** @param draft what is to be signed; null when nobody waits for this signer any more */
    record Model(Round round, Signer signer, @Nullable Draft draft, List<Row> rows, Form form) {}

    @GetMapping("/sign")
    View ask() {
        return pages.show(JtesignCodeGenerated::render, Form.blank());
    }

    @PostMapping("/sign")
    View find(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response) {
        attempts.admit(request);
        var reading = Reading.of(sent);
        var typed = reading.text(CODE, 60);
        var signer = typed.flatMap(signings::signer);
        if (signer.isPresent()) {
            held.hand(response, signer.get(), typed.orElseThrow()); // as a matter is held: an address must not tell the code
            return pages.go("/sign/" + signer.get());
        }
        attempts.wrong(request);
        if (typed.isPresent()) reading.wrong(CODE, Message.of("signing.sign.unknown"));
        var form = reading.form();
        return pages.show(form, JtesignCodeGenerated::render, form);
    }

    @GetMapping("/sign/{id}")
    View show(@PathVariable UUID id, HttpServletRequest request) {
        return page(id, code(id, request), Form.blank());
    }

    @PostMapping("/sign/{id}")
    View answer(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Viewer viewer, HttpServletRequest request) {
        var code = code(id, request);
        var asked = signings.by(id, code).signer(id).name();
        var reading = Reading.of(sent);
        if (sent.containsKey("decline")) {
            var reason = reading.text(REASON, 1000);
            if (reason.isEmpty()) return page(id, code, reading.form());
            waiting.answer(id, code, asked, reason.get(), viewer);
        } else {
            var name = reading.text(NAME, 300);
            if (name.isPresent() && !isSame(name.get(), asked)) reading.wrong(NAME, Message.of("signing.sign.other-name", asked));
            if (!reading.ticked(ACCEPT)) reading.wrong(ACCEPT, Message.of("signing.sign.accept.missing"));
            if (reading.form().isWrong()) return page(id, code, reading.form());
            try {
                waiting.answer(id, code, name.orElseThrow(), null, viewer);
            } catch (HourTaken _) { // nothing was signed: what all agreed to is not to be had any more
                waiting.hourTaken(signings.by(id, code));
            }
        }
        return pages.go("/sign/" + id);
    }

    @GetMapping("/sign/{id}/files/{fileId}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID fileId, HttpServletRequest request) {
        var round = signings.by(id, code(id, request));
        if (!isAsked(round, id)) throw new NotFound();
        return files.open(round.matterId(), fileId).orElseThrow(NotFound::new).answer();
    }

    private String code(UUID id, HttpServletRequest request) {
        return held.code(request, id).orElseThrow(NotFound::new);
    }

    /** The same words, in whatever order and letters. */
    private static boolean isSame(String typed, String asked) {
        return words(typed).equals(words(asked));
    }

    private static List<String> words(String name) {
        return Stream.of(Writing.name(name).toLowerCase(Locale.ROOT).strip().split("\\s+", -1)).sorted().toList();
    }

    private static boolean isAsked(Round round, UUID id) {
        return round.isWaiting() && round.signer(id).signature().isEmpty();
    }

    private View page(UUID id, String code, Form form) {
        var round = signings.by(id, code);
        var draft = isAsked(round, id) ? waiting.draft(round) : null;
        var rows = draft == null ? List.<Row>of() : draft.procedure().form().questions().stream()
                .flatMap(question -> draft.answers().to(question).map(answer -> new Row(question, answer)).stream()).toList();
        return pages.show(form, JtesignGenerated::render, new Model(round, round.signer(id), draft, rows, form));
    }
}
