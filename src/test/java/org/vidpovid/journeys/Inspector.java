package org.vidpovid.journeys;

import com.microsoft.playwright.*;
import com.microsoft.playwright.options.*;
import module java.base;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Looks at each page that a journey meets: axe, at the width of a phone and of a screen, in light and dark; one heading; the language; no
 * scrolling sideways. Axe is a script, and those who walk run none: so the page as they got it is shown again in a window that runs
 * them.
 */
final class Inspector {

    private static final int PHONE = 360;
    private static final int SCREEN = 1280;
    private static final int NARROWEST = 320;
    private static final String AXE = read("/axe.min.js");
    private static final String RULES = "{type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}";
    private static final String COLOURS = "{type: 'rule', values: ['color-contrast']}";
    private static final String FOUND = """
            only => axe.run(document, {runOnly: only, resultTypes: ['violations'], elementRef: false}).then(found => \
            found.violations.flatMap(
                rule => rule.nodes.map(node => rule.id + ': ' + node.html.slice(0, 200) + ' ' + node.failureSummary.replace(/\\s+/g, ' ')
            )))""";

    private final Page window;
    private final Set<String> seen = new HashSet<>();
    private String html = "";

    Inspector(Browser browser) {
        var context = browser.newContext(new Browser.NewContextOptions().setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE));
        context.addInitScript(AXE);
        window = context.newPage();
        window.route(url -> true, route -> {
            var page = new Route.FulfillOptions().setBody(html).setContentType("text/html;charset=UTF-8");
            if (route.request().isNavigationRequest()) route.fulfill(page);
            else route.resume();
        });
    }

    /**
     * What is wrong with a page; empty if nothing is. One that differs from another only in its numbers, or for axe in its words, was seen
     * before.
     */
    List<String> look(String address, String language, String page) {
        var faults = new ArrayList<String>();
        var document = Jsoup.parse(page);
        if (document.select("h1").size() != 1) faults.add("not one h1");
        if (!document.select("html").attr("lang").equals(language)) faults.add("not in " + language);
        if (seen.add(document.text().replaceAll("\\d|(\\w{4}-){3}\\w{4}", "#") + skeleton(document))) {
            show(address, page);
            var fits = window.evaluate("document.documentElement.scrollWidth <= innerWidth").equals(true);
            if (!fits) faults.add("scrolls sideways at " + NARROWEST);
            if (seen.add(skeleton(document))) runAxe(faults);
        }
        return faults.stream().map(fault -> address.replaceAll("https?://[^/]*", "") + ": " + fault).toList();
    }

    private void show(String address, String page) {
        html = page;
        window.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        window.setViewportSize(NARROWEST, 740);
        window.navigate(address);
    }

    private void runAxe(List<String> faults) {
        window.setViewportSize(PHONE, 740);
        axe(faults, "phone", RULES);
        window.setViewportSize(SCREEN, 900);
        axe(faults, "screen", RULES);
        window.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        axe(faults, "dark", COLOURS);
    }

    /** A page without its words: all that axe looks at, but that there are words, and which things name which. */
    private static String skeleton(Document page) {
        var copy = page.clone();
        var names = Stream.of("id", "aria-label").flatMap(kind -> copy.select("[" + kind + "]").eachAttr(kind).stream()).toList();
        for (var element : copy.getAllElements()) {
            element.textNodes().stream().filter(text -> !text.isBlank()).forEach(text -> text.text("x"));
            element.attributes().forEach(attribute -> attribute.setValue(switch (attribute.getKey()) {
                case "aria-label" -> String.valueOf(names.indexOf(attribute.getValue()));
                case "id", "for", "aria-describedby", "aria-labelledby" ->
                        Stream.of(attribute.getValue().split(" ")).map(id -> String.valueOf(names.indexOf(id)))
                                .collect(Collectors.joining(" "));
                case "href" -> attribute.getValue().startsWith("#") ? "#" + names.indexOf(attribute.getValue().substring(1)) : "x";
                case "name", "value", "action", "datetime", "lang", "hreflang", "src", "data-label" -> "x";
                default -> attribute.getValue();
            }));
        }
        return copy.html();
    }

    private void axe(List<String> faults, String where, String rules) {
        for (var fault : (List<?>) window.evaluate("(" + FOUND + ")(" + rules + ")")) faults.add(where + ": " + fault);
    }

    private static String read(String resource) {
        try (var in = Objects.requireNonNull(Inspector.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
