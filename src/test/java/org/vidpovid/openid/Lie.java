package org.vidpovid.openid;

import static org.vidpovid.openid.TestProviders.*;
import static org.vidpovid.openid.Trouble.*;

import module java.base;
import com.nimbusds.jose.*;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.*;
import com.sun.net.httpserver.HttpHandler;
import org.jspecify.annotations.Nullable;
import org.vidpovid.openid.LyingProvider.Honesty;

/** What is wrong, how the provider goes about it, and what the person reads. */
record Lie(String name, Consumer<Honesty> told, Trouble trouble) {

    static Stream<Lie> lies() {
        return Stream.of(
                token("unsigned", claims -> new PlainJWT(claims).serialize()),
                token("by the public key as a secret", claims -> mac(claims, publicKey())),
                token("by the secret of the client", claims -> mac(claims, LyingProvider.SECRET.getBytes(StandardCharsets.UTF_8))),
                token("by a key of somebody else under the same name",
                        claims -> signed(JWSAlgorithm.RS256, LIAR.key.getKeyID(), claims, LyingProvider.key("first"))),
                token("by an unknown key", claims -> signed(JWSAlgorithm.RS256, "unheard-of", claims, LyingProvider.key("unheard-of"))),
                token("by a key that it brings along", claims -> byItsOwn(claims, LyingProvider.key("first"))),
                token("by an algorithm that is not on our list",
                        claims -> signed(JWSAlgorithm.RS512, LIAR.key.getKeyID(), claims, LIAR.key)),
                token("with a changed letter", claims -> LIAR.signed(claims).replaceFirst("\\.(..)", ".fQ")),
                token("garbage", _ -> "once.upon.a time"),
                token("of 300 kilobytes", claims -> LIAR.signed(new JWTClaimsSet.Builder(claims).claim("more", "x".repeat(300_000))
                        .build()), UNREACHABLE),
                claims("for another client", claims -> claims.audience("another")),
                claims("for nobody", claims -> claims.audience((String) null)),
                claims("for several, and not said for whom", claims -> claims.audience(List.of(LyingProvider.CLIENT, "another"))),
                claims("for several, and ours not the one", claims -> claims.audience(List.of(LyingProvider.CLIENT, "another"))
                        .claim("azp", "another")),
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
                new Lie("nothing but an access token", says -> says.tokens = tokens -> Map.of("access_token", "access", "token_type",
                        "Bearer"), UNTRUSTWORTHY),
                new Lie("userinfo of another", says -> says.userinfo.put("sub", "another"), UNTRUSTWORTHY),
                new Lie("userinfo of nobody", says -> says.userinfo.remove("sub"), UNTRUSTWORTHY),
                at("/userinfo", "garbage", "{{{{", UNTRUSTWORTHY),
                at("/token", "garbage", "<html>Wait a moment</html>", UNTRUSTWORTHY),
                at("/token", "nothing", "", UNTRUSTWORTHY),
                at("/token", "a list", "[1, 2]", UNTRUSTWORTHY),
                at("/token", "{} deep", "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000), UNTRUSTWORTHY),
                new Lie("a code that it does not know itself",
                        says -> says.back = address -> address.replaceFirst("code=[^&]*", "code=never"), UNTRUSTWORTHY),
                new Lie("round and round", says -> says.instead.put("/token", redirect("/token")), UNTRUSTWORTHY),
                new Lie("an error of its server", says -> says.instead.put("/token",
                        exchange -> LyingProvider.send(exchange, 503, "text/html", "down")), UNREACHABLE),
                new Lie("no answer", says -> says.instead.put("/token", _ -> sleep(12)), UNREACHABLE),
                new Lie("an answer that drips", says -> says.instead.put("/token", Lie::drip), UNREACHABLE),
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

    /** What a provider says of itself before anybody is sent there. */
    static Stream<Lie> moods() {
        return Stream.of(
                new Lie("another issuer", says -> says.discovery = own -> with(own, "issuer", "https://example.org"), UNTRUSTWORTHY),
                new Lie("no keys", says -> says.discovery = own -> with(own, "jwks_uri", null), UNTRUSTWORTHY),
                new Lie("a token endpoint that everybody can listen to",
                        says -> says.discovery = own -> with(own, "token_endpoint", "http://example.org/token"), UNTRUSTWORTHY),
                new Lie("an address that is a script", says -> says.discovery = own -> with(own, "authorization_endpoint",
                        "javascript:alert(1)"), UNTRUSTWORTHY),
                at("/.well-known/openid-configuration", "garbage", "not JSON at all", UNTRUSTWORTHY),
                at("/.well-known/openid-configuration", "too much", "x".repeat(1_000_000), UNREACHABLE),
                new Lie("round and round", says -> says.instead.put("/.well-known/openid-configuration",
                        redirect("/.well-known/openid-configuration")), UNREACHABLE),
                new Lie("no answer", says -> says.instead.put("/.well-known/openid-configuration", _ -> sleep(12)), UNREACHABLE));
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
        return new Lie(name + " at " + path, says -> says.instead.put(path,
                exchange -> LyingProvider.send(exchange, 200, "application/json", body)), trouble);
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

    static String signed(JWSAlgorithm algorithm, String keyId, JWTClaimsSet claims, com.nimbusds.jose.jwk.RSAKey key) {
        return LyingProvider.signed(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims, key);
    }

    private static String byItsOwn(JWTClaimsSet claims, com.nimbusds.jose.jwk.RSAKey key) {
        return LyingProvider.signed(new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(key.toPublicJWK()).build(), claims, key);
    }

    @Override
    public String toString() {
        return name;
    }
}
