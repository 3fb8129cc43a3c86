package org.vidpovid.tlog;

import module java.base;

/** The roots of the full trees within a log: all that proofs are made of. */
@FunctionalInterface
public interface Nodes {

    /**
     * The root of the tree over the 2^height leaves that begin at {@code index} × 2^height.
     *
     * @param height 0 is the hash of a leaf
     */
    Hash node(int height, long index);

    /** The root of the tree over the leaves from one to before another, where {@code start} is a multiple of its greatest part. */
    default Hash root(long start, long end) {
        if (start == end) return Hash.EMPTY;
        var size = end - start;
        var height = 63 - Long.numberOfLeadingZeros(size);
        if (Long.bitCount(size) == 1) return node(height, start >> height);
        var split = start + (1L << height);
        return Hash.ofNode(node(height, start >> height), root(split, end));
    }

    /** The right edge of the tree of so many leaves: what is needed to let it grow. */
    default Frontier frontier(long size) {
        var peaks = new ArrayList<Hash>();
        var start = 0L;
        for (int height = 62; height >= 0; height--) {
            if ((size & (1L << height)) == 0) continue;
            peaks.add(node(height, start >> height));
            start += 1L << height;
        }
        return new Frontier(size, peaks);
    }
}
