package org.vidpovid.openid;

import module java.base;
import com.nimbusds.jwt.JWTClaimsSet;
import org.jspecify.annotations.Nullable;
import org.vidpovid.identities.Assertion;
import org.vidpovid.openid.Provider.Claim;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** What a provider's claims say of a person, in our words. What is not as it must be was not said. */
record Portrait(Provider provider, JWTClaimsSet claims) {

    private static final Pattern TAX_NUMBER = Pattern.compile("\\d{10}");
    private static final Pattern RECORD_NUMBER = Pattern.compile("\\d{8}-\\d{5}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int LONGEST = 200; // letters of a name

    Proven proven(Exchange.Said said, Language language, LocalDate today) {
        var acr = said.token().getACR() == null ? "" : said.token().getACR().getValue();
        var level = provider.level(acr);
        var believed = level.isAtLeast(provider.numbersFrom());
        var session = said.token().getSessionID() == null ? null : said.token().getSessionID().getValue();
        return new Proven(new Assertion(provider.issuer().toString(), said.token().getSubject().getValue(), provider.name(), level, name(),
                born(today),
                believed ? like(TAX_NUMBER, Claim.TAX_NUMBER) : null, believed ? like(RECORD_NUMBER, Claim.RECORD_NUMBER) : null,
                new Contact(isChecked() ? like(EMAIL, Claim.EMAIL) : null, null, language)), session, said.idToken());
    }

    /** Somebody with one name only has it as the last. */
    private PersonName name() {
        var last = text(Claim.LAST);
        var first = text(Claim.FIRST);
        return last.isEmpty() ? new PersonName(first, "", "") : new PersonName(last, first, text(Claim.MIDDLE));
    }

    private @Nullable LocalDate born(LocalDate today) {
        try {
            var day = LocalDate.parse(text(Claim.BORN));
            return day.isBefore(EARLIEST) || day.isAfter(today) ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private boolean isChecked() {
        return claims.getClaim("email_verified") instanceof Boolean checked && checked;
    }

    private @Nullable String like(Pattern pattern, Claim claim) {
        var text = text(claim);
        return pattern.matcher(text).matches() ? text : null;
    }

    private String text(Claim claim) {
        if (!(claims.getClaim(Objects.requireNonNull(provider.claims().get(claim))) instanceof String text)) return "";
        return text.length() > LONGEST || text.codePoints().anyMatch(Signs::isHidden) ? "" : text.strip();
    }
}
