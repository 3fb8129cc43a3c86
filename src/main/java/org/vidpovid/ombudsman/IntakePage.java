package org.vidpovid.ombudsman;

import com.github.benmanes.caffeine.cache.*;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.*;
import module java.base;
import org.springframework.stereotype.*;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.people.*;
import org.vidpovid.signin.*;
import org.vidpovid.web.*;

/** Where anybody brings something to the ombudsman, and reads what came of it. */
@Controller
record IntakePage(Intakes intakes, Codes codes, CodeAttempts attempts, HeldMatters held, Patience patience, Pages pages) {

    static final Ask WHAT = Ask.of("what", "ombudsman.what", "ombudsman.what.hint");
    static final Ask NUMBER = Ask.of("number", "ombudsman.number", "ombudsman.number.hint");
    static final Ask CONTACT = Ask.of("contact", "ombudsman.contact", "ombudsman.contact.hint");
    static final Ask CODE = Ask.of("code", "ombudsman.code", "ombudsman.code.hint");

    private static final int LONGEST = 10_000;

    /** @param code by which this browser holds it, to be written down */
    record Own(Intake intake, Optional<String> code) {}

    /** Slows down whoever floods the desk. Each node counts for itself; no address is kept. */
    @Component
    static class Patience {

        private static final int BURST = 20;
        private static final Duration REFILL = Duration.ofHours(1);

        private final LoadingCache<String, Bucket> byAddress = Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(REFILL)
                .build(_ -> Bucket.builder().addLimit(limit -> limit.capacity(BURST).refillGreedy(BURST, REFILL)).build());

        void admit(HttpServletRequest request) {
            if (!byAddress.get(request.getRemoteAddr()).tryConsume(1)) throw new TooManyRequests();
        }
    }

    @GetMapping("/ombudsman")
    View ask() {
        return pages.show(JtebringGenerated::render, Form.blank());
    }

    @PostMapping("/ombudsman")
    View bring(@RequestParam MultiValueMap<String, String> sent, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var reading = Reading.of(sent);
        var what = said(reading, WHAT, 20);
        var number = reading.optionalText(NUMBER, 40);
        var contact = reading.optionalText(CONTACT, 200);
        var form = reading.form();
        if (what.isEmpty() || number.isEmpty() || contact.isEmpty()) return pages.show(form, JtebringGenerated::render, form);
        patience.admit(request);
        var kept = intakes.bring(what.get(), number.get(), contact.get(), viewer);
        kept.code().ifPresent(code -> held.hand(response, kept.id(), code));
        return pages.go("/ombudsman/" + kept.id());
    }

    @GetMapping("/ombudsman/{id}")
    View own(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        return pages.show(JtebroughtGenerated::render, new Own(intakes.own(id, viewer), held.code(request, id)));
    }

    @GetMapping("/ombudsman/answer")
    View askForCode() {
        return pages.show(JtecodeGenerated::render, Form.blank());
    }

    @PostMapping("/ombudsman/answer")
    View find(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response) {
        attempts.admit(request);
        var reading = Reading.of(sent);
        var typed = reading.text(CODE, 60);
        var found = typed.flatMap(codes::matterOf).filter(this::isIntake);
        if (typed.isPresent() && found.isPresent()) {
            held.hand(response, found.get(), typed.get());
            return pages.go("/ombudsman/" + found.get());
        }
        if (typed.isPresent()) {
            attempts.wrong(request);
            reading.wrong(CODE, Message.of("ombudsman.code.wrong"));
        }
        var form = reading.form();
        return pages.show(form, JtecodeGenerated::render, form);
    }

    private boolean isIntake(UUID id) {
        try {
            intakes.own(id, Viewer.withoutAccount(Set.of(id)));
            return true;
        } catch (NotFound _) {
            return false;
        }
    }

    static Optional<String> said(Reading reading, Ask ask, int least) {
        var text = reading.text(ask, LONGEST);
        return text.isPresent() && Signs.said(text.get()) < least ? reading.wrong(ask, Message.of("ombudsman.too-short", least)) : text;
    }
}
