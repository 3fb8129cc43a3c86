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
    private static final String OLD = "old ";

    /** Reads a request; {@link Rejected} unless it is one. */
    static Asked parse(byte[] body) {
        if (body.length > LONGEST) throw malformed("longer than " + LONGEST);
        var text = Encoded.utf8(body, Why.MALFORMED_NOTE);
        var end = text.indexOf("\n\n");
        if (end < 0) throw malformed("no empty line before the checkpoint");
        var lines = text.substring(0, end).split("\n", -1);
        if (!lines[0].startsWith(OLD)) throw malformed("the first line is not an old size");
        if (lines.length - 1 > LONGEST_PROOF) throw malformed("more than " + LONGEST_PROOF + " lines of proof");
        return new Asked(Encoded.number(lines[0].substring(OLD.length()), Why.MALFORMED_NOTE),
                Stream.of(lines).skip(1).map(Hash::of).toList(), SignedNote.parse(text.substring(end + 2)));
    }

    /** Of which log it says that it is: the first line of the checkpoint, whatever else is in it. */
    String origin() {
        return note.text().lines().findFirst().orElse("");
    }

    /** Whether it is of no entries and of another root than they have: a line that no {@link Checkpoint} can be made of. */
    boolean isOfNothingWithARoot() {
        var lines = note.text().split("\n", -1);
        return lines.length > 3 && lines[1].equals("0") && !lines[2].equals(Hash.EMPTY.toString());
    }

    /** As it is sent. */
    public byte[] bytes() {
        return Stream.concat(Stream.of(OLD + old), proof.stream().map(Hash::toString)).collect(Collectors.joining("\n", "", "\n\n"))
                .concat(note.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static Rejected malformed(String what) {
        return new Rejected(Why.MALFORMED_NOTE, what);
    }
}
