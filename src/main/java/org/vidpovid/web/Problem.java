package org.vidpovid.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.*;
import module java.base;
import org.slf4j.*;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What went wrong, told to a program: RFC 9457, in the language that it accepts.
 *
 * @param incident by which the log knows it
 * @param errors   what is wrong in what was sent, place by place; empty if it is about the whole
 */
public record Problem(Type type, HttpStatus status, Wording detail, UUID incident, List<Fault> errors) implements View {

    private static final Logger LOG = LoggerFactory.getLogger(Problem.class);

    /** A kind of problem: a section of the page {@code /problems}. */
    public enum Type {
        MALFORMED(HttpStatus.BAD_REQUEST, "web.problem.malformed", "web.problem.malformed.what"),
        IDEMPOTENCY_KEY_MISSING(HttpStatus.BAD_REQUEST, "web.problem.no-idempotency-key", "web.problem.no-idempotency-key.what"),
        KEY_UNKNOWN(HttpStatus.UNAUTHORIZED, "web.problem.unknown-key", "web.problem.unknown-key.what"),
        IDENTITY(HttpStatus.FORBIDDEN, "web.problem.identity", "web.problem.identity.what"),
        REFUSED(HttpStatus.FORBIDDEN, "web.problem.refused", "web.problem.refused.what"),
        NOT_FOUND(HttpStatus.NOT_FOUND, "web.problem.not-found", "web.problem.not-found.what"),
        CHANGED(HttpStatus.CONFLICT, "web.problem.changed", "web.problem.changed.what"),
        IDEMPOTENCY_KEY_USED(HttpStatus.CONFLICT, "web.problem.used-idempotency-key", "web.problem.used-idempotency-key.what"),
        PAUSED(HttpStatus.CONFLICT, "web.problem.paused", "web.problem.paused.what"),
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "web.problem.too-large", "web.problem.too-large.what"),
        WRONG_ANSWERS(HttpStatus.UNPROCESSABLE_CONTENT, "web.problem.wrong-answers", "web.problem.wrong-answers.what"),
        TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "web.problem.too-many", "web.problem.too-many.what"),
        FAILED(HttpStatus.INTERNAL_SERVER_ERROR, "web.problem.failed", "web.problem.failed.what");

        private final HttpStatus status;
        private final String title;
        private final String what;

        Type(HttpStatus status, String title, String what) {
            this.status = status;
            this.title = title;
            this.what = what;
        }

        public Message title() {
            return Message.of(title);
        }

        /** When it comes, and what to do. */
        public Message what() {
            return Message.of(what);
        }

        HttpStatus status() {
            return status;
        }

        /** Its place on the page. */
        String anchor() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One thing that is wrong in what was sent.
     *
     * @param pointer  JSON pointer to it, from the root of the body
     * @param question the id of its question; empty if it belongs to none
     */
    public record Fault(String pointer, String question, Wording detail) {}

    public static Problem of(Type type, Wording detail) {
        return new Problem(type, type.status(), detail, UUID.randomUUID(), List.of());
    }

    public static Problem of(Type type, Wording detail, List<Fault> errors) {
        return new Problem(type, type.status(), detail, UUID.randomUUID(), errors);
    }

    /** Whether a program asks. */
    static boolean isWanted(HttpServletRequest request) {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed ? failed : request.getRequestURI();
        return path.substring(Language.ofPath(path).prefix().length()).startsWith("/api/");
    }

    @Override
    public void render(@org.jspecify.annotations.Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var language = Language.accepted(request);
        if (!status.is5xxServerError()) LOG.info("incident {}: {} {}", incident, status.value(), type); // who and what is not for the log
        var json = JsonNodeFactory.instance.objectNode()
                .put("type", ServletUriComponentsBuilder.fromContextPath(request).replacePath(language.prefix() + "/problems")
                        .fragment(type.anchor()).toUriString())
                .put("title", type.title().in(language)).put("status", status.value()).put("detail", detail.in(language))
                .put("instance", "urn:uuid:" + incident);
        if (!errors.isEmpty()) {
            var list = json.putArray("errors");
            for (var error : errors) {
                var one = list.addObject().put("pointer", error.pointer());
                if (!error.question().isEmpty()) one.put("question", error.question());
                one.put("detail", error.detail().in(language));
            }
        }
        var bytes = JsonMapper.shared().writeValueAsBytes(json);
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        response.setLocale(language.locale());
        response.setHeader("Cache-Control", "no-store");
        if (status == HttpStatus.UNAUTHORIZED) response.setHeader("WWW-Authenticate", "Bearer realm=\"vidpovid\"");
        if (status == HttpStatus.TOO_MANY_REQUESTS) response.setHeader("Retry-After", "60");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
