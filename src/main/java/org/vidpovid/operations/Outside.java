package org.vidpovid.operations;

import module java.base;
import module java.net.http;
import org.springframework.boot.context.properties.bind.*;
import org.springframework.core.env.Environment;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What {@code check-config} looks at on other machines: the mail server, and the identity providers by which people sign in. */
final class Outside {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Outside() {}

    static List<Finding> of(Environment environment) {
        return Stream.concat(Stream.of(mail(environment)),
                Binder.get(environment).bind("vidpovid.signin.providers", Bindable.listOf(Provider.class)).orElse(List.of()).stream()
                .map(Outside::discovery)).toList();
    }

    private static Finding mail(Environment environment) {
        var host = environment.getProperty("spring.mail.host", "");
        if (host.isEmpty()) {
            return environment.matchesProfiles("production")
                    ? Finding.warning("set SPRING_MAIL_HOST; until then people learn what is new only when they look",
                            "There is no mail server: nobody is sent anything.")
                    : Finding.ok("There is no mail server: letters are shown at /demonstration/outbox.");
        }
        var port = environment.getProperty("spring.mail.port", Integer.class, 25);
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) PATIENCE.toMillis());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            var greeting = new String(socket.getInputStream().readNBytes(3), StandardCharsets.US_ASCII);
            return greeting.equals("220") ? Finding.ok("The mail server %s:%d answers.", host, port)
                    : Finding.wrong("look at SPRING_MAIL_HOST and SPRING_MAIL_PORT", "What answers at %s:%d is no mail server.", host,
                            port);
        } catch (IOException e) {
            return Finding.wrong("look at SPRING_MAIL_HOST and SPRING_MAIL_PORT, and at what stands between",
                    "The mail server %s:%d does not answer.", host, port);
        }
    }

    record Provider(@DefaultValue("") String id, @DefaultValue("") String issuer) {}

    /** OpenID Connect Discovery 1.0, section 4: the document says the issuer that it was asked of, letter for letter. */
    private static Finding discovery(Provider provider) {
        var advice = "look at its issuer in vidpovid.signin.providers, and whether it can be reached from this machine";
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var address = URI.create(provider.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration");
            var answer = http.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            var issuer = answer.statusCode() == 200 ? JsonMapper.shared().readTree(answer.body()).path("issuer").asString("") : "";
            if (issuer.equals(provider.issuer())) return Finding.ok("The identity provider %s answers.", provider.id());
            return Finding.wrong(advice, answer.statusCode() == 200 ? "The identity provider %s says that it is another."
                    : "The identity provider %s does not tell how to sign in by it.", provider.id());
        } catch (IOException | IllegalArgumentException | JacksonException e) {
            return Finding.wrong(advice, "The identity provider %s does not answer, or not as it should.", provider.id());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.wrong(advice, "The identity provider %s was not asked to the end.", provider.id());
        }
    }
}
