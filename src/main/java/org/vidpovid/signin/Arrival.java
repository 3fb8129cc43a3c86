package org.vidpovid.signin;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.people.Assurance;

/**
 * Somebody who has just proven who they are.
 *
 * @param way by what: {@code demonstration}, {@code openid}, …
 * @param origin at an identity provider, if it was one
 */
public record Arrival(UUID personId, String name, Assurance assurance, String way, @Nullable Origin origin) {

    /**
     * Who and where the person is at an identity provider, so that it can end our session when it ends its own.
     *
     * @param session the provider's name for its session; null if it has none
     */
    public record Origin(String issuer, String subject, @Nullable String session) {}
}
