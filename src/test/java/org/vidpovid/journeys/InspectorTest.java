package org.vidpovid.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vidpovid.Needs;

/** The journeys would say nothing if the inspector saw nothing. */
@JourneyTest
@Needs(Chromium.FILE)
class InspectorTest {

    private static final String BAD = """
            <!doctype html><html lang="en"><head><title>x</title>
            <style>@media (prefers-color-scheme: dark) { body { background: #222; color: #333; } }</style></head>
            <body><main><h1>One</h1><h1>Two</h1><input><div style="width: 400px">wide</div></main></body></html>""";

    @Autowired Chromium chromium;

    @Test
    void whatIsWrongIsFoundOnceForEachShapeOfAPage() {
        assertThat(chromium.inspector().look("http://localhost/bad", "uk", BAD).toString())
                .contains("/bad: not one h1", "not in uk", "scrolls sideways at 320")
                .contains("phone: label", "screen: label", "dark: color-contrast");
        assertThat(chromium.inspector().look("http://localhost/bad", "uk", BAD.replace("One", "Three")).toString())
                .contains("not one h1", "not in uk", "scrolls sideways at 320").doesNotContain("label");
    }
}
