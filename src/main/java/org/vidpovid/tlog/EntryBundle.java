package org.vidpovid.tlog;

import module java.base;
import org.vidpovid.tlog.Rejected.Why;

/** Entries of the log as they are served: each with its length before it, in two bytes, the greater first. */
public record EntryBundle(List<byte[]> entries) {

    /** In bytes: what two bytes can count. */
    public static final int LONGEST_ENTRY = 0xffff;

    public EntryBundle {
        entries = List.copyOf(entries);
        if (entries.stream().anyMatch(entry -> entry.length > LONGEST_ENTRY)) throw new IllegalArgumentException("an entry is too long");
    }

    /**
     * The entries of a bundle as it was served.
     *
     * @param width how many entries are wanted; more are passed over
     * @throws Rejected unless the bytes are so many whole entries at least
     */
    public static EntryBundle parse(byte[] bytes, int width) {
        var rest = ByteBuffer.wrap(bytes);
        var entries = new ArrayList<byte[]>();
        while (rest.hasRemaining()) {
            var length = rest.remaining() < 2 ? Integer.MAX_VALUE : Short.toUnsignedInt(rest.getShort());
            if (length > rest.remaining()) throw new Rejected(Why.MALFORMED_TILE, "a bundle ends within entry " + entries.size());
            var entry = new byte[length];
            rest.get(entry);
            entries.add(entry);
        }
        if (entries.size() < width || entries.size() > TilePath.FULL) {
            throw new Rejected(Why.MALFORMED_TILE, "a bundle has " + entries.size() + " entries, not " + width);
        }
        return new EntryBundle(entries.subList(0, width));
    }

    public byte[] bytes() {
        var bytes = ByteBuffer.allocate(entries.stream().mapToInt(entry -> entry.length + 2).sum());
        entries.forEach(entry -> bytes.putShort((short) entry.length).put(entry));
        return bytes.array();
    }
}
