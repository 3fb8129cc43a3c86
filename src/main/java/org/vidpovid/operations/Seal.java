package org.vidpovid.operations;

import module java.base;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.vidpovid.commands.*;

/**
 * Encryption under a passphrase: AES-256-GCM in segments (Tink's streaming AEAD), so that neither a changed bit nor a missing end goes
 * unnoticed, and no part is believed before it is proven. The key is made of the passphrase by PBKDF2 (OWASP's 600 000 rounds), with a
 * salt that stands in front.
 */
final class Seal {

    /** The first bytes of a sealed file. */
    static final byte[] MARK = "VIDPOVID-SEALED-1\n".getBytes(StandardCharsets.US_ASCII);

    private static final int SALT = 16;
    private static final int ROUNDS = 600_000;
    private static final int SEGMENT = 1 << 20;
    private static final int SHORTEST = 12;

    private Seal() {}

    /**
     * Reads the first line of a file.
     *
     * @throws CannotDo if it cannot be read, or is too short to protect anything
     */
    static String passphrase(Path file) {
        try (var lines = Files.lines(file)) {
            var passphrase = lines.findFirst().orElse("").strip();
            if (passphrase.length() >= SHORTEST) return passphrase;
            throw new CannotDo("The passphrase is the first line of %s, and that has fewer than %d characters: make it longer.", file,
                    SHORTEST);
        } catch (IOException | UncheckedIOException e) {
            throw new CannotDo("The passphrase file %s cannot be read: is it there, and is it a text?", file);
        }
    }

    /** What is written into it goes sealed into the other; closing it is what makes it whole. */
    static OutputStream around(OutputStream out, String passphrase) throws IOException, GeneralSecurityException {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        out.write(MARK);
        out.write(salt);
        return under(passphrase, salt).newEncryptingStream(out, MARK);
    }

    /** What was sealed; reading fails with an {@link IOException} at the first part that is not as it was written. */
    static InputStream opened(InputStream in, String passphrase) throws IOException, GeneralSecurityException {
        in.skipNBytes(MARK.length);
        return under(passphrase, in.readNBytes(SALT)).newDecryptingStream(in, MARK);
    }

    private static StreamingAead under(String passphrase, byte[] salt) throws GeneralSecurityException {
        var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(passphrase.toCharArray(), salt, ROUNDS, 256)).getEncoded();
        return new AesGcmHkdfStreaming(key, "HmacSha256", 32, SEGMENT, 0);
    }
}
