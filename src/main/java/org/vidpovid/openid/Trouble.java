package org.vidpovid.openid;

import static org.springframework.http.HttpStatus.*;

import module java.base;
import org.springframework.http.HttpStatus;
import org.vidpovid.web.*;

/** Why somebody could not sign in by an identity provider: each has its sentence for them. */
enum Trouble {
    UNREACHABLE(BAD_GATEWAY), PROVIDER_FAILED(BAD_GATEWAY), UNTRUSTWORTHY(BAD_GATEWAY),
    DENIED(FORBIDDEN), LOGIN_REQUIRED(FORBIDDEN), STALE(CONFLICT),
    LEVEL_TOO_LOW(FORBIDDEN), NUMBER_TAKEN(FORBIDDEN), NUMBERS_DISAGREE(FORBIDDEN), NAMELESS(FORBIDDEN);

    final HttpStatus status;

    Trouble(HttpStatus status) {
        this.status = status;
    }

    /** As it stands in an address. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Trouble> of(String word) {
        return Stream.of(values()).filter(trouble -> trouble.word().equals(word)).findAny();
    }

    /** Of an error that a provider sends back with the person (RFC 6749, 4.1.2.1; OpenID Connect Core, 3.1.2.6). */
    static Trouble ofError(String code) {
        return switch (code) {
            case "access_denied" -> DENIED;
            case "login_required", "interaction_required", "account_selection_required", "consent_required" -> LOGIN_REQUIRED;
            case "unmet_authentication_requirements" -> LEVEL_TOO_LOW;
            default -> PROVIDER_FAILED;
        };
    }

    Wording happened(Wording provider) {
        return Message.of(switch (this) {
            case UNREACHABLE -> "openid.unreachable";
            case PROVIDER_FAILED -> "openid.provider-failed";
            case DENIED -> "openid.denied";
            case LOGIN_REQUIRED -> "openid.login-required";
            case UNTRUSTWORTHY -> "openid.untrustworthy";
            case STALE -> "openid.stale";
            case LEVEL_TOO_LOW -> "openid.level-too-low";
            case NUMBER_TAKEN -> "openid.number-taken";
            case NUMBERS_DISAGREE -> "openid.numbers-disagree";
            case NAMELESS -> "openid.nameless";
        }, provider);
    }

    /** Whether trying once more may help. */
    boolean maybeNextTime() {
        return switch (this) {
            case UNREACHABLE, PROVIDER_FAILED, DENIED, LOGIN_REQUIRED, UNTRUSTWORTHY, STALE -> true;
            case LEVEL_TOO_LOW, NUMBER_TAKEN, NUMBERS_DISAGREE, NAMELESS -> false;
        };
    }
}
