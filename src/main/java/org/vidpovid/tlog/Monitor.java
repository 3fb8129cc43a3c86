package org.vidpovid.tlog;

import module java.base;
import org.vidpovid.tlog.Rejected.Why;

/** Whoever reads a log entry by entry and believes none of it before it leads to the signed root. */
public record Monitor(TileReader reader) {

    /** What a monitor does with each entry. It may already act on it only if {@link #follow} later returns. */
    @FunctionalInterface
    public interface Reading {
        void entry(long index, byte[] entry);
    }

    /**
     * Reads what was added to a log since it was last read, and checks every tile that came to be, against the entries and the root.
     *
     * @param from what {@link #follow} returned the last time, or {@link Frontier#EMPTY}: so the log cannot have changed what was read
     * @param to a checkpoint whose signature was checked
     * @return to be kept for the next time
     * @throws Rejected with the tile or bundle that is wrong, or because the log was rolled back or changed
     */
    public Frontier follow(Frontier from, Checkpoint to, Reading reading) {
        if (to.size() < from.size()) throw new Rejected(Why.NOT_CONSISTENT, "rolled back from " + from.size() + " to " + to.size());
        var grown = new TreeMap<Integer, Map<Long, Hash>>(); // what tiles must hold, by level and index
        var now = from;
        for (var bundle : TilePath.bundles(from.size(), to.size()).toList()) {
            var entries = EntryBundle.parse(reader.read(bundle), bundle.width()).entries();
            var known = (int) (now.size() - bundle.index() * TilePath.FULL);
            var added = entries.subList(known, entries.size());
            for (int i = 0; i < added.size(); i++) reading.entry(now.size() + i, added.get(i));
            now = now.with(added.stream().map(Hash::ofLeaf).toList(), (height, index, hash) -> {
                if (height % TilePath.HEIGHT == 0) {
                    grown.computeIfAbsent(height / TilePath.HEIGHT, _ -> new HashMap<>()).put(index, hash);
                }
            });
        }
        TilePath.tiles(from.size(), to.size()).forEach(tile -> check(tile, grown.getOrDefault(tile.level(), Map.of())));
        if (!now.root().equals(to.root())) {
            throw from.size() == to.size() ? new Rejected(Why.NOT_CONSISTENT, "two roots at size " + to.size())
                    : new Rejected(Why.WRONG_TILE, "entries from " + from.size() + " to " + to.size() + " do not lead to the root");
        }
        return now;
    }

    private void check(TilePath.Hashes path, Map<Long, Hash> grown) {
        var hashes = path.in(reader.read(path));
        for (int i = 0; i < path.width(); i++) {
            var expected = grown.get(path.index() * TilePath.FULL + i);
            if (expected != null && !expected.equals(hashes.get(i))) throw new Rejected(Why.WRONG_TILE, path + " at " + i);
        }
    }
}
