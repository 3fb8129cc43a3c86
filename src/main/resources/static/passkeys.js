// Asks the browser for a passkey and sends what it answers with the form of the page. Nothing else on this portal is a script.
"use strict";
(() => {
    const field = document.querySelector("input[data-passkey]");
    if (!field) return;
    const form = field.form;
    const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), sign => sign.charCodeAt(0));
    const text = buffer => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
    const named = list => (list || []).map(one => ({...one, id: bytes(one.id)}));

    const asked = () => {
        const options = JSON.parse(field.dataset.options);
        options.challenge = bytes(options.challenge);
        if (options.user) options.user.id = bytes(options.user.id);
        if (options.excludeCredentials) options.excludeCredentials = named(options.excludeCredentials);
        if (options.allowCredentials) options.allowCredentials = named(options.allowCredentials);
        return {publicKey: options};
    };

    const written = credential => JSON.stringify({
        id: credential.id,
        rawId: text(credential.rawId),
        type: credential.type,
        authenticatorAttachment: credential.authenticatorAttachment || undefined,
        clientExtensionResults: {},
        response: field.dataset.passkey === "create" ? {
            clientDataJSON: text(credential.response.clientDataJSON),
            attestationObject: text(credential.response.attestationObject),
            transports: credential.response.getTransports ? credential.response.getTransports() : []
        } : {
            clientDataJSON: text(credential.response.clientDataJSON),
            authenticatorData: text(credential.response.authenticatorData),
            signature: text(credential.response.signature),
            userHandle: text(credential.response.userHandle) || undefined
        }
    });

    form.addEventListener("submit", async event => {
        const label = form.elements.label;
        if (label && !label.value.trim()) return; // the server says what is missing before a key is made for nothing
        event.preventDefault();
        try {
            const credential = await navigator.credentials[field.dataset.passkey](asked());
            field.value = written(credential);
        } catch (error) {
            form.elements.trouble.value = error.name;
        }
        form.submit();
    });
})();
