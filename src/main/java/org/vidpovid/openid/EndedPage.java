package org.vidpovid.openid;

import module java.base;
import com.nimbusds.jose.*;
import com.nimbusds.jose.proc.*;
import com.nimbusds.jwt.*;
import com.nimbusds.oauth2.sdk.id.*;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import org.slf4j.*;
import org.springframework.http.*;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.vidpovid.signin.Sessions;

/** Where an identity provider says that a person has left it: then they have left us too. */
@Controller
record EndedPage(Providers providers, Discovery discovery, Sessions sessions, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(EndedPage.class);
    private static final Duration OLDEST = Duration.ofMinutes(10);

    /** Its servers say so to ours, and sign it (OpenID Connect Back-Channel Logout). */
    @PostMapping("/sign-in/ended/{id}")
    ResponseEntity<Void> ended(@PathVariable String id, @RequestParam(name = "logout_token", defaultValue = "") String token) {
        var provider = providers.withId(id);
        try {
            var keys = discovery.onReturn(provider).keys();
            var check = new LogoutTokenValidator(new Issuer(provider.issuer()), new ClientID(provider.clientId()),
                    new JWSVerificationKeySelector<>(Exchange.TRUSTED, keys), null);
            var said = check.validate(SignedJWT.parse(token));
            var at = said.getIssueTime().toInstant();
            var now = clock.instant();
            if (at.isBefore(now.minus(OLDEST)) || at.isAfter(now.plusSeconds(Exchange.SKEW))) return answer(HttpStatus.BAD_REQUEST);
            sessions.end(provider.issuer().toString(), said.getSubject() == null ? null : said.getSubject().getValue(),
                    said.getSessionID() == null ? null : said.getSessionID().getValue(), at);
            return answer(HttpStatus.OK);
        } catch (java.text.ParseException | BadJOSEException | JOSEException | NotProven | RuntimeException e) {
            LOG.warn("the word of {} that somebody has left was not believed ({})", provider, e.getClass().getSimpleName());
            return answer(HttpStatus.BAD_REQUEST);
        }
    }

    /**
     * The provider's page says so in a frame (OpenID Connect Front-Channel Logout). Our cookies do not come along into a frame of another
     * site, but who names a session of the provider knows it: it is as hard to guess as ours, and all it is good for is to sign its owner
     * out.
     */
    @GetMapping("/sign-in/ended/{id}")
    ResponseEntity<Void> endedInFrame(@PathVariable String id, @RequestParam(defaultValue = "") String iss,
            @RequestParam(defaultValue = "") String sid) {
        var provider = providers.withId(id);
        if (!iss.equals(provider.issuer().toString()) || sid.isEmpty()) return answer(HttpStatus.BAD_REQUEST);
        sessions.end(iss, null, sid, clock.instant());
        return answer(HttpStatus.OK);
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).build();
    }
}
