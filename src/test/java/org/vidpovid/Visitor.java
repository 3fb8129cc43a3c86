package org.vidpovid;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import module java.base;
import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.*;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.*;

/** A person at their own browser, who can do only what a page lets them: open an address, follow a link, send a form that is on it. */
public class Visitor {

    private static final AtomicInteger VISITORS = new AtomicInteger();
    private static final AtomicInteger REQUESTS = new AtomicInteger();

    private final MockMvcTester browser;
    private final String from = "2001:db8::" + Integer.toHexString(VISITORS.incrementAndGet()); // attempts are counted by address
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String address = "";
    private int status;
    private Document page = new Document("");
    private byte[] body = {};

    public Visitor(MockMvcTester browser) {
        this.browser = browser;
    }

    /** Somebody of the demonstration, by name or a part of it, on the first page after signing in. */
    public static Visitor signedIn(MockMvcTester browser, String name) {
        return new Visitor(browser).opens("/sign-in").signsInAs(name);
    }

    /** On the sign-in page. */
    public Visitor signsInAs(String name) {
        return sends("person", requireNonNull(page.selectFirst("label:contains(" + name + ") input"), "no " + name + " in " + reads())
                .val());
    }

    public Visitor opens(String path) {
        var request = browser.get().uri(URI.create(path)).remoteAddress(from);
        if (!cookies.isEmpty()) request.cookie(cookies());
        return arrives(path, request.exchange());
    }

    /** Opens the link with this text. */
    public Visitor follows(String link) {
        return opens(requireNonNull(page.selectFirst("a:contains(" + link + ")"), "no link " + link + " on " + address).attr("href"));
    }

    /** Sends the first form of the page with what it holds, and these answers instead: field, value, field, value. */
    public Visitor sends(String... answers) {
        return sends(form("main form"), Map.of(), answers);
    }

    /** Sends the form that has a button of this name, wherever it is, with these answers. */
    public Visitor presses(String button, String... answers) {
        return sends(form("form:has(button:contains(" + button + "))"), Map.of(), answers);
    }

    /** Chooses a file for a field and sends its form, with these other answers. An empty file name is no file chosen. */
    public Visitor uploads(String field, String filename, byte[] bytes, String... answers) {
        return sends(form("form:has([type=file][name=" + field + "])"), Map.of(field, new MockMultipartFile(field, filename, null, bytes)),
                answers);
    }

    /** Sends fields as a form with the token of this page would, from a page where they are not: field, value, field, value. */
    public Visitor posts(String path, String... fields) {
        var sent = new ArrayList<Map.Entry<String, String>>();
        sent.add(Map.entry("_csrf", requireNonNull(page.selectFirst("[name=_csrf]"), "no form on " + address).val()));
        for (int i = 0; i < fields.length; i += 2) sent.add(Map.entry(fields[i], fields[i + 1]));
        return arrives(path, body(path, sent));
    }

    /** How many requests all visitors have made so far. */
    public static int requests() {
        return REQUESTS.get();
    }

    private FormElement form(String query) {
        return (FormElement) requireNonNull(page.selectFirst(query), "no " + query + " on " + address + ": " + reads());
    }

    private Visitor sends(FormElement form, Map<String, MockMultipartFile> files, String... answers) {
        var sent = new ArrayList<Map.Entry<String, String>>();
        var answered = new HashSet<String>();
        for (int i = 0; i < answers.length; i += 2) {
            sent.add(Map.entry(answers[i], answers[i + 1]));
            answered.add(answers[i]);
        }
        form.select("[type=file]").forEach(input -> answered.add(input.attr("name")));
        form.formData().stream().filter(held -> !answered.contains(held.key()))
                .forEach(held -> sent.add(Map.entry(held.key(), held.value())));
        var action = form.hasAttr("action") ? form.attr("action") : address;
        return arrives(action, form.attr("enctype").startsWith("multipart") ? parts(form, action, files, sent) : body(action, sent));
    }

    private MvcTestResult body(String action, List<Map.Entry<String, String>> sent) {
        var body = sent.stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(joining("&"));
        var request = browser.post().uri(URI.create(action)).remoteAddress(from).contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(body);
        if (!cookies.isEmpty()) request.cookie(cookies());
        return request.exchange();
    }

    private MvcTestResult parts(Element form, String action, Map<String, MockMultipartFile> files, List<Map.Entry<String, String>> sent) {
        var request = browser.post().uri(URI.create(action)).remoteAddress(from).multipart();
        form.select("[type=file]").eachAttr("name").forEach(field ->
                request.file(files.getOrDefault(field, new MockMultipartFile(field, "", null, new byte[0]))));
        sent.forEach(field -> request.param(field.getKey(), field.getValue()));
        if (!cookies.isEmpty()) request.cookie(cookies());
        return request.exchange();
    }

    private Visitor arrives(String path, MvcTestResult result) {
        REQUESTS.incrementAndGet();
        var response = result.getResponse();
        for (var cookie : response.getCookies()) {
            if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
            else cookies.put(cookie.getName(), cookie);
        }
        if (response.getRedirectedUrl() != null) return opens(response.getRedirectedUrl());
        address = path.replaceFirst("^https?://localhost", "");
        status = response.getStatus();
        body = response.getContentAsByteArray();
        page = Jsoup.parse(new String(body, StandardCharsets.UTF_8));
        return this;
    }

    private Cookie[] cookies() {
        return cookies.values().toArray(Cookie[]::new);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public String address() {
        return address;
    }

    /** The status, and the text of the page. */
    public String reads() {
        return status + " " + page.select("main").text();
    }

    /** What came, byte for byte: a file. */
    public byte[] body() {
        return body.clone();
    }

    /** The page itself, for what no words say. */
    public Document page() {
        return page;
    }

    /** What a field holds now: the text, or the value that is chosen; empty if there is none. */
    public String typed(String field) {
        var chosen = page.select("[name=" + field + "][checked], [name=" + field + "] option[selected]");
        return chosen.isEmpty() ? page.select("[name=" + field + "]:not([type=radio]):not([type=checkbox]):not(select)").val()
                : chosen.val();
    }

    /** The names of the cookies that this browser has. */
    public Set<String> cookieNames() {
        return Set.copyOf(cookies.keySet());
    }
}
