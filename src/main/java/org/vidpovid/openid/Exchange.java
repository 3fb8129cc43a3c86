package org.vidpovid.openid;

import static org.vidpovid.openid.Trouble.*;

import module java.base;
import com.nimbusds.jose.*;
import com.nimbusds.jose.proc.*;
import com.nimbusds.jwt.*;
import com.nimbusds.oauth2.sdk.*;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.*;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.*;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.*;
import com.nimbusds.openid.connect.sdk.*;
import com.nimbusds.openid.connect.sdk.claims.*;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.*;
import org.springframework.stereotype.Component;

/** Gives a code for tokens and checks every word of them (OpenID Connect Core, 3.1.3). */
@Component
record Exchange(Wire wire, Clock clock) {

    /** Only signatures that the provider alone can make: neither none, nor one by a secret that both know. */
    static final Set<JWSAlgorithm> TRUSTED = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    static final int SKEW = 30; // seconds
    private static final Duration OLDEST = Duration.ofMinutes(10); // an ID token is made while we wait for it

    /** What was said, by the ID token and then by userinfo. */
    record Said(IDTokenClaimsSet token, JWTClaimsSet claims, String idToken) {}

    Said said(Provider provider, Discovery.Found found, Pending pending, String code, URI back) throws NotProven {
        var tokens = tokens(provider, found, pending, code, back);
        var checked = checked(provider, found, tokens, new Nonce(pending.nonce()));
        try {
            var claims = checked.toJWTClaimsSet();
            var userinfo = found.metadata().getUserInfoEndpointURI();
            if (provider.userinfo() && userinfo != null && tokens.getBearerAccessToken() != null) {
                claims = together(claims, userinfo(userinfo, tokens.getBearerAccessToken(), checked.getSubject()));
            }
            return new Said(checked, claims, tokens.getIDTokenString());
        } catch (ParseException e) {
            throw new NotProven(UNTRUSTWORTHY, "claims", e);
        }
    }

    private OIDCTokens tokens(Provider provider, Discovery.Found found, Pending pending, String code, URI back) throws NotProven {
        var grant = new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(pending.verifier()));
        var endpoint = found.metadata().getTokenEndpointURI();
        var us = new ClientID(provider.clientId());
        var request = provider.clientSecret().isEmpty() ? new TokenRequest.Builder(endpoint, us, grant)
                : new TokenRequest.Builder(endpoint, proof(us, new Secret(provider.clientSecret()), found), grant);
        var answer = ask(request.build());
        try {
            var response = OIDCTokenResponseParser.parse(answer);
            if (!response.indicatesSuccess()) {
                throw new NotProven(UNTRUSTWORTHY, "the token endpoint refuses the code or us, with status " + answer.getStatusCode());
            }
            return ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
        } catch (ParseException | RuntimeException e) {
            throw new NotProven(UNTRUSTWORTHY, "garbage from the token endpoint", e);
        }
    }

    private static ClientAuthentication proof(ClientID us, Secret secret, Discovery.Found found) {
        var methods = found.metadata().getTokenEndpointAuthMethods();
        // what a provider does that says nothing
        var basic = methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return basic ? new ClientSecretBasic(us, secret) : new ClientSecretPost(us, secret);
    }

    private IDTokenClaimsSet checked(Provider provider, Discovery.Found found, OIDCTokens tokens, Nonce nonce) throws NotProven {
        try {
            var token = tokens.getIDToken();
            if (!(token instanceof SignedJWT signed)) throw new NotProven(UNTRUSTWORTHY, "the ID token is not signed");
            var check = new IDTokenValidator(new Issuer(provider.issuer()), new ClientID(provider.clientId()),
                    new JWSVerificationKeySelector<>(TRUSTED, found.keys()), null);
            check.setMaxClockSkew(SKEW);
            var claims = check.validate(token, nonce);
            checkAddressee(claims, provider.clientId());
            if (claims.getIssueTime().toInstant().isBefore(clock.instant().minus(OLDEST))) {
                throw new NotProven(UNTRUSTWORTHY, "the ID token is an old one");
            }
            if (claims.getSubject().getValue().length() > 255) throw new NotProven(UNTRUSTWORTHY, "the subject is too long");
            if (claims.getAccessTokenHash() != null && tokens.getAccessToken() != null) {
                AccessTokenValidator.validate(tokens.getAccessToken(), signed.getHeader().getAlgorithm(), claims.getAccessTokenHash());
            }
            return claims;
        } catch (KeySourceException e) {
            throw new NotProven(UNREACHABLE, "no keys", e);
        } catch (BadJOSEException | JOSEException | InvalidHashException | RuntimeException e) {
            throw new NotProven(UNTRUSTWORTHY, "the ID token", e);
        }
    }

    /** The library checks that it was made for us, among others; this is that it was made at our request (Core, 3.1.3.7, 4 and 5). */
    private static void checkAddressee(IDTokenClaimsSet claims, String us) throws NotProven {
        var party = claims.getAuthorizedParty();
        if (party == null ? claims.getAudience().size() > 1 : !party.getValue().equals(us)) {
            throw new NotProven(UNTRUSTWORTHY, "the ID token was made for another");
        }
    }

    private JWTClaimsSet userinfo(URI endpoint, BearerAccessToken token, Subject subject) throws NotProven {
        if (!Discovery.isSafe(endpoint)) throw new NotProven(UNTRUSTWORTHY, "userinfo is not https");
        var answer = ask(new UserInfoRequest(endpoint, token));
        try {
            var response = UserInfoResponse.parse(answer);
            if (!response.indicatesSuccess() || response.toSuccessResponse().getUserInfo() == null) {
                throw new NotProven(UNTRUSTWORTHY, "no plain userinfo");
            }
            var info = response.toSuccessResponse().getUserInfo();
            if (!subject.equals(info.getSubject())) throw new NotProven(UNTRUSTWORTHY, "userinfo speaks of another person");
            return info.toJWTClaimsSet();
        } catch (ParseException | RuntimeException e) {
            throw new NotProven(UNTRUSTWORTHY, "garbage for userinfo", e);
        }
    }

    private HTTPResponse ask(Request request) throws NotProven {
        try {
            var answer = wire.send(request.toHTTPRequest());
            if (answer.getStatusCode() >= 500) throw new NotProven(UNREACHABLE, "status " + answer.getStatusCode());
            return answer;
        } catch (IOException e) {
            throw new NotProven(UNREACHABLE, "no answer", e);
        }
    }

    /** The signed word counts before the other. */
    private static JWTClaimsSet together(JWTClaimsSet signed, JWTClaimsSet other) {
        var all = new JWTClaimsSet.Builder(signed);
        other.getClaims().forEach((name, value) -> {
            if (signed.getClaim(name) == null) all.claim(name, value);
        });
        return all.build();
    }
}
