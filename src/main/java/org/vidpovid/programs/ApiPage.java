package org.vidpovid.programs;

import jakarta.servlet.http.HttpServletRequest;
import module java.base;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.*;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.applications.*;
import org.vidpovid.appointments.HourTaken;
import org.vidpovid.catalogue.Paused;
import org.vidpovid.cosigning.Signings;
import org.vidpovid.people.Viewer;
import org.vidpovid.signin.LevelTooLow;
import org.vidpovid.web.*;
import tools.jackson.core.*;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.*;
import tools.jackson.databind.json.JsonMapper;

/** For programs: apply, and see how it stands. See docs/api.md. */
@Controller
record ApiPage(FromPrograms fromPrograms, Applications applications, Signings signings) {

    static final int MEGABYTES = 30;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,100}");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(20).maxNumberLength(100).maxNameLength(200)
                            .maxStringLength(MEGABYTES * 1024 * 1024).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    @PostMapping("/api/applications")
    ResponseEntity<byte[]> apply(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request) throws IOException {
        if (key == null || !KEY.matcher(key).matches()) {
            throw refused(Problem.Type.IDEMPOTENCY_KEY_MISSING, Message.of("programs.api.no-key"));
        }
        var body = body(request);
        var viewer = Programs.of(request);
        var made = fromPrograms.apply(asked(body, request), key, DigestUtils.sha256(body), viewer);
        var receipt = made.sent().map(sent -> Receipt.of(sent, Optional.empty())).orElseGet(() -> receipt(made.id(), viewer));
        made.code().ifPresent(code -> receipt.json().put("code", code));
        var status = made.code().isEmpty() ? HttpStatus.OK : receipt.isWaiting() ? HttpStatus.ACCEPTED : HttpStatus.CREATED;
        return answer(ResponseEntity.status(status).location(URI.create("/api/applications/" + made.id())), receipt);
    }

    @GetMapping("/api/applications/{id}")
    ResponseEntity<byte[]> show(@PathVariable UUID id, HttpServletRequest request) {
        return answer(ResponseEntity.ok(), receipt(id, Programs.of(request)));
    }

    private Receipt receipt(UUID id, Viewer viewer) {
        var draft = applications.draft(id, viewer);
        var round = signings.latest(id);
        // begun on the pages, and not sent
        if (draft.matter().isEmpty() && !draft.isSigned() && round.isEmpty()) throw new NotFound();
        return Receipt.of(draft, round);
    }

    private static ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder status, Receipt receipt) {
        return status.contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noStore())
                .body(JSON.writeValueAsBytes(receipt.json()));
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        var most = MEGABYTES * 1024 * 1024;
        var body = request.getContentLengthLong() > most ? null : request.getInputStream().readNBytes(most + 1);
        if (body == null || body.length > most) throw refused(Problem.Type.TOO_LARGE, Message.of("programs.api.too-large", MEGABYTES));
        return body;
    }

    private static FromPrograms.Request asked(byte[] body, HttpServletRequest request) {
        try {
            var json = JSON.readTree(body);
            var known = Set.of("service", "answers", "language");
            if (!json.isObject() || !json.path("service").isString() || !json.path("answers").isObject()
                    || !known.containsAll(json.propertyNames())) throw malformed();
            return new FromPrograms.Request(json.path("service").asString(), json.path("answers"),
                    language(json.path("language"), request));
        } catch (JacksonException _) { // its message quotes what people wrote
            throw malformed();
        }
    }

    private static Language language(JsonNode wanted, HttpServletRequest request) {
        if (wanted.isMissingNode()) return Language.accepted(request);
        return Stream.of(Language.values()).filter(language -> language.code().equals(wanted.asString(""))).findFirst()
                .orElseThrow(() -> new FromPrograms.Refused(Problem.of(Problem.Type.WRONG_ANSWERS, Message.of("applications.api.wrong", 1),
                        List.of(new Problem.Fault("/language", "", Message.of("programs.api.language"))))));
    }

    private static FromPrograms.Refused malformed() {
        return refused(Problem.Type.MALFORMED, Message.of("programs.api.not-json"));
    }

    private static FromPrograms.Refused refused(Problem.Type type, Wording detail) {
        return new FromPrograms.Refused(Problem.of(type, detail));
    }

    @ExceptionHandler
    View refused(FromPrograms.Refused refusal) {
        return refusal.problem();
    }

    /** Somebody was faster. */
    @ExceptionHandler
    View refused(HourTaken taken) {
        return Problem.of(Problem.Type.WRONG_ANSWERS, Message.of("applications.api.wrong", 1),
                List.of(new Problem.Fault("/answers/" + taken.question() + "/at", taken.question(),
                        Message.of("applications.hour-taken"))));
    }

    @ExceptionHandler
    View refused(Paused refusal) {
        return Problem.of(Problem.Type.PAUSED, Message.of("programs.api.paused", refusal.pause().reason(), refusal.pause().meanwhile()));
    }

    @ExceptionHandler(LevelTooLow.class)
    View levelTooLow() {
        return Problem.of(Problem.Type.IDENTITY, Message.of("programs.api.identity"));
    }
}
