package org.vidpovid.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.*;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.PortalTest;
import org.vidpovid.web.Pages;

/** Pages of what is found among the 1,094 services of the national catalogue, many of whose names are long. */
@PortalTest
class LongResultsTest {

    private static @Nullable Search search; // made once

    @Autowired MockMvcTester browser;
    @Autowired Pages pages;
    @Autowired List<Helping> helping;

    @ParameterizedTest
    @CsvSource({"ліцензія, ''", "реєстрація випуску цінних паперів, ''", "ліцензія, Ліцензії",
            "довідка дозвіл реєстрація видача ліцензії паспорт, ''"})
    void aPageOfThemWeighsLessThanFourteenKilobytes(String query, String topic) throws Exception {
        var html = shown(Wanted.of("", Map.of("q", query, "topic", topic)));
        var page = Jsoup.parse(new String(html, StandardCharsets.UTF_8));
        int weight = compressed(html);
        for (var link : page.select("head link")) {
            weight += compressed(browser.get().uri(link.attr("href")).exchange().getResponse().getContentAsByteArray());
        }

        assertThat(page.select(".card")).hasSize(Findings.PAGE);
        assertThat(page.select("a[rel=next]")).hasSize(1);
        assertThat(weight).isLessThan(14 * 1024);
    }

    @Test
    void theNextPageGoesOnWhereThisOneEnds() throws Exception {
        var first = Jsoup.parse(new String(shown(Wanted.of("", Map.of("q", "ліцензія"))), StandardCharsets.UTF_8));
        var second = Jsoup.parse(new String(shown(Wanted.of("", Map.of("q", "ліцензія", "page", "2"))), StandardCharsets.UTF_8));

        assertThat(second.select(".card a").eachAttr("href")).hasSize(Findings.PAGE)
                .doesNotContainAnyElementsOf(first.select(".card a").eachAttr("href"));
        assertThat(first.select("a[rel=next]").attr("href")).startsWith("/search?page=2&q=%D0%BB");
        assertThat(second.select("a[rel=prev]").attr("href")).startsWith("/search?page=1&q=%D0%BB");
    }

    private byte[] shown(Wanted wanted) throws Exception {
        assumeTrue(Files.isDirectory(NationalCatalogue.DATA),
                "the national catalogue is not at " + NationalCatalogue.DATA.toAbsolutePath().normalize());
        var response = new MockHttpServletResponse();
        pages.show(JtefoundGenerated::render, found(wanted)).render(Map.of(), new MockHttpServletRequest("GET", "/search"), response);
        return response.getContentAsByteArray();
    }

    private Results found(Wanted wanted) {
        if (search == null) search = new Search(List.of(NationalCatalogue.read()), helping, "");
        return search.results("/search", wanted);
    }

    private static int compressed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
