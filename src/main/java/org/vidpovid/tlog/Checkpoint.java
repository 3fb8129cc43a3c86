package org.vidpovid.tlog;

import module java.base;
import org.vidpovid.tlog.Rejected.Why;

/**
 * A log at one size, by C2SP tlog-checkpoint.
 *
 * @param origin which log
 * @param size how many entries it has
 * @param root of the tree over all of them
 * @param extensions further lines, which nobody can check
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    /** Or {@link Rejected}, if a line is empty, or the root of no entries is not the one that it must be. */
    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (size < 0 || Stream.concat(Stream.of(origin), extensions.stream()).anyMatch(line -> line.isEmpty() || line.contains("\n"))) {
            throw new Rejected(Why.MALFORMED_CHECKPOINT, "an empty line, or no size");
        }
        if (size == 0 && !root.equals(Hash.EMPTY)) throw new Rejected(Why.MALFORMED_CHECKPOINT, "no entries have another root");
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /**
     * The checkpoint that a note is.
     *
     * @param text of a note whose signatures were verified
     * @throws Rejected unless it is a checkpoint
     */
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[lines.length - 1].isEmpty()) {
            throw new Rejected(Why.MALFORMED_CHECKPOINT, "fewer than three lines");
        }
        return new Checkpoint(lines[0], Encoded.number(lines[1], Why.MALFORMED_CHECKPOINT),
                Encoded.hash(lines[2], Why.MALFORMED_CHECKPOINT), List.of(lines).subList(3, lines.length - 1));
    }

    /** What is signed. */
    public String text() {
        return Stream.concat(Stream.of(origin, Long.toString(size), root.toString()), extensions.stream())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
