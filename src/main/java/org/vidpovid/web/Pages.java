package org.vidpovid.web;

import static org.springframework.http.HttpStatus.*;

import gg.jte.Content;
import gg.jte.html.*;
import gg.jte.output.Utf8ByteOutput;
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

    /** A page with a search: where scripts run, a file of ours may ask us what could be meant. */
    public <M> View showSuggesting(Template<M> template, M model) {
        return under(SecurityHeaders.POLICY_ASKING, show(template, model));
    }

    private static View under(String policy, View page) {
        return (values, request, response) -> {
            response.setHeader("Content-Security-Policy", policy);
            page.render(values, request, response);
        };
    }

    public <M> View show(HttpStatus status, Template<M> template, M model) {
        return (_, request, response) -> {
            var page = Page.of(request, site);
            var html = new Utf8ByteOutput(); // whole before its first byte is sent: no page breaks off in the middle
            render(template, new OwaspHtmlTemplateOutput(html), page, model);
            response.setStatus(status.value());
            response.setLocale(page.language().locale()); // Spring has set the browser's
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(html.getContentLength());
            html.writeTo(response.getOutputStream());
        };
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
