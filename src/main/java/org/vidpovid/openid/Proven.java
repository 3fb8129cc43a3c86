package org.vidpovid.openid;

import org.jspecify.annotations.Nullable;
import org.vidpovid.identities.Assertion;

/**
 * What a provider proved.
 *
 * @param session its name for its own session
 * @param idToken to be shown to it when the person signs out
 */
record Proven(Assertion said, @Nullable String session, String idToken) {

    @Override
    public String toString() {
        return said.toString();
    }
}
