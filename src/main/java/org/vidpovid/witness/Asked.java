package org.vidpovid.witness;

import module java.base;
import org.vidpovid.tlog.*;
import org.vidpovid.tlog.Rejected.Why;

/**
 * What a log asks of a witness (C2SP tlog-witness, add-checkpoint).
 *
 * @param old the size up to which the witness knows the log, as the log believes
 * @param proof that the checkpoint continues it
 */
public record Asked(long old, List<Hash> proof, SignedNote note) {

    /** In bytes: the longest proof, and a checkpoint with signatures of many kinds. */
    static final int LONGEST = 256 * 1024;
    private static final int LONGEST_PROOF = 63;
    private static final Pattern OLD = Pattern.compile("old (0|[1-9][0-9]{0,18})");

    /** Reads a request; {@link Rejected} unless it is one. */
    static Asked parse(byte[] body) {
        if (body.length > LONGEST) throw malformed("longer than " + LONGEST);
        var text = utf8(body);
        var end = text.indexOf("\n\n");
        if (end < 0) throw malformed("no empty line before the checkpoint");
        var lines = text.substring(0, end).split("\n", -1);
        var old = OLD.matcher(lines[0]);
        if (!old.matches()) throw malformed("the first line is not an old size");
        if (lines.length - 1 > LONGEST_PROOF) throw malformed("more than " + LONGEST_PROOF + " lines of proof");
        try {
            return new Asked(Long.parseLong(old.group(1)), Stream.of(lines).skip(1).map(Hash::of).toList(),
                    SignedNote.parse(text.substring(end + 2)));
        } catch (NumberFormatException _) {
            throw malformed("the old size is greater than any log");
        }
    }

    /** As it is sent. */
    public byte[] bytes() {
        return Stream.concat(Stream.of("old " + old), proof.stream().map(Hash::toString)).collect(Collectors.joining("\n", "", "\n\n"))
                .concat(note.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException _) {
            throw malformed("not UTF-8");
        }
    }

    private static Rejected malformed(String what) {
        return new Rejected(Why.MALFORMED_NOTE, what);
    }
}
