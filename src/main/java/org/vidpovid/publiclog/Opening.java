package org.vidpovid.publiclog;

import module java.base;
import org.vidpovid.tlog.Hash;

/**
 * What opens a commitment: whoever has both can show that just this was meant, and whoever has not learns nothing. It is kept by the room
 * whose matter it is, never by the log; once it is erased, the commitment says nothing for ever.
 *
 * @param nonce 32 bytes of chance, so that nobody finds the content by trying
 * @param content what is committed to
 */
@SuppressWarnings("ArrayRecordComponent") // it is passed on and compared with nothing
public record Opening(byte[] nonce, String content) {

    private static final int NONCE = 32; // bytes
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Opens a commitment that is made now. */
    public static Opening of(String content) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        return new Opening(nonce, content);
    }

    /** As above, of canonical JSON (RFC 8785). */
    public static Opening of(Map<String, ?> content) {
        return of(Canonical.json(content));
    }

    /** What the log shows: SHA-256 of the nonce and the content after it, in base 64. */
    public String commitment() {
        var sha256 = Hash.sha256();
        sha256.update(nonce);
        return Base64.getEncoder().encodeToString(sha256.digest(content.getBytes(StandardCharsets.UTF_8)));
    }
}
