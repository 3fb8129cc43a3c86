package org.vidpovid.journeys;

import com.microsoft.playwright.*;
import com.microsoft.playwright.options.*;
import module java.base;
import org.jsoup.Jsoup;

/**
 * Looks at each page that a journey meets: one heading; the language; no scrolling sideways on the narrowest of phones; and axe, at the
 * width of a phone and of a screen, in light and dark. Axe is a script, and those who walk run none: so the page as they got it is shown
 * again in a window that runs them.
 */
final class Inspector {

    private static final int PHONE = 360;
    private static final int SCREEN = 1280;
    static final int NARROWEST = 320; // of those who walk
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

    private static final String WIDE = """
            [...document.querySelectorAll('main *')].filter(one => one.getBoundingClientRect().right > innerWidth)
                .map(one => one.outerHTML.slice(0, 200)).slice(-1).join()""";

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

    /** What is wrong with the page in a tab; empty if nothing is. What axe would say of it is asked once for each {@link Shape}. */
    List<String> look(Page tab, String language) {
        var faults = new ArrayList<String>();
        var page = tab.content();
        var document = Jsoup.parse(page);
        if (document.select("h1").size() != 1) faults.add("not one h1");
        if (!document.select("html").attr("lang").equals(language)) faults.add("not in " + language);
        if (tab.evaluate("document.documentElement.scrollWidth > innerWidth").equals(true)) {
            faults.add("scrolls sideways at " + tab.viewportSize().width + " by " + tab.evaluate(WIDE));
        }
        if (seen.add(Shape.of(document))) {
            show(tab.url(), page);
            runAxe(faults);
        }
        return faults.stream().map(fault -> tab.url().replaceAll("https?://[^/]*", "") + ": " + fault).toList();
    }

    private void show(String address, String page) {
        html = page;
        window.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
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
