package org.vidpovid.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vidpovid.openid.TestProviders.*;

import module java.base;
import com.nimbusds.jose.*;
import com.nimbusds.jwt.*;
import java.net.http.*;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.vidpovid.web.Language;

/** Leaving: here, there, and at the word of a provider that may lie. */
@TestProviders
class LeavingTest {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    final String subject = UUID.randomUUID().toString();

    @BeforeEach
    void honest() {
        LIAR.knows(subject);
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("unsigned", claims -> claims, claims -> new PlainJWT(claims).serialize()),
                lie("by another key", claims -> claims, claims -> LyingProvider.signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(LIAR.key.getKeyID()).build(), claims, LyingProvider.key("first"))),
                lie("no token", claims -> claims, _ -> "word"),
                lie("nothing", claims -> claims, _ -> ""),
                lie("for another", claims -> claims.audience("another"), LIAR::signed),
                lie("of another issuer", claims -> claims.issuer("https://example.org"), LIAR::signed),
                lie("of no event", claims -> claims.claim("events", null), LIAR::signed),
                lie("of another event", claims -> claims.claim("events", Map.of("http://example.org/event", Map.of())), LIAR::signed),
                lie("an ID token", claims -> claims.claim("nonce", "abc"), LIAR::signed),
                lie("old", claims -> claims.issueTime(Date.from(Instant.now().minusSeconds(3600))), LIAR::signed),
                lie("of the future", claims -> claims.issueTime(Date.from(Instant.now().plusSeconds(3600))), LIAR::signed),
                lie("expired", claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(300))), LIAR::signed),
                lie("of nobody", claims -> claims.subject(null).claim("sid", null), LIAR::signed));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void aWordThatIsNotTheProvidersEndsNothing(String name, UnaryOperator<JWTClaimsSet.Builder> twist,
            Function<JWTClaimsSet, String> sealed) throws Exception {
        var surfer = signedIn();
        assertThat(says(sealed.apply(twist.apply(word()).build()))).as(name).isEqualTo(400);
        assertThat(surfer.opens("/my").address()).isEqualTo(SITE + "/my");
    }

    @Test
    void theWordOfTheProviderEndsTheSessionsOfThePersonEverywhere() throws Exception {
        var laptop = signedIn();
        var phone = signedIn();
        assertThat(says(LIAR.signed(word().claim("sid", null).build()))).isEqualTo(200);
        assertThat(laptop.opens("/my").address()).isEqualTo(SITE + "/sign-in");
        assertThat(phone.opens("/my").address()).isEqualTo(SITE + "/sign-in");
    }

    @Test
    void aWordRepeatedDoesNotEndWhatBeganLater() throws Exception {
        var word = LIAR.signed(word().issueTime(Date.from(Instant.now().minusSeconds(120))).build());
        var surfer = signedIn();
        assertThat(says(word)).isEqualTo(200);
        assertThat(surfer.opens("/my").address()).isEqualTo(SITE + "/my");
    }

    @Test
    void aFrameOfTheProviderEndsItsSessionAndNoOther() throws Exception {
        var surfer = signedIn();
        var ended = SITE + "/sign-in/ended/liar?iss=" + LIAR.issuer() + "&sid=";
        for (var wrong : List.of(ended, ended + "another", ended.replace("iss=http", "iss=https") + session())) {
            new Surfer().opens(wrong);
            assertThat(surfer.opens("/my").address()).isEqualTo(SITE + "/my");
        }
        assertThat(new Surfer().opens(ended + session()).status()).isEqualTo(200);
        assertThat(surfer.opens("/my").address()).isEqualTo(SITE + "/sign-in");
    }

    @Test
    void whereTheProviderCannotBeLeftItIsSaid() {
        var surfer = signedIn().sends("form[action$=/sign-out]");
        assertThat(surfer.reads()).contains(Language.UK.text("openid.left"));
        assertThat(surfer.refreshes().reads()).contains("Provider liar").startsWith("200");
        assertThat(surfer.address()).isEqualTo(SITE + "/sign-in/leave");
        assertThat(surfer.opens("/sign-in/leave").address()).as("once").isEqualTo(SITE + "/");
        assertThat(surfer.opens("/sign-in/left").address()).isEqualTo(SITE + "/");
    }

    @Test
    void whoeverIsSignedInIsNotLedAwayByALink() {
        var surfer = signedIn().opens("/sign-in/leave");
        assertThat(surfer.address()).isEqualTo(SITE + "/");
        assertThat(surfer.opens("/my").address()).isEqualTo(SITE + "/my");
    }

    private JWTClaimsSet.Builder word() {
        return new JWTClaimsSet.Builder().issuer(LIAR.issuer()).audience(LyingProvider.CLIENT).subject(subject)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(Instant.now())).expirationTime(Date.from(Instant.now().plusSeconds(120)))
                .claim("sid", "session of " + subject).claim("events", Map.of(EVENT, Map.of()));
    }

    private String session() {
        return URLEncoder.encode("session of " + subject, StandardCharsets.UTF_8);
    }

    private static int says(String token) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(SITE + "/sign-in/ended/liar"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + token)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static Arguments lie(String name, UnaryOperator<JWTClaimsSet.Builder> twist, Function<JWTClaimsSet, String> sealed) {
        return Arguments.of(name, twist, sealed);
    }

    private static Surfer signedIn() {
        var surfer = new Surfer().opens(SITE + "/sign-in").follows("Provider liar");
        assertThat(surfer.address()).isEqualTo(SITE + "/my");
        return surfer;
    }
}
