package org.vidpovid.tlog;

import module java.base;
import org.vidpovid.tlog.Rejected.Why;

/**
 * That a tree is an earlier one with entries added at its end (RFC 6962, section 2.1.2).
 *
 * @param from the size of the earlier tree
 * @param to the size of the later one
 */
public record ConsistencyProof(long from, long to, List<Hash> hashes) {

    /** Or {@link Rejected}, if the later tree is smaller, or hashes are given where there is nothing to prove. */
    public ConsistencyProof {
        if (from < 0 || from > to) throw new Rejected(Why.NOT_CONSISTENT, "from " + from + " back to " + to);
        hashes = List.copyOf(hashes);
        if ((from == 0 || from == to) && !hashes.isEmpty()) {
            throw new Rejected(Why.MALFORMED_PROOF, "nothing is to be proven from " + from + " to " + to);
        }
    }

    public static ConsistencyProof of(long from, long to, Nodes nodes) {
        var hashes = new ArrayList<Hash>();
        if (from > 0 && from < to) collect(from, 0, to, true, nodes, hashes);
        return new ConsistencyProof(from, to, hashes);
    }

    /** @param isKnown whether this part is just the earlier tree, whose root whoever checks has */
    private static void collect(long from, long start, long end, boolean isKnown, Nodes nodes, List<Hash> hashes) {
        if (from == end) {
            if (!isKnown) hashes.add(nodes.root(start, end));
            return;
        }
        var split = start + Long.highestOneBit(end - start - 1);
        if (from <= split) {
            collect(from, start, split, isKnown, nodes, hashes);
            hashes.add(nodes.root(split, end));
        } else {
            collect(from, split, end, false, nodes, hashes);
            hashes.add(nodes.root(start, split));
        }
    }

    /** Throws {@link Rejected} unless the later root is of the tree with the earlier root, with entries added at its end. */
    public void check(Hash earlier, Hash later) {
        if (from == 0 ? !earlier.equals(Hash.EMPTY) : from == to && !earlier.equals(later)) throw inconsistent();
        if (from == to || from == 0) return; // anything may follow the empty tree
        var given = new ArrayDeque<>(hashes);
        var at = from - 1;
        var last = to - 1;
        while (at % 2 == 1) { // up to where the earlier tree's own last full tree begins
            at >>= 1;
            last >>= 1;
        }
        var old = at == 0 ? earlier : next(given);
        var now = old;
        while (last > 0) {
            if (at % 2 == 1) {
                var left = next(given);
                old = Hash.ofNode(left, old);
                now = Hash.ofNode(left, now);
            } else if (at < last) {
                now = Hash.ofNode(now, next(given));
            }
            at >>= 1;
            last >>= 1;
        }
        if (!given.isEmpty() || !old.equals(earlier) || !now.equals(later)) throw inconsistent();
    }

    private Hash next(Deque<Hash> given) {
        var hash = given.poll();
        if (hash == null) throw inconsistent();
        return hash;
    }

    private Rejected inconsistent() {
        return new Rejected(Why.NOT_CONSISTENT, "from " + from + " to " + to);
    }
}
