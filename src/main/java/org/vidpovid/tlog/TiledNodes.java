package org.vidpovid.tlog;

import module java.base;

/**
 * The nodes of a tree of a certain size, as its tiles have them. Each tile is read once; make a new one for the next proof. What is made of
 * them is only as true as the proof that is then checked against a root.
 */
public final class TiledNodes implements Nodes {

    private final TileReader tiles;
    private final long size;
    private final Map<TilePath.Hashes, List<Hash>> read = new HashMap<>();

    public TiledNodes(TileReader tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    @Override public Hash node(int height, long index) {
        if (height < 0 || height > 62 || index < 0 || index + 1 > size >> height) {
            throw new IllegalArgumentException("no node " + height + ", " + index + " in a tree of " + size);
        }
        var level = height / TilePath.HEIGHT;
        var within = height % TilePath.HEIGHT;
        var first = index << within;
        var tile = read.computeIfAbsent(TilePath.holding(level, first, size), path -> path.in(tiles.read(path)));
        return root(tile, (int) (first % TilePath.FULL), 1 << within);
    }

    /** How many tiles had to be read. */
    public int tilesRead() {
        return read.size();
    }

    private static Hash root(List<Hash> tile, int from, int count) {
        return count == 1 ? tile.get(from) : Hash.ofNode(root(tile, from, count / 2), root(tile, from + count / 2, count / 2));
    }
}
