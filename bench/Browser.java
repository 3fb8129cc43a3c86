import module java.base;
import module java.net.http;
import org.jsoup.Jsoup;
import org.jsoup.nodes.*;

/** Somebody at a browser: follows what they are shown, keeps cookies. */
final class Browser implements AutoCloseable {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).build();
    private final Portal portal;
    Document page = new Document("");

    Browser(Portal portal) {
        this.portal = portal;
    }

    Browser opens(String path) throws Exception {
        return arrives(HttpRequest.newBuilder(URI.create(portal.address(path))).build());
    }

    /** Sends the form that leads there as it stands, with these answers instead: field, value, field, value. */
    Browser sends(String action, String... answers) throws Exception {
        return arrives(HttpRequest.newBuilder(URI.create(portal.address(action))).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body(action, answers))).build());
    }

    String body(String action, String... answers) {
        var fields = new LinkedHashMap<String, String>();
        var form = (FormElement) Objects.requireNonNull(page.selectFirst("form[method=post][action=" + action + "]"), action);
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        for (int i = 0; i < answers.length; i += 2) fields.put(answers[i], answers[i + 1]);
        return fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    Browser signsInAs(String name) throws Exception {
        opens("/sign-in");
        return sends("/sign-in", "person", Objects.requireNonNull(page.selectFirst("label:contains(" + name + ") input"), name).val());
    }

    String cookies() {
        return cookies.getCookieStore().getCookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private Browser arrives(HttpRequest request) throws Exception {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) throw new IllegalStateException(answer + ": " + Jsoup.parse(answer.body()).text());
        page = Jsoup.parse(answer.body());
        return this;
    }

    @Override
    public void close() {
        client.close();
    }
}
