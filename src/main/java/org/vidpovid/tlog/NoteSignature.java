package org.vidpovid.tlog;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.tlog.Rejected.Why;

/** A line under a note: who says they signed it, and the signature. Nothing is checked yet. */
public final class NoteSignature {

    static final int ID = 4;
    private static final Pattern SHAPE = Pattern.compile("— ([^ +]+) (\\S+)");

    private final String name;
    private final byte[] bytes;

    /** @param bytes the id of the key and the signature */
    private NoteSignature(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    static NoteSignature by(VerifierKey key, byte[] signature) {
        return new NoteSignature(key.name(), ByteBuffer.allocate(ID + signature.length).put(key.id()).put(signature).array());
    }

    /**
     * The signature that a line is.
     *
     * @param line without the line break at its end
     * @throws Rejected unless it is a line of a signature
     */
    public static NoteSignature parse(String line) {
        var parts = SHAPE.matcher(line);
        if (!parts.matches() || !VerifierKey.isName(parts.group(1))) throw malformed(line);
        var bytes = Encoded.bytes(parts.group(2), Why.MALFORMED_NOTE);
        if (bytes.length <= ID) throw malformed(line);
        return new NoteSignature(parts.group(1), bytes);
    }

    private static Rejected malformed(String line) {
        return new Rejected(Why.MALFORMED_NOTE, "not a signature: " + Encoded.shortened(line));
    }

    public String name() {
        return name;
    }

    byte[] id() {
        return Arrays.copyOf(bytes, ID);
    }

    byte[] bytes() {
        return Arrays.copyOfRange(bytes, ID, bytes.length);
    }

    @Override public boolean equals(@Nullable Object other) {
        return other instanceof NoteSignature that && name.equals(that.name) && Arrays.equals(bytes, that.bytes);
    }

    @Override public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The line, without a line break. */
    @Override public String toString() {
        return "— " + name + " " + Encoded.text(bytes);
    }
}
