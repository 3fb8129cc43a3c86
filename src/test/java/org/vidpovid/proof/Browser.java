package org.vidpovid.proof;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import module java.base;
import module java.net.http;
import org.jsoup.Jsoup;
import org.jsoup.nodes.*;

/**
 * A browser of the barest kind: cookies, the page it is on, and the forms of that page. Whatever is not a whole answer of the portal is an
 * {@link IOException}, as is an answer that says that the portal cannot serve.
 */
final class Browser {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10)).build();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final AtomicInteger BROWSERS = new AtomicInteger();

    private final CookieManager cookies = new CookieManager();
    private final String from = from(BROWSERS.incrementAndGet());
    private String address = "";
    private Document page = new Document("");

    /** A form as it was filled in: it can be sent again, letter for letter. */
    record Filled(String action, String body) {}

    /** Opens a page, and those it leads on to. */
    Browser opens(URI root, String path) throws IOException {
        var answer = exchange(root, path, HttpRequest.newBuilder());
        var next = answer.headers().firstValue("Location");
        if (next.isPresent()) return opens(root, URI.create(next.get()).getPath());
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " at " + path + ": " + Jsoup.parse(answer.body()).select("main").text());
        }
        address = path;
        page = Jsoup.parse(answer.body());
        return this;
    }

    /** The first form of the page to this address, with what it holds and these answers. */
    Filled filled(String action, Map<String, String> answers) {
        var form = (FormElement) requireNonNull(page.selectFirst("form[action^=" + action + "]"),
                "no form to " + action + " on " + address);
        var all = new LinkedHashMap<String, String>();
        form.formData().forEach(held -> all.put(held.key(), held.value()));
        all.putAll(answers);
        return new Filled(form.attr("action"), all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(joining("&")));
    }

    /** Sends a form and gives the path that the answer leads on to; nothing is opened yet. */
    String sends(URI root, Filled form) throws IOException {
        var answer = exchange(root, form.action(), HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form.body())));
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.statusCode() + " from " + form + ": " + Jsoup.parse(answer.body()).select("main").text());
        }
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    String address() {
        return address;
    }

    Document page() {
        return page;
    }

    private HttpResponse<String> exchange(URI root, String path, HttpRequest.Builder request) throws IOException {
        var address = root.resolve(path);
        cookies.get(address, Map.of()).forEach((header, values) -> values.forEach(value -> request.header(header, value)));
        try {
            var answer = HTTP.send(request.uri(address).timeout(PATIENCE).header("X-Forwarded-For", from).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 500) throw new IOException(answer.statusCode() + " at " + path);
            cookies.put(address, answer.headers().map());
            return answer;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * Everybody has an address of their own, so that nobody is slowed down for guessing codes; these are reserved for such tests (RFC
     * 2544).
     */
    private static String from(int serial) {
        return "198.%d.%d.%d".formatted(18 + (serial >> 16) % 2, (serial >> 8) % 256, serial % 256);
    }
}
