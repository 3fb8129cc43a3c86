package org.vidpovid.cosigning;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.web.Language;

/**
 * One application, as it stands, before those who are to sign it.
 *
 * @param matterId the id of the case that it will become
 * @param language of whoever applied
 * @param digest   SHA-256 of what is signed, in hexadecimal digits
 * @param ended    how it ended; null while it is waited for
 */
public record Round(UUID id, UUID matterId, UUID applicantId, Language language, String digest, Instant requestedAt, @Nullable Ended ended,
        List<Signer> signers) {

    /** How it came to an end. */
    public enum Ended { SIGNED, DECLINED, TAKEN_BACK, WITHDRAWN, LAPSED }

    public Signer signer(UUID id) {
        return signers.stream().filter(signer -> signer.id().equals(id)).findFirst().orElseThrow();
    }

    public boolean isWaiting() {
        return ended == null;
    }
}
