package org.vidpovid.tlog;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.tlog.Rejected.Why;

/** The public half of a key, by C2SP signed-note: {@code name+id+base64(type, key)}. Name and id together say which key signed a note. */
public final class VerifierKey {

    /** What the signature of a key is over. */
    public enum Type {
        /** The text of the note. */
        ED25519(1),
        /** The text of a checkpoint and the time at which a witness saw it (C2SP tlog-cosignature). */
        COSIGNATURE(4);

        private final int number;

        Type(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    private static final HexFormat HEX = HexFormat.of();
    /** What stands before the 32 bytes of the key in its X.509 form (RFC 8410). */
    private static final byte[] X509 = HEX.parseHex("302a300506032b6570032100");
    private static final Pattern SHAPE = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+(.+)", Pattern.DOTALL);

    private final String name;
    private final Type type;
    private final byte[] key;
    private final byte[] id;
    private final PublicKey verifying;

    VerifierKey(String name, Type type, byte[] key) {
        if (!isName(name)) throw new Rejected(Why.MALFORMED_KEY, "not a name: " + Encoded.shortened(name));
        if (key.length != 32) throw new Rejected(Why.MALFORMED_KEY, "not an Ed25519 key");
        this.name = name;
        this.type = type;
        this.key = key;
        var sha256 = Hash.sha256();
        sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) type.number());
        id = Arrays.copyOf(sha256.digest(key), NoteSignature.ID);
        try {
            verifying = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(
                    ByteBuffer.allocate(X509.length + key.length).put(X509).put(key).array()));
        } catch (GeneralSecurityException _) {
            throw new Rejected(Why.MALFORMED_KEY, "not an Ed25519 key");
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
                check(text, bytes);
                yield new Verified(this, Optional.empty());
            }
            case COSIGNATURE -> {
                if (bytes.length < Long.BYTES || bytes[0] < 0) throw bad();
                var seconds = ByteBuffer.wrap(bytes).getLong();
                check(cosigned(seconds, text), Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
                yield new Verified(this, Optional.of(Instant.ofEpochSecond(Math.min(seconds, Instant.MAX.getEpochSecond()))));
            }
        };
    }

    /** What a witness signs. */
    static String cosigned(long seconds, String text) {
        return "cosignature/v1\ntime " + seconds + "\n" + text;
    }

    private void check(String text, byte[] signature) {
        try {
            var ed25519 = java.security.Signature.getInstance("Ed25519");
            ed25519.initVerify(verifying);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            if (ed25519.verify(signature)) return;
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
