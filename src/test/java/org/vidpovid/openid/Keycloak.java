package org.vidpovid.openid;

import module java.base;
import java.net.http.*;
import net.minidev.json.*;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;

/**
 * A real identity provider, Keycloak, as its own process on a port of the test, with a realm that the test describes; Maven has unpacked
 * it.
 */
final class Keycloak implements AutoCloseable {

    /** The version is that of the pom. */
    private static final String HOME = "target/keycloak/keycloak-26.7.3";

    /** What a machine may lack. */
    static final String PROGRAM = HOME + "/bin/kc.sh";
    static final String ADMIN = "admin";

    private static final Duration PATIENCE = Duration.ofMinutes(4); // 20 to 40 s where it has the machine to itself
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;
    private final Path log;
    private final Process process;

    /** Launches it and waits until it serves. What it makes on its disk is in a folder of this run, which begins empty. */
    Keycloak(int port, Map<String, Object> realm) throws IOException, InterruptedException {
        this.port = port;
        var home = Path.of(HOME);
        delete(home.resolve("data"));
        Files.createDirectories(home.resolve("data/import"));
        Files.writeString(home.resolve("data/import/realm.json"), new JSONObject(realm).toString());
        log = Path.of("target/keycloak.log").toAbsolutePath();
        var builder = new ProcessBuilder(PROGRAM, "start-dev", "--http-host=localhost", "--http-port=" + port, "--cache=local",
                "--import-realm")
                .redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m",
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN, "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN));
        process = builder.start();
        for (var late = Instant.now().plus(PATIENCE); !serves(); Thread.sleep(250)) {
            if (!process.isAlive() || Instant.now().isAfter(late)) {
                close();
                throw new IllegalStateException("Keycloak did not start:\n" + Files.readString(log));
            }
        }
    }

    private boolean serves() throws InterruptedException {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(address("/realms/vidpovid/.well-known/openid-configuration"))).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** Its signing keys are replaced: the new one has precedence, and the former is gone. */
    void changesKeys() throws IOException, InterruptedException {
        var realm = (JSONObject) admin("GET", "", null);
        var former = (JSONArray) admin("GET", "/components?type=org.keycloak.keys.KeyProvider", null);
        admin("POST", "/components", new JSONObject(Map.of("name", "new-" + UUID.randomUUID(), "parentId", realm.getAsString("id"),
                "providerId", "rsa-generated", "providerType", "org.keycloak.keys.KeyProvider",
                "config", Map.of("priority", List.of("200"), "algorithm", List.of("RS256"), "keySize", List.of("2048")))).toString());
        for (var key : former) {
            var component = (JSONObject) key;
            if (component.getAsString("providerId").equals("rsa-generated")) {
                admin("DELETE", "/components/" + component.getAsString("id"), null);
            }
        }
    }

    /** Its administrator throws somebody out of all their sessions. */
    void throwsOut(String username) throws IOException, InterruptedException {
        admin("POST", "/users/" + user(username).getAsString("id") + "/logout", "");
    }

    private JSONObject user(String username) throws IOException, InterruptedException {
        return (JSONObject) ((JSONArray) admin("GET", "/users?exact=true&username=" + username, null)).getFirst();
    }

    private Object admin(String method, String path, @Nullable String body) throws IOException, InterruptedException {
        var token = JSONValue.parse(send("POST", "/realms/master/protocol/openid-connect/token", "application/x-www-form-urlencoded", "",
                "grant_type=password&client_id=admin-cli&username=" + ADMIN + "&password=" + ADMIN));
        var answer = send(method, "/admin/realms/vidpovid" + path, "application/json",
                "Bearer " + ((JSONObject) token).getAsString("access_token"), body);
        return answer.isEmpty() ? new JSONObject() : JSONValue.parse(answer);
    }

    private String send(String method, String path, String type, String authorization, @Nullable String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address(path))).header("Content-Type", type)
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) request.header("Authorization", authorization);
        var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + Jsoup.parse(answer.body()).text());
        }
        return answer.body();
    }

    /** Stops it, with what it has started. */
    @Override
    public void close() {
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
