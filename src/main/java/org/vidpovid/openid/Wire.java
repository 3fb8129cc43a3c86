package org.vidpovid.openid;

import module java.base;
import com.nimbusds.jose.util.*;
import com.nimbusds.oauth2.sdk.http.*;
import com.nimbusds.oauth2.sdk.ParseException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.stereotype.Component;

/** The one way to an identity provider: little patience, small answers, no redirects. It may be down, slow or lying. */
@Component
class Wire implements HTTPRequestSender, ResourceRetriever {

    static final Duration TO_CONNECT = Duration.ofSeconds(3);
    static final Duration TO_READ = Duration.ofSeconds(5);
    private static final int LARGEST = 256 * 1024; // bytes: many keys with their certificates, or a token with all there is of a person

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();

    /** @throws IOException if there is no whole answer in time */
    @Override
    public HTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
        var request = HttpRequest.newBuilder(asked.getURI()).timeout(TO_CONNECT.plus(TO_READ));
        asked.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        var body = asked.getBody() == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(asked.getBody());
        var answer = exchange(request.method(asked.getMethod().name(), body).build());
        var whole = new HTTPResponse(answer.statusCode());
        try {
            var type = answer.headers().firstValue("Content-Type");
            if (type.isPresent()) whole.setContentType(type.get());
        } catch (ParseException e) {
            throw new IOException("the type of the answer is garbage", e);
        }
        whole.setBody(answer.body());
        return whole;
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        return new Resource(get(URI.create(address.toString())), "application/json");
    }

    /** The text at an address. */
    String get(URI address) throws IOException {
        var answer = exchange(HttpRequest.newBuilder(address).timeout(TO_CONNECT.plus(TO_READ)).header("Accept", "application/json")
                .build());
        if (answer.statusCode() != 200) throw new IOException("status " + answer.statusCode());
        return answer.body();
    }

    /** The client's own time-out ends with the headers; a body that drips is cut off here. */
    private HttpResponse<String> exchange(HttpRequest request) throws IOException {
        var answer = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
        try {
            return answer.get(TO_CONNECT.plus(TO_READ).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no whole answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
