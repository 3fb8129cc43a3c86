package org.vidpovid.tlog;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.tlog.Rejected.Why;

/**
 * A SHA-256 hash in a Merkle tree of RFC 6962, section 2.1: of a leaf, of two nodes, or of a tree without leaves. Leaves and nodes are
 * hashed with different first bytes, so that none can pass for the other.
 */
public final class Hash {

    /** In bytes. */
    public static final int LENGTH = 32;
    /** The root of a tree without leaves. */
    public static final Hash EMPTY = new Hash(sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** These 32 bytes; with any other number an {@link IllegalArgumentException}. */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) throw new IllegalArgumentException(bytes.length + " bytes are no hash");
        return new Hash(bytes.clone());
    }

    /** As checkpoints and proofs write it, or {@link Rejected}. */
    public static Hash of(String base64) {
        return Encoded.hash(base64, Why.MALFORMED_PROOF);
    }

    /** Of an entry of the log. */
    public static Hash ofLeaf(byte[] entry) {
        var sha256 = sha256();
        sha256.update(LEAF);
        return new Hash(sha256.digest(entry));
    }

    /** Of the two trees below it. */
    public static Hash ofNode(Hash left, Hash right) {
        var sha256 = sha256();
        sha256.update(NODE);
        sha256.update(left.bytes);
        return new Hash(sha256.digest(right.bytes));
    }

    /** Hashes that stand one after the other. */
    static List<Hash> in(byte[] bytes) {
        return IntStream.range(0, bytes.length / LENGTH)
                .mapToObj(i -> new Hash(Arrays.copyOfRange(bytes, i * LENGTH, (i + 1) * LENGTH))).toList();
    }

    /** One after the other, as in a tile. */
    public static byte[] joined(List<Hash> hashes) {
        var bytes = ByteBuffer.allocate(hashes.size() * LENGTH);
        hashes.forEach(hash -> bytes.put(hash.bytes));
        return bytes.array();
    }

    /** SHA-256 of a text in UTF-8, in small hexadecimal digits: of a text, and of no leaf or node. */
    public static String sha256(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A digest of SHA-256 that has seen nothing yet. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In base 64, as in checkpoints and proofs. */
    @Override public String toString() {
        return Encoded.text(bytes);
    }
}
