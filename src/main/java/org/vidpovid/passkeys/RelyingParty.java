package org.vidpovid.passkeys;

import module java.base;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpSession;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.*;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.*;
import org.springframework.stereotype.Component;
import org.vidpovid.web.Language;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the portal asks of authenticators, and whether their answers are true. A challenge is in the session and is worth one answer;
 * the portal is known to authenticators by its address, {@code vidpovid.address}, and by nothing else.
 */
@Component
class RelyingParty {

    private static final String CREATING = "org.vidpovid.passkeys.creating";
    private static final String ASKING = "org.vidpovid.passkeys.asking";
    private static final int VERIFIED = 4; // the flag of authenticator data that says so (WebAuthn, 6.1)
    private static final int FLAGS = 32; // its place, behind the hash of our name
    private static final int COUNTER = 33; // and behind it, how often the key has signed

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new WebauthnJacksonModule())
            .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    /**
     * An answer that was believed.
     *
     * @param verified whether the authenticator made sure who holds it, by a finger or a PIN
     */
    record Shown(Bytes credentialId, boolean verified) {}

    private final Owners owners;
    private final Credentials credentials;
    private final Environment environment;
    private final ConcurrentMap<String, WebAuthnRelyingPartyOperations> byAddress = new ConcurrentHashMap<>();

    RelyingParty(Owners owners, Credentials credentials, Environment environment) {
        this.owners = owners;
        this.credentials = credentials;
        this.environment = environment;
    }

    /** What to ask an authenticator for a new key of this person: the JSON for the page. */
    String create(UUID personId, HttpSession session) {
        var person = UsernamePasswordAuthenticationToken.authenticated(personId.toString(), null, List.of());
        var options = library().createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(person));
        session.setAttribute(CREATING, options);
        return JSON.writeValueAsString(options);
    }

    /** The new key, if the answer is one to what was asked in this session last; it is saved then. */
    Optional<Bytes> created(String answer, String label, HttpSession session) {
        var asked = session.getAttribute(CREATING);
        session.removeAttribute(CREATING);
        if (!(asked instanceof PublicKeyCredentialCreationOptions options)) return Optional.empty();
        return believed(() -> {
            var credential = JSON.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            var request = new ImmutableRelyingPartyRegistrationRequest(options, new RelyingPartyPublicKey(credential, label));
            return library().registerCredential(request).getCredentialId();
        });
    }

    /** What to ask whoever wants to come in: any of their keys will do, and nobody has to say who they are first. */
    String ask(HttpSession session) {
        @SuppressWarnings("NullAway") // nobody is signed in yet, which the library says by null
        var options = library().createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        session.setAttribute(ASKING, options);
        return JSON.writeValueAsString(options);
    }

    /** Which key answered, if it is one of ours and the answer is one to what was asked in this session last. */
    Optional<Shown> shown(String answer, HttpSession session) {
        var asked = session.getAttribute(ASKING);
        session.removeAttribute(ASKING);
        return asked instanceof PublicKeyCredentialRequestOptions options ? believed(() -> shown(answer, options)) : Optional.empty();
    }

    Shown shown(String answer, PublicKeyCredentialRequestOptions asked) {
        var credential = JSON.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
        var data = ByteBuffer.wrap(credential.getResponse().getAuthenticatorData().getBytes());
        var known = credentials.findByCredentialId(credential.getRawId());
        if (known == null) throw new IllegalArgumentException("no key of ours");
        var claimed = credential.getResponse().getUserHandle();
        if (claimed != null && !claimed.equals(known.getUserEntityUserId())) {
            throw new IllegalArgumentException("the key of another person");
        }
        refuseCopy(known, Integer.toUnsignedLong(data.getInt(COUNTER)));
        // writes down that the key was used: so it is last
        library().authenticate(new RelyingPartyAuthenticationRequest(asked, credential));
        return new Shown(credential.getRawId(), (data.get(FLAGS) & VERIFIED) != 0);
    }

    /**
     * The library compares with the count at registration only; a copy betrays itself by one that was passed since. Some devices count
     * nothing.
     */
    private static void refuseCopy(CredentialRecord known, long count) {
        if (known.getSignatureCount() + count > 0 && count <= known.getSignatureCount()) {
            throw new IllegalArgumentException("the key signed more often before");
        }
    }

    /** Whatever is wrong with an answer, it is not believed; what is wrong with our database is another matter. */
    private static <T> Optional<T> believed(Callable<T> check) {
        try {
            return Optional.of(check.call());
        } catch (DataAccessException e) {
            throw e;
        } catch (Exception e) {
            return Optional.empty();
        }
    }

    /** The address may be known only when the portal runs. */
    private WebAuthnRelyingPartyOperations library() {
        return byAddress.computeIfAbsent(environment.getRequiredProperty("vidpovid.address"), address -> {
            var uri = URI.create(address);
            var us = PublicKeyCredentialRpEntity.builder().id(uri.getHost()).name(Language.UK.text("web.site")).build();
            var origin = uri.getScheme() + "://" + uri.getAuthority();
            return new Webauthn4JRelyingPartyOperations(owners, credentials, us, Set.of(origin));
        });
    }
}
