package org.vidpovid.tlog;

import module java.base;
import org.vidpovid.tlog.Rejected.Why;

/**
 * Where a tile or a bundle of entries stands, as C2SP tlog-tiles has it: {@code tile/<level>/<index>} or {@code tile/entries/<index>}, with
 * {@code .p/<width>} if it is not full. An index is written in groups of three digits, all but the last with an {@code x} before them.
 */
public sealed interface TilePath {

    /** How many hashes or entries a full one has. */
    int FULL = 256;
    /** Each level of tiles is so many levels of the tree. */
    int HEIGHT = 8;

    long index();

    /** How many hashes or entries it has: 1 to 256. */
    int width();

    /** The same place when all of it has come to be there. */
    TilePath whole();

    /** Hashes of full tiles below, or of entries on level 0. */
    record Hashes(int level, long index, int width) implements TilePath {

        public Hashes {
            if (level < 0 || level > 63) throw new Rejected(Why.MALFORMED_PATH, "there is no level " + level);
            check(index, width);
        }

        @Override public Hashes whole() {
            return new Hashes(level, index, FULL);
        }

        /** The hashes of the tile as it was served, which may be a wider one; {@link Rejected} unless it has as many at least. */
        List<Hash> in(byte[] bytes) {
            if (bytes.length % Hash.LENGTH != 0 || bytes.length < width * Hash.LENGTH || bytes.length > FULL * Hash.LENGTH) {
                throw new Rejected(Why.MALFORMED_TILE, this + " has " + bytes.length + " bytes");
            }
            return Hash.in(bytes).subList(0, width);
        }

        @Override public String toString() {
            return "tile/" + level + "/" + path(index, width);
        }
    }

    /** The entries themselves. */
    record Entries(long index, int width) implements TilePath {

        public Entries {
            check(index, width);
        }

        @Override public Entries whole() {
            return new Entries(index, FULL);
        }

        @Override public String toString() {
            return "tile/entries/" + path(index, width);
        }
    }

    Pattern SHAPE = Pattern.compile("tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** Reads a path; {@link Rejected} unless it is the one way to write that of a tile or bundle. */
    static TilePath parse(String path) {
        var parts = SHAPE.matcher(path);
        if (!parts.matches()) throw new Rejected(Why.MALFORMED_PATH, Encoded.shortened(path));
        try {
            var index = Long.parseLong(parts.group(2).replaceAll("[x/]", ""));
            var width = parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3));
            TilePath tile = parts.group(1).equals("entries") ? new Entries(index, width)
                    : new Hashes(Integer.parseInt(parts.group(1)), index, width);
            if (tile.toString().equals(path)) return tile; // not x000/001 for 001, nor .p/256
        } catch (NumberFormatException _) {
            // as below: greater than any tree
        }
        throw new Rejected(Why.MALFORMED_PATH, Encoded.shortened(path));
    }

    /** The tile of a level that holds the node at an index, as it is in a tree of this size; {@link Rejected} if there is none. */
    static Hashes holding(int level, long node, long size) {
        return new Hashes(level, node / FULL, width(level, node / FULL, size));
    }

    /** The bundle that holds an entry, as it is in a tree of this size; {@link Rejected} if there is none. */
    static Entries bundleHolding(long entry, long size) {
        return new Entries(entry / FULL, width(0, entry / FULL, size));
    }

    /** All tiles of hashes that the tree of this size has beyond those that were full in a smaller one, level by level. */
    static Stream<Hashes> tiles(long before, long size) {
        return IntStream.range(0, 64 / HEIGHT).boxed().flatMap(level -> LongStream
                .range(nodes(level, before) / FULL, (nodes(level, size) + FULL - 1) / FULL)
                .mapToObj(index -> new Hashes(level, index, width(level, index, size))));
    }

    /** As {@link #tiles}, of entries. */
    static Stream<Entries> bundles(long before, long size) {
        return LongStream.range(before / FULL, (size + FULL - 1) / FULL).mapToObj(index -> new Entries(index, width(0, index, size)));
    }

    /** Whether the tree of this size has a tile or bundle at this place, of this width or wider. */
    default boolean isWithin(long size) {
        var level = this instanceof Hashes(int of, _, _) ? of : 0;
        return level < 64 / HEIGHT && index() <= Long.MAX_VALUE / FULL - 1 && index() * FULL + width() <= nodes(level, size);
    }

    private static long nodes(int level, long size) {
        return size >> (level * HEIGHT);
    }

    private static int width(int level, long index, long size) {
        return (int) Math.min(FULL, nodes(level, size) - index * FULL);
    }

    private static void check(long index, int width) {
        if (index < 0 || width < 1 || width > FULL) throw new Rejected(Why.MALFORMED_PATH, "no tile " + index + " of width " + width);
    }

    private static String path(long index, int width) {
        var path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) path.insert(0, "x%03d/".formatted(rest % 1000));
        return width == FULL ? path.toString() : path + ".p/" + width;
    }
}
