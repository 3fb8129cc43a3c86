package org.vidpovid.journeys;

import static java.net.http.HttpResponse.BodyHandlers.ofByteArray;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import module java.net.http;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.*;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A first visit fits into 14 KB, so that it is there after one round trip, also over a weak connection. */
@JourneyTest
class FirstVisitTest {

    private static final int MOST = 14_000; // bytes of bodies as they were sent, compressed; without headers
    private static final Map<String, String> ANSWERS = Map.ofEntries(Map.entry("office", "0"), Map.entry("applicant-last", "Соловейко"),
            Map.entry("applicant-first", "Ілля"), Map.entry("nameInRussian-last", "Соловейко"), Map.entry("nameInRussian-first", "Илья"),
            Map.entry("nameMistake", "no"), Map.entry("nameChanged", "attr0"), Map.entry("identityDocument", "001234567"),
            Map.entry("taxNumber", "3331004122"), Map.entry("born-day", "14"), Map.entry("born-month", "3"), Map.entry("born-year", "1991"),
            Map.entry("sex", "man"), Map.entry("citizenship", "Україна"), Map.entry("birthCountry", "Україна"),
            Map.entry("birthRegion", "Полтавська область"),
            Map.entry("birthDistrict", "Миргородський район"), Map.entry("birthPlace", "Миргород"), Map.entry("purpose", "attr3"),
            Map.entry("phone", "+380501234567"), Map.entry("email", "soloveiko@example.org"));

    @LocalServerPort int port;

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL).build();
    private final Map<URI, Integer> assets = new HashMap<>();
    private final Map<String, Integer> weights = new TreeMap<>();

    private URI address = URI.create("");
    private Document page = new Document("");

    @Test
    void everyPageComesInOneRoundTrip() throws Exception {
        for (var language : List.of("", "/en")) {
            for (var route : List.of("/", "/services", "/services/criminal-record", "/services/residence", "/services/tree-removal",
                    "/status", "/apply/resume", "/sign-in", "/no-such-page")) get(language + route);
            get(language + "/services/criminal-record");
            post("form[action$=apply]");
            get(page.select("main a.button").attr("href"));
            while (!address.getPath().endsWith("/check")) post("main form");
            post("main form");
            assertThat(address.getPath()).endsWith("/receipt");
            for (int i = 0; i < 100 && page.select("a[href$=.tlog-proof]").isEmpty(); i++) { // it weighs most with the proof on it
                Thread.sleep(100);
                get(address.getPath());
            }
            assertThat(page.select("main svg")).isNotEmpty();
            Thread.sleep(1_500); // and with what a witness says of it
            get(address.getPath());
            get(page.select("main a[href*=status]").attr("href"));
        }
        assertThat(weights).isNotEmpty()
                .allSatisfy((page, bytes) -> assertThat(bytes).as(page + " of all: " + weights).isBetween(1000, MOST));
    }

    private void get(String path) throws IOException, InterruptedException {
        arrives(HttpRequest.newBuilder(URI.create("http://localhost:" + port).resolve(path)));
    }

    /** Sends a form of this page with all that we know to answer. */
    private void post(String query) throws IOException, InterruptedException {
        var form = Objects.requireNonNull(page.selectFirst(query), address + " has no " + query);
        var names = new TreeSet<>(form.select("[name]").eachAttr("name"));
        var body = names.stream().map(name -> {
            var answer = ANSWERS.getOrDefault(name, form.select("[name=" + name + "]").val());
            return name + "=" + URLEncoder.encode(answer, StandardCharsets.UTF_8);
        });
        arrives(HttpRequest.newBuilder(address.resolve(form.attr("action"))).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.collect(Collectors.joining("&")))));
    }

    private void arrives(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = browser.send(request.header("Accept-Encoding", "gzip").build(), ofByteArray());
        var html = unpacked(response);
        address = response.uri();
        page = Jsoup.parse(html, address.toString());
        int weight = response.body().length;
        for (var asset : page.select("link[href]:not([rel=alternate]), img[src], script[src], source[src]")) {
            weight += weight(URI.create(asset.hasAttr("href") ? asset.absUrl("href") : asset.absUrl("src")));
        }
        weights.merge(address.getPath().replaceAll("[0-9a-f-]{36}", "…"), weight, Math::max);
    }

    private int weight(URI asset) throws IOException, InterruptedException {
        if (!assets.containsKey(asset)) {
            var response = browser.send(HttpRequest.newBuilder(asset).header("Accept-Encoding", "gzip").build(), ofByteArray());
            assertThat(response.statusCode()).as(asset.toString()).isEqualTo(200);
            assets.put(asset, response.body().length);
        }
        return Objects.requireNonNull(assets.get(asset));
    }

    private static String unpacked(HttpResponse<byte[]> response) throws IOException {
        assertThat(response.headers().firstValue("Content-Encoding")).as(response.uri().getPath()).contains("gzip");
        try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return new String(unpacking.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
