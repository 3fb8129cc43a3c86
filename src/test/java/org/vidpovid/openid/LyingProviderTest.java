package org.vidpovid.openid;

import static org.assertj.core.api.Assertions.*;
import static org.vidpovid.openid.TestProviders.*;
import static org.vidpovid.openid.Trouble.*;

import module java.base;
import com.nimbusds.jose.*;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.*;
import com.sun.net.httpserver.HttpHandler;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.extension.ExtendWith;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vidpovid.law.Text;
import org.vidpovid.openid.LyingProvider.Honesty;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vidpovid.people.Assurance;
import org.vidpovid.web.*;

/** Whatever a provider says that is not so lets nobody in, and each lie has its page. */
@TestProviders
@ExtendWith(OutputCaptureExtension.class)
class LyingProviderTest {

    @Autowired JdbcClient db;
    @Autowired RequestMappingHandlerMapping routes;

    final String subject = UUID.randomUUID().toString();

    @BeforeEach
    void honest() {
        LIAR.knows(subject);
    }

    /** What is wrong, how the provider goes about it, and what the person reads. */
    record Lie(String name, Consumer<Honesty> told, Trouble trouble) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Lie> lies() {
        return Stream.of(
                token("unsigned", claims -> new PlainJWT(claims).serialize()),
                token("by the public key as a secret", claims -> mac(claims, publicKey())),
                token("by the secret of the client", claims -> mac(claims, LyingProvider.SECRET.getBytes(StandardCharsets.UTF_8))),
                token("by a key of somebody else under the same name", claims -> signed(JWSAlgorithm.RS256, LIAR.key.getKeyID(), claims, LyingProvider.key("first"))),
                token("by an unknown key", claims -> signed(JWSAlgorithm.RS256, "unheard-of", claims, LyingProvider.key("unheard-of"))),
                token("by a key that it brings along", claims -> byItsOwn(claims, LyingProvider.key("first"))),
                token("by an algorithm that is not on our list", claims -> signed(JWSAlgorithm.RS512, LIAR.key.getKeyID(), claims, LIAR.key)),
                token("with a changed letter", claims -> LIAR.signed(claims).replaceFirst("\\.(..)", ".fQ")),
                token("garbage", _ -> "once.upon.a time"),
                token("of 300 kilobytes", claims -> LIAR.signed(new JWTClaimsSet.Builder(claims).claim("more", "x".repeat(300_000)).build()), UNREACHABLE),
                claims("for another client", claims -> claims.audience("another")),
                claims("for nobody", claims -> claims.audience((String) null)),
                claims("for several, and not said for whom", claims -> claims.audience(List.of(LyingProvider.CLIENT, "another"))),
                claims("for several, and ours not the one", claims -> claims.audience(List.of(LyingProvider.CLIENT, "another")).claim("azp", "another")),
                claims("of another issuer", claims -> claims.issuer("https://example.org")),
                claims("of no issuer", claims -> claims.issuer(null)),
                claims("expired", claims -> claims.expirationTime(at(-120))),
                claims("without an end", claims -> claims.expirationTime(null)),
                claims("issued in the future", claims -> claims.issueTime(at(300)).expirationTime(at(600))),
                claims("issued long ago", claims -> claims.issueTime(at(-3600))),
                claims("without an issue time", claims -> claims.issueTime(null)),
                claims("with another nonce", claims -> claims.claim("nonce", "another")),
                claims("without a nonce", claims -> claims.claim("nonce", null)),
                claims("of nobody", claims -> claims.subject(null)),
                claims("of somebody with an endless name", claims -> claims.subject("x".repeat(256))),
                claims("with the hash of another access token", claims -> claims.claim("at_hash", "MTIzNDU2Nzg5MDEyMzQ1Ng")),
                new Lie("nothing but an access token", says -> says.tokens = tokens -> Map.of("access_token", "access", "token_type", "Bearer"), UNTRUSTWORTHY),
                new Lie("userinfo of another", says -> says.userinfo.put("sub", "another"), UNTRUSTWORTHY),
                new Lie("userinfo of nobody", says -> says.userinfo.remove("sub"), UNTRUSTWORTHY),
                at("/userinfo", "garbage", "{{{{", UNTRUSTWORTHY),
                at("/token", "garbage", "<html>Wait a moment</html>", UNTRUSTWORTHY),
                at("/token", "nothing", "", UNTRUSTWORTHY),
                at("/token", "a list", "[1, 2]", UNTRUSTWORTHY),
                at("/token", "{} deep", "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000), UNTRUSTWORTHY),
                new Lie("a code that it does not know itself", says -> says.back = address -> address.replaceFirst("code=[^&]*", "code=never"), UNTRUSTWORTHY),
                new Lie("round and round", says -> says.instead.put("/token", redirect("/token")), UNTRUSTWORTHY),
                new Lie("an error of its server", says -> says.instead.put("/token", exchange -> LyingProvider.send(exchange, 503, "text/html", "down")), UNREACHABLE),
                new Lie("no answer", says -> says.instead.put("/token", _ -> sleep(12)), UNREACHABLE),
                new Lie("an answer that drips", says -> says.instead.put("/token", LyingProviderTest::drip), UNREACHABLE),
                back("access denied", "error=access_denied", DENIED),
                back("login required", "error=login_required", LOGIN_REQUIRED),
                back("interaction required", "error=interaction_required", LOGIN_REQUIRED),
                back("an error of its own", "error=server_error&error_description=%3Cscript%3E", PROVIDER_FAILED),
                back("too busy", "error=temporarily_unavailable", PROVIDER_FAILED),
                back("a level that it cannot give", "error=unmet_authentication_requirements", LEVEL_TOO_LOW),
                back("an error that nobody knows", "error=%D0%B0%0A%0Ax", PROVIDER_FAILED),
                back("neither code nor error", "x=y", UNTRUSTWORTHY),
                back("two codes", "code=1&code=2", UNTRUSTWORTHY),
                back("a code of another provider", "code=1&iss=https://example.org", UNTRUSTWORTHY),
                new Lie("somebody with a name of invisible signs", says -> {
                    says.person.put("family_name", "\u202eabc");
                    says.person.put("given_name", "\u0000");
                }, NAMELESS),
                new Lie("somebody without a name", says -> says.person.keySet().removeAll(Set.of("family_name", "given_name")), NAMELESS));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void nobodyIsLetIn(Lie lie, CapturedOutput log) {
        lie.told.accept(LIAR.says);
        var persons = persons();
        var surfer = new Surfer().opens(SITE + "/en/sign-in").follows("Provider liar");

        assertThat(surfer.address()).isEqualTo(SITE + "/en/sign-in/trouble/liar/" + lie.trouble.word());
        assertThat(surfer.reads()).startsWith(lie.trouble.status.value() + " ").contains(Language.EN.text("openid.trouble"))
                .contains(lie.trouble.happened(Text.same("Provider liar")).in(Language.EN));
        assertThat(surfer.opens(SITE + "/my").address()).as("not signed in").isEqualTo(SITE + "/sign-in");
        assertThat(persons()).as("nobody was made").isEqualTo(persons);
        assertThat(log.getAll()).doesNotContain("eyJ", subject, "<script>", "Terence");
    }

    /** What a provider says of itself before anybody is sent there. */
    static Stream<Lie> moods() {
        return Stream.of(
                new Lie("another issuer", says -> says.discovery = own -> with(own, "issuer", "https://example.org"), UNTRUSTWORTHY),
                new Lie("no keys", says -> says.discovery = own -> with(own, "jwks_uri", null), UNTRUSTWORTHY),
                new Lie("a token endpoint that everybody can listen to", says -> says.discovery = own -> with(own, "token_endpoint", "http://example.org/token"), UNTRUSTWORTHY),
                new Lie("an address that is a script", says -> says.discovery = own -> with(own, "authorization_endpoint", "javascript:alert(1)"), UNTRUSTWORTHY),
                at("/.well-known/openid-configuration", "garbage", "not JSON at all", UNTRUSTWORTHY),
                at("/.well-known/openid-configuration", "too much", "x".repeat(1_000_000), UNREACHABLE),
                new Lie("round and round", says -> says.instead.put("/.well-known/openid-configuration", redirect("/.well-known/openid-configuration")), UNREACHABLE),
                new Lie("no answer", says -> says.instead.put("/.well-known/openid-configuration", _ -> sleep(12)), UNREACHABLE));
    }

    @ParameterizedTest
    @MethodSource("moods")
    void nobodyIsSentToAProviderThatIsNotRight(Lie lie) {
        lie.told.accept(MOODY.knows(subject).says);
        var surfer = new Surfer().opens(SITE + "/sign-in").follows("Provider moody");
        assertThat(surfer.address()).isEqualTo(SITE + "/sign-in/trouble/moody/" + lie.trouble.word());
        assertThat(MOODY.asked("/authorize")).isZero();
    }

    @Test
    void aProviderThatIsDownHasAPageAndNothingElseSuffers() {
        var surfer = new Surfer().opens(SITE + "/sign-in").follows("Provider down");
        assertThat(surfer.reads()).startsWith("502").contains(Language.UK.text("openid.without"));
        assertThat(surfer.follows(Language.UK.text("openid.without")).reads()).startsWith("200");
        LIAR.says.person.put("given_name", "Other");
        assertThat(surfer.opens("/sign-in").follows("Provider liar").address()).isEqualTo(SITE + "/my");
    }

    @Test
    void theTruthIsBelieved() {
        LIAR.says.claims = claims -> claims.audience(List.of(LyingProvider.CLIENT, "another")).claim("azp", LyingProvider.CLIENT);
        var surfer = new Surfer().opens(SITE + "/en/sign-in").follows("Provider liar");
        assertThat(surfer.address()).isEqualTo(SITE + "/en/my");
        assertThat(surfer.page().select(".user").text()).contains("Tester Terence");
    }

    @Test
    void anAnswerIsGoodForOnce() {
        var first = new Surfer().opens(SITE + "/sign-in").follows("Provider liar");
        var answer = first.been().stream().filter(address -> address.contains("/sign-in/back/")).findFirst().orElseThrow();
        assertThat(first.opens(answer).address()).endsWith("/sign-in/trouble/liar/stale");
        assertThat(new Surfer().opens(answer).address()).as("in another browser").endsWith("/sign-in/trouble/liar/stale");
        assertThat(new Surfer().opens(answer.replace("/liar?", "/second?")).address()).as("at another provider").endsWith("/sign-in/trouble/second/stale");
    }

    @Test
    void anAnswerThatWasCaughtBeforeItArrivedIsOfNoUseInAnotherBrowser() {
        var victim = new Surfer().haltingAt(address -> address.contains("/sign-in/back/")).opens(SITE + "/sign-in").follows("Provider liar");
        var thief = new Surfer().opens(SITE + "/sign-in").haltingAt(address -> address.contains("/sign-in/back/")).follows("Provider liar");
        thief.haltingAt(_ -> false);
        assertThat(thief.opens(victim.address()).address()).endsWith("/stale");
        var code = victim.address().replaceFirst(".*code=([^&]*).*", "$1");
        var mixed = new Surfer().opens(SITE + "/sign-in").haltingAt(address -> address.contains("/sign-in/back/")).follows("Provider liar");
        mixed.haltingAt(_ -> false);
        assertThat(mixed.opens(mixed.address().replaceFirst("code=[^&]*", "code=" + code)).address()).as("its proof key is another").endsWith("/untrustworthy");
    }

    @Test
    void aTokenOfAnotherSignInIsRefused() {
        new Surfer().opens(SITE + "/sign-in").follows("Provider liar");
        var former = LIAR.given().getLast();
        LIAR.says.sealed = _ -> former;
        assertThat(new Surfer().opens(SITE + "/sign-in").follows("Provider liar").address()).endsWith("/untrustworthy");
    }

    @Test
    void aLowerLevelThanWasNeededLetsNobodyInAndWhatWasTypedWaits() throws Exception {
        try (var _ = DemandingRoom.at(routes, Assurance.SUBSTANTIAL, "/my/demanding")) {
            var surfer = new Surfer().opens(SITE + "/sign-in").follows("Provider liar").opens("/my/form").sends("main form", "text", "a long story");
            assertThat(surfer.address()).isEqualTo(SITE + "/sign-in?level=substantial");
            assertThat(surfer.reads()).contains(Language.UK.text("signin.level.low"), "Provider liar", "Provider second").doesNotContain("Provider down");
            assertThat(surfer.follows("Provider liar").address()).as("it gives less than it was asked for").endsWith("/sign-in/trouble/liar/level-too-low");
            assertThat(surfer.been().stream().filter(address -> address.contains("/authorize"))).last().asString().contains("acr_values=substantial+high");
            LIAR.says.person.put("acr", "high");
            assertThat(surfer.opens("/sign-in?level=substantial").follows("Provider liar").reads()).contains("POST a long story by Tester Terence at HIGH");
        }
    }

    @Test
    void whatOnePersonTypedIsNotSentByAnotherWhoCameInBetween() throws Exception {
        try (var _ = DemandingRoom.at(routes, Assurance.SUBSTANTIAL, "/my/demanding")) {
            var surfer = new Surfer().opens(SITE + "/sign-in").follows("Provider liar").opens("/my/form").sends("main form", "text", "a long story");
            LIAR.knows("another " + subject, "acr", "high");
            assertThat(surfer.follows("Provider liar").address()).isEqualTo(SITE + "/my");
        }
    }

    @Test
    void newKeysAreFetchedOnce() throws InterruptedException {
        new Surfer().opens(SITE + "/sign-in").follows("Provider liar");
        Thread.sleep(10_500); // the tests before have used up what may be fetched at a time
        var before = LIAR.asked("/keys");
        LIAR.key = LyingProvider.key("new-" + subject);
        assertThat(new Surfer().opens(SITE + "/sign-in").follows("Provider liar").address()).isEqualTo(SITE + "/my");
        assertThat(LIAR.asked("/keys")).isEqualTo(before + 1);
        LIAR.says.sealed = claims -> signed(JWSAlgorithm.RS256, "none-" + UUID.randomUUID(), claims, LIAR.key);
        for (int i = 0; i < 5; i++) new Surfer().opens(SITE + "/sign-in").follows("Provider liar");
        assertThat(LIAR.asked("/keys")).as("unknown keys do not make us a burden").isLessThanOrEqualTo(before + 3);
    }

    @Test
    void theDatabaseKeepsNoTokenOfAPersonThatCanBeRead() {
        LIAR.says.person.put("drfocode", "3331004122");
        LIAR.says.person.put("email", "who@example.org");
        var surfer = new Surfer().opens(SITE + "/sign-in").follows("Provider liar");
        var kept = db.sql("select string_agg(encode(attribute_bytes, 'escape'), '') from spring_session_attributes").query(String.class).single();
        assertThat(kept).contains("Tester Terence").doesNotContain("who@example.org", "family_name")
                .doesNotContain(LIAR.given().getLast().split("\\.", 3)); // what is sealed may hold any three letters, but none of these parts
        assertThat(surfer.cookiesOf("localhost:" + PORTAL)).contains("parting");
        assertThat(kept).doesNotContain(surfer.cookie("localhost:" + PORTAL, "parting"));
        assertThat(surfer.been().stream().filter(address -> address.startsWith(SITE))).noneMatch(address -> address.contains("eyJ") || address.contains("example.org"));
    }

    private long persons() {
        return db.sql("select count(*) from people.person").query(Long.class).single();
    }

    private static Lie token(String name, Function<JWTClaimsSet, String> sealed) {
        return token(name, sealed, UNTRUSTWORTHY);
    }

    private static Lie token(String name, Function<JWTClaimsSet, String> sealed, Trouble trouble) {
        return new Lie("a token " + name, says -> says.sealed = sealed, trouble);
    }

    private static Lie claims(String name, UnaryOperator<JWTClaimsSet.Builder> claims) {
        return new Lie("a token " + name, says -> says.claims = claims, UNTRUSTWORTHY);
    }

    private static Lie at(String path, String name, String body, Trouble trouble) {
        return new Lie(name + " at " + path, says -> says.instead.put(path, exchange -> LyingProvider.send(exchange, 200, "application/json", body)), trouble);
    }

    private static Lie back(String name, String answer, Trouble trouble) {
        return new Lie(name, says -> says.back = address -> address.replaceFirst("code=[^&]*", answer), trouble);
    }

    private static HttpHandler redirect(String to) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            LyingProvider.send(exchange, 302, "text/plain", "");
        };
    }

    private static void drip(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            for (int i = 0; i < 24; i++) {
                body.write(' ');
                body.flush();
                LockSupport.parkNanos(500_000_000);
            }
        }
    }

    private static void sleep(int seconds) {
        LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
    }

    private static Map<String, Object> with(Map<String, Object> all, String name, @Nullable Object value) {
        if (value == null) all.remove(name);
        else all.put(name, value);
        return all;
    }

    private static Date at(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static byte[] publicKey() {
        try {
            return LIAR.key.toRSAPublicKey().getEncoded();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String mac(JWTClaimsSet claims, byte[] secret) {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(LIAR.key.getKeyID()).build(), claims);
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWSAlgorithm algorithm, String keyId, JWTClaimsSet claims, com.nimbusds.jose.jwk.RSAKey key) {
        return LyingProvider.signed(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims, key);
    }

    private static String byItsOwn(JWTClaimsSet claims, com.nimbusds.jose.jwk.RSAKey key) {
        return LyingProvider.signed(new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(key.toPublicJWK()).build(), claims, key);
    }
}
