package org.vidpovid;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.*;

/** A person at their own browser, who can do only what a page lets them: open an address, send the form that is on it. */
public class Visitor {

    private final MockMvcTester browser;
    private final MockHttpSession session = new MockHttpSession();
    private String address = "";
    private int status;
    private Document page = new Document("");

    public Visitor(MockMvcTester browser) {
        this.browser = browser;
    }

    public static Visitor signedIn(MockMvcTester browser, String name) {
        var visitor = new Visitor(browser).opens("/sign-in");
        return visitor.sends("person", requireNonNull(visitor.page.selectFirst("label:contains(" + name + ") input")).val());
    }

    public Visitor opens(String path) {
        return arrives(path, browser.get().uri(path).session(session).exchange());
    }

    /** Sends the form of the page with its hidden fields, and these answers: field, value, field, value. */
    public Visitor sends(String... answers) {
        var form = requireNonNull(page.selectFirst("main form"), "no form on " + address);
        var request = browser.post().uri(form.attr("action")).session(session);
        form.select("[type=hidden]").forEach(hidden -> request.param(hidden.attr("name"), hidden.val()));
        for (int i = 0; i < answers.length; i += 2) request.param(answers[i], answers[i + 1]);
        return arrives(form.attr("action"), request.exchange());
    }

    private Visitor arrives(String path, MvcTestResult result) {
        var response = result.getResponse();
        if (response.getRedirectedUrl() != null) return opens(response.getRedirectedUrl());
        address = path;
        status = response.getStatus();
        page = Jsoup.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
        return this;
    }

    public String address() {
        return address;
    }

    /** The status, and the text of the page. */
    public String reads() {
        return status + " " + page.select("main").text();
    }

    public String typed(String field) {
        return page.select("[name=" + field + "]").val();
    }
}
