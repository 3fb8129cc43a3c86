package org.vidpovid.openid;

import static org.vidpovid.openid.Trouble.*;

import module java.base;
import com.nimbusds.oauth2.sdk.*;
import com.nimbusds.oauth2.sdk.id.*;
import com.nimbusds.oauth2.sdk.pkce.*;
import com.nimbusds.openid.connect.sdk.*;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import jakarta.servlet.http.*;
import org.slf4j.*;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.identities.*;
import org.vidpovid.people.Assurance;
import org.vidpovid.signin.*;
import org.vidpovid.web.*;

/** Sends people to an identity provider and takes them back. */
@Controller
record ProviderPage(Providers providers, Discovery discovery, Exchange exchange, Identities identities, Entrance entrance, Pages pages,
        Clock clock,
                    @Value("${vidpovid.address}") String address) {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderPage.class);

    /** A link, not a form: browsers let no form of ours lead to another site. */
    @GetMapping("/sign-in/with/{id}")
    View depart(@PathVariable String id, @RequestParam(defaultValue = "") String level, HttpServletRequest request) {
        var provider = providers.withId(id);
        try {
            var found = discovery.beforeLeaving(provider);
            return to(question(provider, found, Pending.begin(provider, Levels.of(level), request, clock)));
        } catch (NotProven e) {
            return trouble(provider, e, "");
        }
    }

    private URI question(Provider provider, Discovery.Found found, Pending pending) {
        var question = new AuthenticationRequest.Builder(ResponseType.CODE, new Scope(provider.scopes().toArray(String[]::new)),
                new ClientID(provider.clientId()), back(provider))
                .endpointURI(found.metadata().getAuthorizationEndpointURI())
                .state(new State(pending.state())).nonce(new Nonce(pending.nonce()))
                .codeChallenge(new CodeVerifier(pending.verifier()), CodeChallengeMethod.S256)
                .customParameter("ui_locales", pending.root().isEmpty() ? "uk" : "en");
        var words = pending.needed() == Assurance.NONE ? List.<String>of() : provider.wordsFor(pending.needed());
        if (!words.isEmpty()) question.acrValues(words.stream().map(ACR::new).toList());
        return question.build().toURI();
    }

    @GetMapping("/sign-in/back/{id}")
    View arrive(@PathVariable String id, @RequestParam MultiValueMap<String, String> answer, HttpServletRequest request,
            HttpServletResponse response) {
        var provider = providers.withId(id);
        var pending = Pending.take(provider, one(answer, "state"), request, clock);
        var root = pending.map(Pending::root).orElse("");
        try {
            var proven = proven(provider, pending.orElseThrow(() -> new NotProven(STALE,
                    "nobody was sent from this browser, or not lately")), answer);
            return switch (identities.recognise(proven.said())) {
                case Recognition.Refused(var why) -> throw new NotProven(switch (why) {
                    case NUMBER_TAKEN -> NUMBER_TAKEN;
                    case NUMBERS_DISAGREE -> NUMBERS_DISAGREE;
                    case NAMELESS -> NAMELESS;
                }, "nobody is recognised");
                case Recognition.Recognised(var personId, var name) -> {
                    var origin = new Arrival.Origin(proven.said().issuer(), proven.said().subject(), proven.session());
                    var arrival = new Arrival(personId, name.full(), proven.said().assurance(), "openid", origin);
                    var inside = entrance.letIn(arrival, request, response);
                    Parting.keep(provider.id(), proven.idToken(), request, response);
                    yield in(root, inside);
                }
            };
        } catch (NotProven e) {
            return trouble(provider, e, root);
        }
    }

    private Proven proven(Provider provider, Pending pending, MultiValueMap<String, String> answer) throws NotProven {
        if (!one(answer, "error").isEmpty()) {
            throw new NotProven(Trouble.ofError(one(answer, "error")), "it sends the person back with an error");
        }
        var found = discovery.onReturn(provider);
        var says = one(answer, "iss"); // RFC 9207: the answer names who gave it
        if (!says.equals(provider.issuer().toString())
                && (!says.isEmpty() || found.metadata().supportsAuthorizationResponseIssuerParam())) {
            throw new NotProven(UNTRUSTWORTHY, "the answer is another provider's");
        }
        if (one(answer, "code").isEmpty()) throw new NotProven(UNTRUSTWORTHY, "an answer without a code");
        var said = exchange.said(provider, found, pending, one(answer, "code"), back(provider));
        var language = pending.root().isEmpty() ? Language.UK : Language.EN;
        var proven = new Portrait(provider, said.claims()).proven(said, language, LocalDate.now(clock));
        if (!proven.said().assurance().isAtLeast(pending.needed())) throw new NotProven(LEVEL_TOO_LOW, "a lower level than was asked for");
        return proven;
    }

    /** Something that must be there once, or it is as if it were not. */
    private static String one(MultiValueMap<String, String> answer, String name) {
        var all = answer.getOrDefault(name, List.of());
        return all.size() == 1 ? Objects.requireNonNullElse(all.getFirst(), "") : "";
    }

    private URI back(Provider provider) {
        return URI.create(address + "/sign-in/back/" + provider.id());
    }

    private View trouble(Provider provider, NotProven why, String root) {
        LOG.warn("sign-in by {} failed: {}: {}", provider, why.trouble(), why.getMessage());
        return pages.go(root + "/sign-in/trouble/" + provider.id() + "/" + why.trouble().word());
    }

    private static View to(URI elsewhere) {
        return (_, _, response) -> {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", elsewhere.toString());
        };
    }

    /** The provider knows one address of ours to come back to; here the person gets their language back. */
    private static View in(String root, View view) {
        return (model, request, response) -> view.render(model, new HttpServletRequestWrapper(request) {
            @Override
            public String getContextPath() {
                return root;
            }
        }, response);
    }
}
