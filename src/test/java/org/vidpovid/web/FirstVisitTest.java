package org.vidpovid.web;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.PortalTest;

@PortalTest
class FirstVisitTest {

    @Autowired
    MockMvcTester browser;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en/", "/services", "/services?q=реєстрація", "/search", "/search?q=дракон", "/services/tree-removal",
            "/status", "/sign-in", "/en/nowhere"})
    void everythingThatAPageNeedsWeighsLessThanFourteenKilobytes(String path) throws IOException {
        int weight = compressed(get(path));
        for (var link : page(path).select("head link")) weight += compressed(get(link.attr("href")));
        assertThat(weight).isLessThan(14 * 1024);
    }

    @Test
    void theStylesheetIsKeptForEverUnderTheNameOfItsContent() {
        for (var link : page("/en/").select("head link")) {
            assertThat(link.attr("href")).matches("/(style|favicon)-[0-9a-f]{32}\\.(css|svg)");
            assertThat(browser.get().uri(link.attr("href"))).hasStatusOk().headers()
                    .hasValue("Cache-Control", "max-age=31536000, public, immutable").containsHeader("Content-Security-Policy");
        }
    }

    @Test
    void aPageIsNotKeptAndRunsNothingButTheFileThatSuggests() {
        assertThat(browser.get().uri("/search")).headers()
                .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate")
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Referrer-Policy", "same-origin")
                .hasValue("Cross-Origin-Opener-Policy", "same-origin")
                .hasValue("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
                        + "base-uri 'none'; frame-ancestors 'none'; script-src 'self'; connect-src 'self'");
        assertThat(page("/").select("script:not([src^=/suggest-]), style, [style], [onclick]")).isEmpty();
    }

    private Document page(String path) {
        return Jsoup.parse(new String(get(path), StandardCharsets.UTF_8));
    }

    private byte[] get(String path) {
        return browser.get().uri(path).exchange().getResponse().getContentAsByteArray();
    }

    private static int compressed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
