package org.vidpovid.tlog;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.tlog.Rejected.Why;

/** The public half of a key, by C2SP signed-note: {@code name+id+base64(type, key)}. Name and id together say which key signed a note. */
public final class VerifierKey {

    /** How a key signs, and what its signature is over. */
    public enum Type {
        /** The text of the note. */
        ED25519(1, "Ed25519", 32, "302a300506032b6570032100"),
        /** The text of a checkpoint and the time at which a witness saw it (C2SP tlog-cosignature). */
        COSIGNATURE(4, "Ed25519", 32, "302a300506032b6570032100"),
        /** The same in the way that no quantum computer breaks (FIPS 204); it names witness, log, size and root. */
        ML_DSA_COSIGNATURE(6, "ML-DSA-44", 1312, "30820532300b06096086480165030403110382052100");

        private final int number;
        private final String algorithm;
        private final int length;
        private final String x509;

        /** @param x509 what stands before the key in its X.509 form (RFC 8410, RFC 9881), in hexadecimal */
        Type(int number, String algorithm, int length, String x509) {
            this.number = number;
            this.algorithm = algorithm;
            this.length = length;
            this.x509 = x509;
        }

        int number() {
            return number;
        }

        /** As Java calls it. */
        String algorithm() {
            return algorithm;
        }

        /** Of the key, in bytes. */
        int length() {
            return length;
        }

        private PublicKey read(byte[] key) throws GeneralSecurityException {
            if (key.length != length) throw new InvalidKeyException();
            var prefix = HexFormat.of().parseHex(x509);
            return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(
                    ByteBuffer.allocate(prefix.length + key.length).put(prefix).put(key).array()));
        }
    }

    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern SHAPE = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+(.+)", Pattern.DOTALL);

    private static final byte[] LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_NAME = 255; // in bytes
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z"); // that every calendar can tell

    private final String name;
    private final Type type;
    private final byte[] key;
    private final byte[] id;
    private final PublicKey verifying;

    VerifierKey(String name, Type type, byte[] key) {
        if (!isName(name)) throw new Rejected(Why.MALFORMED_KEY, "not a name: " + Encoded.shortened(name));
        this.name = name;
        this.type = type;
        this.key = key;
        var sha256 = Hash.sha256();
        sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) type.number());
        id = Arrays.copyOf(sha256.digest(key), NoteSignature.ID);
        try {
            verifying = type.read(key);
        } catch (GeneralSecurityException _) {
            throw new Rejected(Why.MALFORMED_KEY, "not a key of " + type.algorithm());
        }
    }

    /** Reads a key; {@link Rejected} unless it is one of a type known here, whose id is its own. */
    public static VerifierKey parse(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) throw new Rejected(Why.MALFORMED_KEY, Encoded.shortened(text));
        var bytes = Encoded.bytes(parts.group(3), Why.MALFORMED_KEY);
        var type = Stream.of(Type.values()).filter(one -> one.number() == bytes[0]).findFirst()
                .orElseThrow(() -> new Rejected(Why.MALFORMED_KEY, "of type " + bytes[0]));
        var key = new VerifierKey(parts.group(1), type, Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!key.toString().equals(text)) throw new Rejected(Why.MALFORMED_KEY, "the id is not of this key: " + parts.group(2));
        return key;
    }

    static boolean isName(String name) {
        return !name.isEmpty() && name.chars().noneMatch(sign -> sign == '+' || sign < ' ' || sign == 0x85 || Character.isSpaceChar(sign)
                || Character.isWhitespace(sign));
    }

    public String name() {
        return name;
    }

    public Type type() {
        return type;
    }

    byte[] id() {
        return id.clone();
    }

    byte[] key() {
        return key.clone();
    }

    boolean isOf(NoteSignature signature) {
        return signature.name().equals(name) && Arrays.equals(signature.id(), id);
    }

    /** @throws Rejected unless the signature is by this key over this text */
    Verified verified(String text, NoteSignature signature) {
        var bytes = signature.bytes();
        return switch (type) {
            case ED25519 -> {
                check(text.getBytes(StandardCharsets.UTF_8), bytes);
                yield new Verified(this, Optional.empty());
            }
            case COSIGNATURE, ML_DSA_COSIGNATURE -> {
                if (bytes.length < Long.BYTES || bytes[0] < 0) throw bad();
                var seconds = ByteBuffer.wrap(bytes).getLong();
                check(cosigned(seconds, text), Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
                yield new Verified(this, Optional.of(Instant.ofEpochSecond(Math.min(seconds, LATEST.getEpochSecond()))));
            }
        };
    }

    /** What a witness signs. */
    byte[] cosigned(long seconds, String text) {
        return switch (type) {
            case ED25519 -> throw new IllegalStateException("the key of no witness");
            case COSIGNATURE -> ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
            case ML_DSA_COSIGNATURE -> {
                var of = Checkpoint.parse(text);
                var witness = name.getBytes(StandardCharsets.UTF_8);
                var log = of.origin().getBytes(StandardCharsets.UTF_8);
                if (witness.length > LONGEST_NAME || log.length > LONGEST_NAME) {
                    throw new Rejected(Why.MALFORMED_CHECKPOINT, "a name is too long to be signed in this way");
                }
                yield ByteBuffer.allocate(LABEL.length + 1 + witness.length + Long.BYTES + 1 + log.length + 2 * Long.BYTES + Hash.LENGTH)
                        .put(LABEL).put((byte) witness.length).put(witness).putLong(seconds).put((byte) log.length).put(log)
                        .putLong(0).putLong(of.size()).put(of.root().bytes()).array(); // the whole tree, from its first entry on
            }
        };
    }

    private void check(byte[] message, byte[] signature) {
        try {
            var checking = java.security.Signature.getInstance(type.algorithm());
            checking.initVerify(verifying);
            checking.update(message);
            if (checking.verify(signature)) return;
        } catch (GeneralSecurityException _) {
            // a signature that cannot be one is no better than a wrong one
        }
        throw bad();
    }

    private Rejected bad() {
        return new Rejected(Why.BAD_SIGNATURE, "said to be by " + name);
    }

    @Override public boolean equals(@Nullable Object other) {
        return other instanceof VerifierKey that && toString().equals(that.toString());
    }

    @Override public int hashCode() {
        return toString().hashCode();
    }

    @Override public String toString() {
        return name + "+" + HEX.formatHex(id) + "+"
                + Encoded.text(ByteBuffer.allocate(1 + key.length).put((byte) type.number()).put(key).array());
    }
}
