package org.vidpovid.openid;

import module java.base;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.*;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole portal, listening on a port, with identity providers: a real one, two that lie when told to, one moody, and one that is down.
 */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = TestProviders.Configured.class)
@interface TestProviders {

    LyingProvider LIAR = new LyingProvider();
    LyingProvider SECOND = new LyingProvider();
    /** Nothing that it says of itself may be remembered: it is never right. */
    LyingProvider MOODY = new LyingProvider();
    int PORTAL = Configured.freePort();
    int KEYCLOAK = Configured.freePort();
    String SITE = "http://localhost:" + PORTAL;
    String REALM = "http://localhost:" + KEYCLOAK + "/realms/vidpovid";

    final class Configured implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var settings = new ArrayList<>(List.of("server.port=" + PORTAL, "vidpovid.address=" + SITE));
            provider(settings, 0, "keycloak", REALM, "levels.password=substantial", "levels.signature=high");
            provider(settings, 1, "liar", LIAR.issuer(), "levels.low=low", "levels.substantial=substantial", "levels.high=high");
            provider(settings, 2, "second", SECOND.issuer(), "levels.substantial=substantial", "claims.taxpayer-number=inn");
            provider(settings, 3, "moody", MOODY.issuer(), "level=low");
            provider(settings, 4, "down", "http://localhost:" + Configured.freePort(), "level=low");
            TestPropertyValues.of(settings).applyTo(context);
        }

        static int freePort() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void provider(List<String> settings, int i, String id, String issuer, String... more) {
            var all = new ArrayList<>(List.of("id=" + id, "name.uk=Provider " + id, "name.en=Provider " + id, "issuer=" + issuer,
                    "client-id=" + LyingProvider.CLIENT, "client-secret=" + LyingProvider.SECRET, "scopes=profile,email"));
            all.addAll(List.of(more));
            all.forEach(one -> settings.add("vidpovid.signin.providers[" + i + "]." + one));
        }
    }
}
