package org.vidpovid.openid;

import module java.base;
import com.nimbusds.jwt.*;
import com.nimbusds.oauth2.sdk.id.*;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import jakarta.servlet.http.*;
import org.jspecify.annotations.Nullable;
import org.slf4j.*;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.signin.Farewell;
import org.vidpovid.web.*;

/**
 * After somebody has left the portal they leave the identity provider too (OpenID Connect RP-Initiated Logout). By a page in between:
 * the button was on a form, and browsers let no form of ours lead to another site.
 */
@Controller
record LeavingPage(Providers providers, Discovery discovery, Pages pages, @Value("${vidpovid.address}") String address)
        implements Farewell {

    private static final Logger LOG = LoggerFactory.getLogger(LeavingPage.class);

    enum How { LEAVING, STAYED, LEFT }

    record Model(How how, @Nullable Wording provider) {}

    @Override
    public Optional<Next> next(HttpServletRequest request) {
        return Parting.of(request).map(parting -> new Next("/sign-in/left", Map.of(Parting.ATTRIBUTE, parting)));
    }

    @GetMapping("/sign-in/left")
    View left(HttpServletRequest request, HttpServletResponse response) {
        var parting = Parting.of(request);
        if (parting.isEmpty()) return pages.go("/");
        response.setHeader("Refresh", "0; url=" + request.getContextPath() + "/sign-in/leave");
        return pages.show(JteleavingGenerated::render, new Model(How.LEAVING, providers.withId(parting.get().providerId()).name()));
    }

    @GetMapping("/sign-in/leave")
    View leave(HttpServletRequest request, HttpServletResponse response) {
        var parting = Parting.of(request);
        if (parting.isEmpty() || request.getUserPrincipal() != null) return pages.go("/"); // leaving begins with signing out here
        request.getSession().invalidate();
        var provider = providers.withId(parting.get().providerId());
        var idToken = parting.get().open(request, response);
        try {
            var end = discovery.onReturn(provider).metadata().getEndSessionEndpointURI();
            if (end != null && Discovery.isSafe(end)) {
                var back = URI.create(address + "/sign-in/out");
                var state = request.getContextPath().isEmpty() ? null : new State("en");
                var hint = idToken.map(LeavingPage::parsed).orElse(null);
                var out = new LogoutRequest(end, hint, null, new ClientID(provider.clientId()), back, state, null).toURI();
                return (_, _, answer) -> {
                    answer.setStatus(HttpStatus.SEE_OTHER.value());
                    answer.setHeader("Location", out.toString());
                };
            }
        } catch (NotProven e) {
            LOG.warn("sign-out at {} failed: {}: {}", provider, e.trouble(), e.getMessage());
        }
        return pages.show(JteleavingGenerated::render, new Model(How.STAYED, provider.name()));
    }

    /** The provider knows one address to bring people back to, and {@code state} says in which language they were. */
    @GetMapping("/sign-in/out")
    View out(@RequestParam(defaultValue = "") String state) {
        return state.equals("en") ? pages.go("/en/sign-in/out") : pages.show(JteleavingGenerated::render, new Model(How.LEFT, null));
    }

    private static @Nullable JWT parsed(String idToken) {
        try {
            return JWTParser.parse(idToken);
        } catch (java.text.ParseException e) {
            return null;
        }
    }
}
