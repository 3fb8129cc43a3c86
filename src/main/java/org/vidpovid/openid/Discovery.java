package org.vidpovid.openid;

import static org.vidpovid.openid.Trouble.*;

import module java.base;
import com.nimbusds.jose.jwk.source.*;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a provider says of itself: its addresses and keys (OpenID Connect Discovery). Asked when somebody comes, never at start-up. */
@Component
class Discovery {

    private static final Duration BEFORE_LEAVING = Duration.ofMinutes(1); // nobody should be sent to a provider that is down
    private static final Duration ON_RETURN = Duration.ofHours(1);
    private static final Duration KEYS = Duration.ofMinutes(15);
    private static final Duration BETWEEN_KEYS = Duration.ofSeconds(10); // an unknown key has them fetched anew, at most twice in this time

    /** A provider's own account of itself, and its keys. */
    record Found(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant at) {}

    private final Map<String, Found> found = new ConcurrentHashMap<>();
    private final Wire wire;
    private final Clock clock;

    Discovery(Wire wire, Clock clock) {
        this.wire = wire;
        this.clock = clock;
    }

    /** For one who is about to be sent there: it answered within the last minute. */
    Found beforeLeaving(Provider provider) throws NotProven {
        return of(provider, BEFORE_LEAVING);
    }

    /** For one who has come back, or is to be signed out. */
    Found onReturn(Provider provider) throws NotProven {
        return of(provider, ON_RETURN);
    }

    private Found of(Provider provider, Duration oldest) throws NotProven {
        var known = found.get(provider.id());
        if (known != null && known.at.plus(oldest).isAfter(clock.instant())) return known;
        var fresh = ask(provider, known);
        found.put(provider.id(), fresh);
        return fresh;
    }

    private Found ask(Provider provider, @Nullable Found known) throws NotProven {
        var metadata = metadata(provider);
        var addresses = Stream.of(metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI());
        if (!metadata.getIssuer().getValue().equals(provider.issuer().toString())) {
            throw new NotProven(UNTRUSTWORTHY, "it calls itself another issuer");
        }
        if (!addresses.allMatch(address -> address != null && isSafe(address))) {
            throw new NotProven(UNTRUSTWORTHY, "an endpoint is missing or not https");
        }
        var keys = known != null && metadata.getJWKSetURI().equals(known.metadata.getJWKSetURI()) ? known.keys : keys(metadata);
        return new Found(metadata, keys, clock.instant());
    }

    private OIDCProviderMetadata metadata(Provider provider) throws NotProven {
        try {
            var address = provider.issuer().toString().replaceFirst("/$", "") + "/.well-known/openid-configuration";
            return OIDCProviderMetadata.parse(wire.get(URI.create(address)));
        } catch (IOException e) {
            throw new NotProven(UNREACHABLE, "no discovery", e);
        } catch (ParseException | RuntimeException e) {
            throw new NotProven(UNTRUSTWORTHY, "garbage for discovery", e);
        }
    }

    private JWKSource<SecurityContext> keys(OIDCProviderMetadata metadata) throws NotProven {
        try {
            return JWKSourceBuilder.<SecurityContext>create(metadata.getJWKSetURI().toURL(), wire)
                    .cache(KEYS.toMillis(), Wire.TO_CONNECT.plus(Wire.TO_READ).toMillis()).refreshAheadCache(false)
                    .rateLimited(BETWEEN_KEYS.toMillis()).build();
        } catch (MalformedURLException e) {
            throw new NotProven(UNTRUSTWORTHY, "the address of its keys", e);
        }
    }

    /** An endpoint may have a query, an issuer may not. */
    static boolean isSafe(URI address) {
        return address.getFragment() == null && address.getHost() != null
                && ProviderSettings.isSafe(address.getScheme() + "://" + address.getHost());
    }
}
