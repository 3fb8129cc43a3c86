package org.vidpovid.openid;

import static java.util.stream.Collectors.*;

import module java.base;
import com.nimbusds.jose.*;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.*;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.*;
import com.sun.net.httpserver.*;
import net.minidev.json.JSONObject;

/** A small identity provider that says whatever a test wants, of whomever it wants: the truth, until it is told to lie. */
final class LyingProvider {

    static final String CLIENT = "portal";
    static final String SECRET = "a secret of at least thirty-two letters";

    /** What is changed of an honest answer. */
    final class Honesty {
        Map<String, Object> person = new LinkedHashMap<>();
        Map<String, Object> userinfo = new LinkedHashMap<>();
        UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
        Function<JWTClaimsSet, String> sealed = LyingProvider.this::signed;
        UnaryOperator<Map<String, Object>> tokens = UnaryOperator.identity();
        UnaryOperator<Map<String, Object>> discovery = UnaryOperator.identity();
        UnaryOperator<String> back = UnaryOperator.identity();
        final Map<String, HttpHandler> instead = new HashMap<>();
    }

    private final HttpServer server;
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>(); // what was asked for, by the code it gave
    private final List<String> given = new CopyOnWriteArrayList<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    volatile RSAKey key = key("first");
    volatile Honesty says = new Honesty();

    LyingProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        at("/.well-known/openid-configuration", exchange -> json(exchange, says.discovery.apply(discovery())));
        at("/keys", exchange -> send(exchange, 200, "application/json", new JWKSet(key.toPublicJWK()).toString()));
        at("/authorize", this::authorize);
        at("/token", this::token);
        at("/userinfo", exchange -> json(exchange, says.userinfo));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** From now on it tells the truth of this person: what it says anyway, and these claims: name, value, name, value. */
    LyingProvider knows(String subject, String... claims) {
        says = new Honesty();
        says.person.putAll(Map.of("sub", subject, "family_name", "Tester", "given_name", "Terence", "acr", "low"));
        for (int i = 0; i < claims.length; i += 2) says.person.put(claims[i], claims[i + 1]);
        says.userinfo.put("sub", subject);
        return this;
    }

    private void at(String path, HttpHandler honest) {
        server.createContext(path, exchange -> {
            paths.add(path);
            try (exchange) {
                says.instead.getOrDefault(path, honest).handle(exchange);
            }
        });
    }

    private Map<String, Object> discovery() {
        return new LinkedHashMap<>(Map.of("issuer", issuer(), "authorization_endpoint", issuer() + "/authorize", "token_endpoint",
                issuer() + "/token",
                "jwks_uri", issuer() + "/keys", "userinfo_endpoint", issuer() + "/userinfo", "subject_types_supported", List.of("public"),
                "response_types_supported", List.of("code"), "id_token_signing_alg_values_supported", List.of("RS256")));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var question = parameters(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        asked.put(code, question);
        exchange.getResponseHeaders().set("Location",
                says.back.apply(question.get("redirect_uri") + "?code=" + code + "&state=" + question.get("state")));
        send(exchange, 302, "text/plain", "");
    }

    private void token(HttpExchange exchange) throws IOException {
        var sent = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var question = asked.remove(sent.getOrDefault("code", ""));
        var us = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
        if (question == null || !us.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !"S256".equals(question.get("code_challenge_method"))
                || !challenge(sent.getOrDefault("code_verifier", "")).equals(question.get("code_challenge"))) {
            send(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
            return;
        }
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder().issuer(issuer()).audience(CLIENT).issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", question.get("nonce")).claim("sid", "session of " + says.person.get("sub"));
        says.person.forEach(claims::claim);
        var idToken = says.sealed.apply(says.claims.apply(claims).build());
        given.add(idToken);
        json(exchange, says.tokens.apply(new LinkedHashMap<>(Map.of("access_token", "access", "token_type", "Bearer", "expires_in", 300,
                "id_token", idToken))));
    }

    String signed(JWTClaimsSet claims) {
        return signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims, key);
    }

    static String signed(JWSHeader header, JWTClaimsSet claims, RSAKey key) {
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
    }

    private static void json(HttpExchange exchange, Map<String, Object> body) throws IOException {
        send(exchange, 200, "application/json", new JSONObject(body).toString());
    }

    private static Map<String, String> parameters(String encoded) {
        return Stream.of(encoded.split("&", -1)).map(pair -> pair.split("=", 2))
                .collect(toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The ID tokens that it gave, the last one last. */
    List<String> given() {
        return given;
    }

    /** How often something of it was asked for. */
    long asked(String path) {
        return paths.stream().filter(path::equals).count();
    }
}
