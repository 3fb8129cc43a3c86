package org.vidpovid.openid;

import module java.base;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.servlet.http.HttpServletRequest;
import org.vidpovid.people.Assurance;

/**
 * Somebody whom we sent to a provider, until they come back: kept in their session, and good for one return.
 *
 * @param root the language, as the beginning of an address
 * @param verifier of the proof key (RFC 7636)
 */
record Pending(String providerId, String root, Assurance needed, String state, String nonce, String verifier, Instant since)
        implements Serializable {

    private static final String ATTRIBUTE = "openid-pending";
    private static final int MOST = 5; // windows in which one person signs in at a time
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    static Pending begin(Provider provider, Assurance needed, HttpServletRequest request, Clock clock) {
        var one = new Pending(provider.id(), request.getContextPath(), needed, new State().getValue(), new Nonce().getValue(),
                new CodeVerifier().getValue(), clock.instant());
        var all = new ArrayList<>(all(request));
        all.add(one);
        request.getSession().setAttribute(ATTRIBUTE, new ArrayList<>(all.subList(Math.max(0, all.size() - MOST), all.size())));
        return one;
    }

    /** Empty for whoever was not sent from this browser to this provider, took too long, or has come back already. */
    static Optional<Pending> take(Provider provider, String state, HttpServletRequest request, Clock clock) {
        var all = all(request);
        var mine = all.stream().filter(one -> one.state.equals(state) && one.providerId.equals(provider.id())).findFirst();
        if (mine.isPresent()) {
            request.getSession().setAttribute(ATTRIBUTE, new ArrayList<>(all.stream().filter(one -> !one.equals(mine.get())).toList()));
        }
        return mine.filter(one -> one.since.plus(PATIENCE).isAfter(clock.instant()));
    }

    private static List<Pending> all(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof List<?> kept)) return List.of();
        return kept.stream().map(Pending.class::cast).toList();
    }

    @Override
    public String toString() {
        return "on the way to " + providerId;
    }
}
