package org.vidpovid.journeys;

import com.microsoft.playwright.*;
import com.microsoft.playwright.options.*;
import module java.base;

/**
 * Looks at each page that a journey meets: axe, at the width of a phone and of a screen, in light and dark; one heading; the language; no
 * scrolling sideways. Axe is a script, and those who walk run none: so the page as they got it is shown again in a window that runs scripts.
 */
final class Inspector {

    private static final int PHONE = 360;
    private static final int SCREEN = 1280;
    private static final int NARROWEST = 320;
    private static final String AXE = read("/axe.min.js");
    private static final String RULES = "{type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}";
    private static final String COLOURS = "{type: 'rule', values: ['color-contrast']}";
    private static final String FOUND = """
            only => axe.run(document, {runOnly: only, resultTypes: ['violations'], elementRef: false}).then(found => found.violations.flatMap(
                rule => rule.nodes.map(node => rule.id + ': ' + node.html.slice(0, 200) + ' ' + node.failureSummary.replace(/\\s+/g, ' '))))""";

    private final Page window;
    private final Set<String> seen = new HashSet<>();
    private String html = "";

    Inspector(Browser browser) {
        var context = browser.newContext(new Browser.NewContextOptions().setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE));
        context.addInitScript(AXE);
        window = context.newPage();
        window.route(url -> true, route -> {
            if (route.request().isNavigationRequest()) route.fulfill(new Route.FulfillOptions().setBody(html).setContentType("text/html;charset=UTF-8"));
            else route.resume();
        });
    }

    /** What is wrong with a page; empty if nothing is, or if a page that differs only in its numbers was looked at before. */
    List<String> look(String address, String language, String page) {
        if (!seen.add(page.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|value=\"[^\" ]{60,}\"|\\d", "#"))) return List.of();
        html = page;
        var faults = new ArrayList<String>();
        window.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        window.setViewportSize(PHONE, 740);
        window.navigate(address);
        if (!window.evaluate("document.querySelectorAll('h1').length").equals(1)) faults.add("not one h1");
        if (!window.evaluate("document.documentElement.lang").equals(language)) faults.add("not in " + language);
        axe(faults, "phone", RULES);
        window.setViewportSize(SCREEN, 900);
        axe(faults, "screen", RULES);
        window.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        axe(faults, "dark", COLOURS);
        window.setViewportSize(NARROWEST, 740);
        if (!window.evaluate("document.documentElement.scrollWidth <= innerWidth").equals(true)) faults.add("scrolls sideways at " + NARROWEST);
        return faults.stream().map(fault -> address.replaceAll("https?://[^/]*", "") + ": " + fault).toList();
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
