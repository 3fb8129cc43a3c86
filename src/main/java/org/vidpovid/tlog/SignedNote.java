package org.vidpovid.tlog;

import module java.base;
import org.vidpovid.tlog.Rejected.Why;

/**
 * A text and signatures under it, by C2SP signed-note. Its text means nothing until {@link #verified} has found a trusted signature.
 *
 * @param text of whole lines
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** In bytes: far more than any checkpoint, whatever its witnesses sign with. */
    public static final int LONGEST = 1_000_000;
    private static final int MOST_SIGNATURES = 100;

    /** Or {@link Rejected}, unless the text is of whole lines without control characters. */
    public SignedNote {
        if (!text.endsWith("\n") || text.chars().anyMatch(sign -> sign < ' ' && sign != '\n')) {
            throw new Rejected(Why.MALFORMED_NOTE, "not a text of whole lines: " + Encoded.shortened(text));
        }
        signatures = List.copyOf(signatures);
    }

    /** Reads a note; {@link Rejected} unless it has at least one signature. */
    public static SignedNote parse(byte[] bytes) {
        if (bytes.length > LONGEST) throw new Rejected(Why.MALFORMED_NOTE, bytes.length + " bytes are too many");
        return parse(Encoded.utf8(bytes, Why.MALFORMED_NOTE));
    }

    /** As above. */
    public static SignedNote parse(String note) {
        var end = note.lastIndexOf("\n\n");
        if (note.length() > LONGEST || end < 0 || !note.endsWith("\n") || end + 2 == note.length()) {
            throw new Rejected(Why.MALFORMED_NOTE, "no signatures under a text: " + Encoded.shortened(note));
        }
        var lines = note.substring(end + 2, note.length() - 1).split("\n", -1);
        if (lines.length > MOST_SIGNATURES) throw new Rejected(Why.MALFORMED_NOTE, lines.length + " signatures are too many");
        return new SignedNote(note.substring(0, end + 1), Stream.of(lines).map(NoteSignature::parse).toList());
    }

    public SignedNote with(NoteSignature signature) {
        return new SignedNote(text, Stream.concat(signatures.stream(), Stream.of(signature)).toList());
    }

    /**
     * The signatures of trusted keys. Those of others are passed over, as anybody may add one.
     *
     * @throws Rejected if there is none, or if one that says it is by a trusted key is not
     */
    public List<Verified> verified(Collection<VerifierKey> trusted) {
        var verified = checked(trusted);
        if (verified.isEmpty()) {
            throw new Rejected(Why.UNKNOWN_KEY, "signed by " + signatures.stream().map(NoteSignature::name).distinct().toList());
        }
        return verified;
    }

    /** The true signatures of these keys, each once however often its line is there: a hundred copies must not cost a hundred checks. */
    List<Verified> checked(Collection<VerifierKey> keys) {
        return signatures.stream().distinct().flatMap(signature -> keys.stream().filter(key -> key.isOf(signature))
                .map(key -> key.verified(text, signature))).toList();
    }

    /** The lines that are truly by a key, each once. Others are passed over, false ones too. */
    public Stream<NoteSignature> by(VerifierKey key) {
        return signatures.stream().distinct().filter(line -> {
            try {
                return !new SignedNote(text, List.of(line)).checked(List.of(key)).isEmpty();
            } catch (Rejected _) {
                return false;
            }
        });
    }

    /** Whether a line says that it is by this key. It is not checked. */
    public boolean names(VerifierKey key) {
        return signatures.stream().anyMatch(key::isOf);
    }

    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The note as it is served and stored. */
    @Override public String toString() {
        return signatures.stream().map(signature -> signature + "\n").collect(Collectors.joining("", text + "\n", ""));
    }
}
