package org.vidpovid.journeys;

import com.google.gson.*;
import com.microsoft.playwright.*;
import module java.base;
import org.vidpovid.web.Language;

/** A browser with an authenticator of its own, which somebody holds who touches it whenever it asks. */
final class Device implements AutoCloseable {

    private static final Pattern CREDENTIAL = Pattern.compile("\\bcredential=([^&]*)");

    private final BrowserContext context;
    private final Page tab;
    private final CDPSession authenticators;
    private final String authenticator;
    private final int port;
    private final List<String> sent = new ArrayList<>();

    /** @param verifying whether it makes sure who holds it, as by a finger */
    Device(Browser browser, int port, boolean verifying) {
        this.port = port;
        context = browser.newContext();
        tab = context.newPage();
        tab.setDefaultTimeout(20_000);
        tab.onRequest(request -> Optional.ofNullable(request.postData()).map(CREDENTIAL::matcher).filter(Matcher::find)
                .ifPresent(found -> sent.add(URLDecoder.decode(found.group(1), StandardCharsets.UTF_8))));
        authenticators = context.newCDPSession(tab);
        authenticators.send("WebAuthn.enable");
        var described = new JsonObject();
        described.addProperty("protocol", "ctap2");
        described.addProperty("transport", "internal");
        for (var able : List.of("hasResidentKey", "automaticPresenceSimulation")) described.addProperty(able, true);
        for (var able : List.of("hasUserVerification", "isUserVerified")) described.addProperty(able, verifying);
        var options = new JsonObject();
        options.add("options", described);
        authenticator = authenticators.send("WebAuthn.addVirtualAuthenticator", options).get("authenticatorId").getAsString();
    }

    Page tab() {
        return tab;
    }

    void opens(String path) {
        tab.navigate("http://localhost:" + port + path);
    }

    String address() {
        return tab.url();
    }

    String reads() {
        return tab.locator("main").innerText();
    }

    /** The button, and the page after it. */
    void presses(String button) {
        tab.waitForNavigation(() -> tab.locator("button", new Page.LocatorOptions().setHasText(Language.UK.text(button))).first().click());
    }

    /** By the word of the demonstration. */
    void signsIn(String personId) {
        opens("/sign-in");
        tab.locator("main [value='" + personId + "']").check();
        presses("signin.button");
    }

    void makes(String label) {
        if (!tab.url().endsWith("/my/passkeys")) opens("/my/passkeys");
        tab.locator("[name=label]").fill(label);
        presses("passkeys.add");
    }

    /** The answers of the authenticator that went to the portal. */
    List<String> sent() {
        return sent;
    }

    /** What the authenticator keeps, as it shows it to its holder. */
    List<String> credentials() {
        var asked = new JsonObject();
        asked.addProperty("authenticatorId", authenticator);
        return authenticators.send("WebAuthn.getCredentials", asked).getAsJsonArray("credentials").asList().stream()
                .map(JsonElement::toString).toList();
    }

    /** As a page would that asks for this very key: browsers then do without a finger where they may. */
    void isAskedForItsKey() {
        var id = JsonParser.parseString(credentials().getFirst()).getAsJsonObject().get("credentialId").getAsString();
        tab.evaluate("""
                id => {
                    const field = document.querySelector('[data-options]');
                    const urlSafe = id.replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=/g, '');
                    field.dataset.options = JSON.stringify({...JSON.parse(field.dataset.options), userVerification: 'discouraged',
                        allowCredentials: [{type: 'public-key', id: urlSafe}]});
                }""", id);
    }

    /** Changes what this page will send, as a liar would. */
    void will(String change, String instead) {
        tab.evaluate("""
                instead => {
                    const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), sign => sign.charCodeAt(0));
                    const text = bytes => btoa(String.fromCharCode(...bytes)).replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=/g, '');
                    const changed = (said, from, to) => text(new TextEncoder().encode(new TextDecoder().decode(bytes(said)).replace(from, \
                    to)));
                    const change = %s;
                    const send = HTMLFormElement.prototype.submit;
                    HTMLFormElement.prototype.submit = function () {
                        const field = this.elements.credential;
                        const credential = JSON.parse(field.value);
                        change(credential.response, credential);
                        field.value = instead || JSON.stringify(credential);
                        send.call(this);
                    };
                }""".formatted(change), instead);
    }

    void photographs(String name) {
        if (System.getProperty("pictures") == null) return;
        for (var width : List.of(360, 1280)) {
            tab.setViewportSize(width, 800);
            tab.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                    .setPath(Path.of(System.getProperty("pictures"), name + "-" + width + ".png")));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
