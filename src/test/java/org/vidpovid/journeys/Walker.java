package org.vidpovid.journeys;

import static com.microsoft.playwright.options.AriaRole.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.*;
import com.microsoft.playwright.options.*;
import module java.base;
import org.jsoup.Jsoup;
import org.vidpovid.outside.Filling;
import org.vidpovid.web.Language;
import org.vidpovid.web.Wording;
import tools.jackson.databind.JsonNode;

/**
 * Somebody at a browser in which no script runs, who does what a page lets them do. Texts are named by their keys; every page they meet is
 * looked at by the {@link Inspector}, and what it finds is told when they leave.
 */
final class Walker implements AutoCloseable {

    private final Language language;
    private final String portal;
    private final Inspector inspector;
    private final BrowserContext browser;
    private final List<String> faults;
    private final Page tab;
    private int status;

    Walker(Browser chromium, String origin, Language language, Inspector inspector) {
        this(context(chromium), origin, language, inspector, new ArrayList<>());
        browser.onRequest(request -> {
            if (!request.url().startsWith(origin + "/")) faults.add("a request to " + request.url());
        });
    }

    private Walker(BrowserContext browser, String origin, Language language, Inspector inspector, List<String> faults) {
        this.browser = browser;
        this.language = language;
        this.inspector = inspector;
        this.faults = faults;
        portal = origin;
        tab = browser.newPage();
        tab.setDefaultTimeout(15_000);
    }

    static BrowserContext context(Browser chromium) {
        return chromium.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(Inspector.NARROWEST, 740));
    }

    /** The same person in another tab. */
    Walker inAnotherTab() {
        return new Walker(browser, portal, language, inspector, faults);
    }

    Walker opens(String route) {
        return arrives(tab.navigate(portal + (language == Language.UK ? "" : "/en") + route));
    }

    Walker goesBack() {
        return arrives(tab.goBack());
    }

    /** Follows a link, by its text or the key of its text. */
    Walker follows(Object link) {
        return clicks(tab.getByRole(LINK, new Page.GetByRoleOptions().setName(says(link))).first());
    }

    /** Goes to where one answer of those to be checked can be changed. */
    Walker changes(String question) {
        return clicks(tab.locator("#" + question + " .act a"));
    }

    /** A button of the page itself, if it has one; “Sign” is not “Sign out” at the top. */
    Walker presses(String button) {
        var own = tab.locator("main").getByRole(BUTTON, new Locator.GetByRoleOptions().setName(says(button)));
        return clicks((own.count() > 0 ? own : tab.getByRole(BUTTON, new Page.GetByRoleOptions().setName(says(button)))).first());
    }

    /** Types, chooses and ticks: field, value, field, value. */
    Walker fills(String... answers) {
        for (int i = 0; i < answers.length; i += 2) fill(answers[i], answers[i + 1]);
        return this;
    }

    private void fill(String name, String value) {
        var field = tab.locator("main [name=" + name + "]").first();
        switch (requireNonNull(field.evaluate("field => field.type")).toString()) {
            case "radio", "checkbox" -> tab.locator("main [name=" + name + "][value='" + value + "']").check();
            case "select-one" -> field.selectOption(value);
            default -> field.fill(value);
        }
    }

    /** Answers the question of this page and goes on. */
    Walker answers(String... answers) {
        return fills(answers).presses("applications.continue");
    }

    /** Answers this question and all that follow, up to where answers are checked. */
    Walker answersAll(JsonNode answers) {
        for (var id = question(); !id.isEmpty(); id = question()) answersFrom(id, answers.path(id));
        return this;
    }

    /** Answers this question from JSON, in as many steps as its page takes. */
    Walker answersFrom(String id, JsonNode answer) {
        var here = address();
        var takesFiles = tab.locator("[type=file][name=" + id + "]").count() > 0;
        if (takesFiles) {
            for (var file : answer) chooses(id, file.path("name").asString(), Base64.getDecoder().decode(file.path("content").asString()));
        }
        while (tab.locator("[name=" + id + "-rows]").count() > 0 && filling().rows(id) < answer.size()) {
            clicks(tab.locator("button[name=" + id + "-do][value=add]"));
        }
        for (int step = 0; step < 6 && address().equals(here); step++) { // a list is searched first, then chosen from
            if (!takesFiles) fills(filling().fields(id, answer));
            clicks(tab.locator("main form button:not([name]):not(.unseen)").first());
            assertThat(status).as(id + " = " + answer + ": " + text()).isEqualTo(200);
        }
        assertThat(address()).as(id + " = " + answer + ": " + text()).isNotEqualTo(here);
        return this;
    }

    private Filling filling() {
        return new Filling(Jsoup.parse(tab.content()));
    }

    private String question() {
        return address().matches(".*/questions/\\w+") ? address().replaceAll(".*/", "") : "";
    }

    Walker chooses(String field, String filename, byte... bytes) {
        tab.locator("[name=" + field + "]").setInputFiles(new FilePayload(filename, "application/octet-stream", bytes));
        return this;
    }

    Walker signsInAs(UUID person) {
        return opens("/sign-in").fills("person", person.toString()).presses("signin.button");
    }

    /** Signs in as one of the demonstration, by the last digits of their id. */
    Walker signsIn(String who) {
        return fills("person", "00000000-0000-7000-8000-0000000000" + who).presses("signin.button");
    }

    /** Whether the page says all of this: texts, or keys of texts. */
    Walker reads(Object... texts) {
        assertThat(text()).contains(Stream.of(texts).map(this::says).map(Walker::plain).toList());
        return this;
    }

    Walker readsInOrder(Object... texts) {
        assertThat(text()).containsSubsequence(Stream.of(texts).map(this::says).map(Walker::plain).toList());
        return this;
    }

    Walker doesNotRead(Object... texts) {
        assertThat(text()).doesNotContain(Stream.of(texts).map(this::says).map(Walker::plain).toList());
        return this;
    }

    /** Whether an answer was not taken: the page says why, above with a link to the field and beside the field. */
    Walker isToMend(String field, String key, Object... args) {
        var why = plain(language.text(key, args));
        assertThat(status).as(why).isEqualTo(422);
        assertThat(tab.title()).startsWith(says("web.error"));
        assertThat(plain(tab.locator(".error-summary a[href='#" + field + "']").first().textContent())).isEqualTo(why);
        assertThat(plain(tab.locator("#" + field + "-error").first().textContent())).endsWith(why);
        assertThat(tab.locator("main [id=" + field + "]").count()).as("what the link goes to").isEqualTo(1);
        return this;
    }

    Walker holds(String... fieldsAndValues) {
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            assertThat(tab.locator("main [name=" + fieldsAndValues[i] + "]").first().inputValue()).isEqualTo(fieldsAndValues[i + 1]);
        }
        return this;
    }

    /** Whether a choice is offered. */
    Walker isOffered(boolean offered, String field, String value) {
        assertThat(tab.locator("main input[name=" + field + "][value='" + value + "']").count()).isEqualTo(offered ? 1 : 0);
        return this;
    }

    Walker isAnswered(int expected) {
        assertThat(status).isEqualTo(expected);
        return this;
    }

    Walker isAt(String pattern) {
        assertThat(address()).matches(pattern);
        return this;
    }

    /** Keeps pictures of this page. */
    Walker isPictured(String name) {
        Album.keep(tab, language.code() + "/" + name);
        return this;
    }

    /** Keeps pictures of this page as it would be printed. */
    Walker isPrinted(String name) {
        tab.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        isPictured(name + "-print");
        tab.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return this;
    }

    /** The text of an element, such as a number to write down. */
    String notes(String selector) {
        return plain(tab.locator(selector).first().textContent());
    }

    /** The address without the host and the language. */
    String address() {
        return tab.url().substring(portal.length()).replaceFirst("^/en(?=/|$)", "");
    }

    private String says(Object text) {
        if (text instanceof Wording wording) return wording.in(language);
        return text.toString().matches("[a-z]+\\.[a-z.-]+") ? language.text(text.toString()) : text.toString();
    }

    private String text() {
        return plain(tab.locator("main").innerText());
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
    }

    @SuppressWarnings("deprecation") // what is offered instead cannot tell a page that is still the old one
    private Walker clicks(Locator thing) {
        return arrives(tab.waitForNavigation(thing::click));
    }

    private Walker arrives(Response response) {
        status = response.status();
        assertThat(status).as(address()).isLessThan(500);
        faults.addAll(inspector.look(tab, language.code()));
        return this;
    }

    @Override
    public void close() {
        browser.close();
        assertThat(faults).isEmpty();
    }
}
