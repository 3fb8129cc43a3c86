package org.vidpovid.web;

import static org.springframework.http.HttpStatus.*;

import gg.jte.Content;
import gg.jte.html.*;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Shows pages. A template is a method, so a page that is missing, or is given another's model, does not compile. */
@Component
public class Pages {

    /** What the build makes of {@code name.jte}: {@code JtenameGenerated::render}. */
    public interface Template<M> {
        void render(HtmlTemplateOutput output, HtmlInterceptor none, Page page, M model);
    }

    /** Takes pages that are the same for everybody, to hand them out again: a request has one as its attribute if nobody is behind it. */
    public interface Copier {
        void take(byte[] html);
    }

    private final Site site;

    Pages(Site site) {
        this.site = site;
    }

    public <M> View show(Template<M> template, M model) {
        return show(OK, template, model);
    }

    /** A page with a form on it: 422 if something is wrong with what was typed. */
    public <M> View show(Form form, Template<M> template, M model) {
        return show(form.isWrong() ? UNPROCESSABLE_CONTENT : OK, template, model);
    }

    /**
     * A page with a form that is of no use without a script, which browsers ask for passkeys: a file of ours may run there.
     * The page tells those without scripts what to do.
     */
    public <M> View showWithScript(Form form, Template<M> template, M model) {
        return under(SecurityHeaders.POLICY_WITH_SCRIPT, show(form, template, model));
    }

    /** The same page, with a search on it: where scripts run, a file of ours may ask us what could be meant. */
    public View suggesting(View page) {
        return under(SecurityHeaders.POLICY_ASKING, page);
    }

    private static View under(String policy, View page) {
        return (values, request, response) -> {
            response.setHeader("Content-Security-Policy", policy);
            page.render(values, request, response);
        };
    }

    /**
     * A page that is the same for everybody who is not signed in: nothing on it comes from a cookie or a session, no form on it has a
     * token. It is kept ready for whoever asks next, until a {@code copies.Shown} says that something else is shown.
     */
    public <M> View showAlike(Template<M> template, M model) {
        var page = show(template, model);
        return (values, request, response) -> {
            if (request.getUserPrincipal() == null && request.getAttribute(Copier.class.getName()) instanceof Copier copier) {
                response.setHeader("Cache-Control", "no-cache"); // may be kept, but asked for again: whoever signs in gets another
                var html = html(Page.of(request, site), template, model, response);
                copier.take(html.toByteArray());
            } else {
                page.render(values, request, response);
            }
        };
    }

    public <M> View show(HttpStatus status, Template<M> template, M model) {
        return (_, request, response) -> {
            var html = html(Page.of(request, site), template, model, response);
            response.setStatus(status.value());
            response.setContentLength(html.getContentLength());
            html.writeTo(response.getOutputStream());
        };
    }

    /** Whole before its first byte is sent: no page breaks off in the middle. */
    private static <M> Utf8ByteOutput html(Page page, Template<M> template, M model, HttpServletResponse response) {
        var html = new Utf8ByteOutput();
        render(template, new OwaspHtmlTemplateOutput(html), page, model);
        response.setLocale(page.language().locale()); // Spring has set the browser's
        response.setContentType("text/html;charset=UTF-8");
        return html;
    }

    /** A part of a page that one room shows on the page of another. */
    public static <M> Function<Page, Content> part(Template<M> template, M model) {
        return page -> output -> render(template, (HtmlTemplateOutput) output, page, model);
    }

    @SuppressWarnings("NullAway") // JTE says "no interceptor" by null, and the code it generates cannot tell
    private static <M> void render(Template<M> template, HtmlTemplateOutput output, Page page, M model) {
        template.render(output, null, page, model);
    }

    /** On to a route after a form is done, in the same language. */
    public View go(String route) {
        return (_, request, response) -> {
            response.setStatus(SEE_OTHER.value());
            response.setHeader("Location", request.getContextPath() + route);
        };
    }
}
