package org.vidpovid.tlog;

import module java.base;
import org.vidpovid.tlog.Rejected.Why;

/**
 * The secret half of a key. Written as other programs for signed notes write it, {@code PRIVATE+KEY+name+id+base64(type, seed)}, so that it
 * may be made with any of them; it is never in a log line: {@link #toString} tells only the public half.
 */
public final class SigningKey {

    private static final String PREFIX = "PRIVATE+KEY+";
    private static final HexFormat HEX = HexFormat.of();

    private final byte[] seed;
    private final PrivateKey signing;
    private final VerifierKey verifier;

    private SigningKey(String name, VerifierKey.Type type, byte[] seed) {
        this.seed = seed;
        try {
            var generator = KeyPairGenerator.getInstance(type.algorithm());
            // Java makes no public key of a private one by itself
            generator.initialize(new NamedParameterSpec(type.algorithm()), new Seed(seed));
            var pair = generator.generateKeyPair();
            if (pair.getPrivate() instanceof EdECPrivateKey made && !Arrays.equals(made.getBytes().orElseThrow(), seed)) {
                throw new IllegalStateException("this Java makes keys in another way");
            }
            var encoded = pair.getPublic().getEncoded();
            signing = pair.getPrivate();
            verifier = new VerifierKey(name, type, Arrays.copyOfRange(encoded, encoded.length - type.length(), encoded.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java since 24 has them
        }
    }

    /** A new one; {@link Rejected} unless a key may have this name. */
    public static SigningKey generate(String name, VerifierKey.Type type, SecureRandom random) {
        var seed = new byte[32];
        random.nextBytes(seed);
        return new SigningKey(name, type, seed);
    }

    /** Reads what {@link #secret} writes; {@link Rejected} if it is anything else, and what it was is never told. */
    public static SigningKey parse(String text) {
        var parts = text.strip().split("\\+", 5); // base 64 has a plus, too
        if (parts.length != 5 || !text.startsWith(PREFIX)) throw new Rejected(Why.MALFORMED_KEY, "not a signing key");
        try {
            var bytes = Base64.getDecoder().decode(parts[4]);
            var type = Stream.of(VerifierKey.Type.values()).filter(one -> bytes.length == 33 && one.number() == bytes[0]).findFirst();
            if (type.isPresent()) {
                var key = new SigningKey(parts[2], type.get(), Arrays.copyOfRange(bytes, 1, 33));
                if (key.secret().equals(text.strip())) return key;
            }
        } catch (IllegalArgumentException _) {
            // as below
        }
        throw new Rejected(Why.MALFORMED_KEY, "not a signing key of a type known here, or its id is not of this key");
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /**
     * The line to put under a text.
     *
     * @param now for keys of witnesses, which sign it too
     */
    public NoteSignature sign(String text, Instant now) {
        return switch (verifier.type()) {
            case ED25519 -> NoteSignature.by(verifier, signature(text.getBytes(StandardCharsets.UTF_8)));
            case COSIGNATURE, ML_DSA_COSIGNATURE -> {
                var signature = signature(verifier.cosigned(now.getEpochSecond(), text));
                yield NoteSignature.by(verifier, ByteBuffer.allocate(Long.BYTES + signature.length).putLong(now.getEpochSecond())
                        .put(signature).array());
            }
        };
    }

    private byte[] signature(byte[] message) {
        try {
            var signer = java.security.Signature.getInstance(verifier.type().algorithm());
            signer.initSign(signing);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All of the key. Whoever has it can sign. */
    public String secret() {
        return PREFIX + verifier.name() + "+" + HEX.formatHex(verifier.id()) + "+"
                + Encoded.text(ByteBuffer.allocate(33).put((byte) verifier.type().number()).put(seed).array());
    }

    @Override public String toString() {
        return "the secret half of " + verifier;
    }

    /** Gives what it holds, once. */
    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) throw new IllegalStateException("this Java makes keys in another way");
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}
