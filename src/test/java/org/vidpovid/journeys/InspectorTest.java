package org.vidpovid.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import module java.base;
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
        assertThat(looksAt(BAD)).contains("/bad: not one h1", "not in uk", "scrolls sideways at 320")
                .contains("phone: label", "screen: label", "dark: color-contrast");
        assertThat(looksAt(BAD.replace("One", "Three"))).contains("not one h1", "not in uk", "scrolls sideways at 320")
                .doesNotContain("label");
    }

    @Test
    void ofManyThatAreAlikeOneThatIsNotIsSeen() {
        var fields = IntStream.range(0, 9).mapToObj(i -> "<p><label for=f" + i + ">Field " + i + "</label><input id=f" + i + "></p>")
                .collect(Collectors.joining());
        var good = "<!doctype html><html lang=uk><head><title>x</title></head><body><main><h1>One</h1>" + fields + "</main></body></html>";

        assertThat(looksAt(good)).isEqualTo("[]");
        assertThat(looksAt(good.replace("for=f7", "for=f6"))).as("the eighth has lost its label").contains("phone: label");
        assertThat(looksAt(good.replace("<p><label for=f4>Field 4</label>", "<p><label for=f4></label>"))).as("says nothing")
                .contains("phone: label");
    }

    private String looksAt(String html) {
        try (var tab = chromium.tab()) {
            tab.route("**/bad", route -> route.fulfill(new Route.FulfillOptions().setBody(html).setContentType("text/html;charset=UTF-8")));
            tab.navigate("http://localhost/bad");
            return chromium.inspector().look(tab, "uk").toString();
        }
    }
}
