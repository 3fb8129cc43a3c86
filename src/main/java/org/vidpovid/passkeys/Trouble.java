package org.vidpovid.passkeys;

import org.vidpovid.web.*;

/** Why no passkey came, in words: the script tells only the name that browsers have for it (WebAuthn, 5.1). */
final class Trouble {

    private Trouble() {}

    static Wording wording(String credential, String trouble) {
        if (!credential.isEmpty()) return Message.of("passkeys.trouble.untrue");
        return Message.of(switch (trouble) {
            case "" -> "passkeys.trouble.script";
            case "NotAllowedError", "AbortError" -> "passkeys.trouble.cancelled";
            case "InvalidStateError" -> "passkeys.trouble.again";
            default -> "passkeys.trouble.browser";
        });
    }
}
