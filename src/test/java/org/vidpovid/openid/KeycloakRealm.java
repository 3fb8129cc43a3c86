package org.vidpovid.openid;

import module java.base;

/** The realm that Keycloak is given: the portal as a client, two people, and two levels, a password and a password once more. */
final class KeycloakRealm {

    private KeycloakRealm() {}

    static Map<String, Object> described(String site) {
        return Map.ofEntries(
                Map.entry("realm", "vidpovid"), Map.entry("enabled", true), Map.entry("sslRequired", "none"),
                Map.entry("internationalizationEnabled", false),
                Map.entry("browserFlow", "by level"),
                Map.entry("authenticationFlows", flows()),
                Map.entry("authenticatorConfig", List.of(
                        Map.of("alias", "first level", "config", Map.of("loa-condition-level", "1", "loa-max-age", "36000")),
                        Map.of("alias", "second level", "config", Map.of("loa-condition-level", "2", "loa-max-age", "0")))),
                Map.entry("users", List.of(user("solomiia", "Kalynovych"), user("taras", "Dibrova"))),
                Map.entry("clients", List.of(Map.of(
                        "clientId", LyingProvider.CLIENT, "secret", LyingProvider.SECRET, "protocol", "openid-connect", "publicClient",
                        false,
                        "standardFlowEnabled", true, "redirectUris", List.of(site + "/sign-in/back/keycloak"),
                        "attributes", Map.of("post.logout.redirect.uris", site + "/sign-in/out", "pkce.code.challenge.method", "S256",
                                "backchannel.logout.url", site + "/sign-in/ended/keycloak", "backchannel.logout.session.required", "true",
                                "acr.loa.map", "{\"password\":1,\"signature\":2}")))));
    }

    private static Map<String, Object> user(String name, String last) {
        return Map.of("username", name, "enabled", true, "emailVerified", true, "email", name + "@example.org",
                "firstName", name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), "lastName", last,
                "credentials", List.of(Map.of("type", "password", "value", "secret of " + name, "temporary", false)));
    }

    private static List<Object> flows() {
        return List.of(
                flow("by level", true, step("auth-cookie", "ALTERNATIVE", 10), sub("levels", "ALTERNATIVE", 20)),
                flow("levels", false, sub("level one", "CONDITIONAL", 10), sub("level two", "CONDITIONAL", 20)),
                flow("level one", false, condition("first level"), step("auth-username-password-form", "REQUIRED", 20)),
                flow("level two", false, condition("second level"), step("auth-password-form", "REQUIRED", 20)));
    }

    private static Map<String, Object> flow(String alias, boolean top, Map<?, ?>... steps) {
        return Map.of("alias", alias, "providerId", "basic-flow", "topLevel", top, "builtIn", false, "authenticationExecutions",
                List.of(steps));
    }

    private static Map<String, Object> condition(String config) {
        var step = new HashMap<>(step("conditional-level-of-authentication", "REQUIRED", 10));
        step.put("authenticatorConfig", config);
        return step;
    }

    private static Map<String, Object> step(String authenticator, String requirement, int priority) {
        return Map.of("authenticator", authenticator, "authenticatorFlow", false, "requirement", requirement, "priority", priority,
                "userSetupAllowed", false);
    }

    private static Map<String, Object> sub(String flow, String requirement, int priority) {
        return Map.of("flowAlias", flow, "authenticatorFlow", true, "requirement", requirement, "priority", priority, "userSetupAllowed",
                false);
    }
}
