package org.vidpovid.tlog;

import module java.base;

/**
 * The right edge of a tree: the roots of the full trees that it consists of, the greatest first. Enough to let it grow leaf by leaf and to
 * know its root, however large it is.
 */
public record Frontier(long size, List<Hash> peaks) {

    public static final Frontier EMPTY = new Frontier(0, List.of());

    public Frontier {
        if (size < 0 || peaks.size() != Long.bitCount(size)) throw new IllegalArgumentException(peaks.size() + " peaks of " + size);
        peaks = List.copyOf(peaks);
    }

    /** As {@link #bytes} wrote it. */
    public static Frontier of(long size, byte[] bytes) {
        return new Frontier(size, Hash.in(bytes));
    }

    public Frontier with(Hash leaf) {
        return with(List.of(leaf), (_, _, _) -> {});
    }

    /** Is told of each node that becomes full while a tree grows, leaves included. */
    @FunctionalInterface
    public interface Growth {
        void full(int height, long index, Hash hash);
    }

    /** The tree with these leaves at its end. */
    public Frontier with(List<Hash> leaves, Growth growth) {
        var stack = new ArrayList<>(peaks);
        var next = size;
        for (var leaf : leaves) {
            growth.full(0, next, leaf);
            var node = leaf;
            for (int height = 0; (next >> height & 1) == 1; height++) { // as an addition carries over
                node = Hash.ofNode(stack.removeLast(), node);
                growth.full(height + 1, next >> (height + 1), node);
            }
            stack.add(node);
            next++;
        }
        return new Frontier(next, stack);
    }

    public Hash root() {
        return peaks.reversed().stream().reduce((right, left) -> Hash.ofNode(left, right)).orElse(Hash.EMPTY);
    }

    /** The peaks one after the other. */
    public byte[] bytes() {
        return Hash.joined(peaks);
    }

    /**
     * The nodes of this tree, without looking up those on its right edge: so no proof needs more tiles than those above one entry.
     *
     * @param others where all the others are
     */
    public Nodes before(Nodes others) {
        return (height, index) -> {
            var isPeak = height < 63 && (size >> height & 1) == 1 && index == (size >> height) - 1;
            return isPeak ? peaks.get(Long.bitCount(size >> (height + 1))) : others.node(height, index);
        };
    }
}
