package org.vidpovid.openid;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import module java.base;
import java.net.http.*;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.*;

/** A browser of the barest kind that goes from site to site: cookies of each, redirects, the page it is on and its forms. */
final class Surfer {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private static final int MOST = 15; // hops

    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final List<String> been = new ArrayList<>();
    private URI address = URI.create("about:blank");
    private int status;
    private String refresh = "";
    private Document page = new Document("");
    private Predicate<String> halts = _ -> false;

    /** Stops before it opens such an address, as one who looks at where a link leads. */
    Surfer haltingAt(Predicate<String> where) {
        halts = where;
        return this;
    }

    Surfer opens(String where) {
        return goes(address.resolve(where), null);
    }

    Surfer follows(String link) {
        return opens(requireNonNull(page.selectFirst("a:contains(" + link + ")"), "no link " + link + ": " + reads()).attr("href"));
    }

    /** Sends the form that this selects, with what it holds and these answers: field, value, field, value. */
    Surfer sends(String query, String... answers) {
        var form = (FormElement) requireNonNull(page.selectFirst(query), "no " + query + " on " + address + ": " + reads());
        var all = new LinkedHashMap<String, String>();
        form.formData().forEach(held -> all.put(held.key(), held.value()));
        for (int i = 0; i < answers.length; i += 2) all.put(answers[i], answers[i + 1]);
        var body = all.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(joining("&"));
        return goes(form.attr("action").isEmpty() ? address : address.resolve(form.attr("action")), body);
    }

    private Surfer goes(URI first, @Nullable String sent) {
        var where = first;
        var body = sent;
        refresh = "";
        for (int hop = 0; hop < MOST; hop++) {
            been.add(where.toString());
            if (halts.test(where.toString())) {
                address = where;
                return this;
            }
            var request = HttpRequest.newBuilder(where).timeout(Duration.ofSeconds(40));
            cookies.getOrDefault(where.getAuthority(), Map.of()).entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .reduce((one, other) -> one + "; " + other).ifPresent(header -> request.header("Cookie", header));
            if (body != null) {
                request.header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body));
            }
            var answer = exchange(request.build());
            keep(where.getAuthority(), answer.headers().allValues("Set-Cookie"));
            var next = answer.headers().firstValue("Location");
            address = where;
            status = answer.statusCode();
            page = Jsoup.parse(answer.body());
            refresh = answer.headers().firstValue("Refresh").orElse("");
            if (next.isEmpty() || status / 100 != 3) return this;
            where = where.resolve(next.get());
            body = null;
        }
        throw new AssertionError("no end of redirects: " + been);
    }

    /** As a browser does by itself where a page says so. */
    Surfer refreshes() {
        assertThatItDoes();
        return opens(refresh.replaceFirst("^0; url=", ""));
    }

    private void assertThatItDoes() {
        if (refresh.isEmpty()) throw new AssertionError("the page stays: " + reads());
    }

    private void keep(String site, List<String> set) {
        for (var one : set) {
            var cookie = HttpCookie.parse("Set-Cookie: " + one).getFirst();
            var jar = cookies.computeIfAbsent(site, _ -> new LinkedHashMap<>());
            if (cookie.getMaxAge() == 0) jar.remove(cookie.getName());
            else jar.put(cookie.getName(), cookie.getValue());
        }
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    String address() {
        return address.toString();
    }

    /** All the addresses it was led through. */
    List<String> been() {
        return been;
    }

    int status() {
        return status;
    }

    String reads() {
        return status + " " + (page.select("main").isEmpty() ? page.text() : page.select("main").text());
    }

    Document page() {
        return page;
    }

    Set<String> cookiesOf(String site) {
        return cookies.getOrDefault(site, Map.of()).keySet();
    }

    /** The value of one cookie of the portal, to look for it where it must not be. */
    String cookie(String site, String name) {
        return cookies.getOrDefault(site, Map.of()).getOrDefault(name, "");
    }
}
