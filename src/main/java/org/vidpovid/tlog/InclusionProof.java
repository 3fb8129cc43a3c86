package org.vidpovid.tlog;

import module java.base;
import org.vidpovid.tlog.Rejected.Why;

/**
 * That an entry is in a tree: the hashes beside its way to the root, from the leaf upwards (RFC 6962, section 2.1.1).
 *
 * @param index of the entry, from 0
 * @param size of the tree
 */
public record InclusionProof(long index, long size, List<Hash> hashes) {

    /** Or {@link Rejected}, if such a proof cannot be of such a tree. */
    public InclusionProof {
        if (index < 0 || index >= size) throw new Rejected(Why.MALFORMED_PROOF, "no entry " + index + " in a tree of " + size);
        hashes = List.copyOf(hashes);
        var inner = 64 - Long.numberOfLeadingZeros(index ^ (size - 1)); // levels on which the way is not yet at the right edge
        if (hashes.size() != inner + Long.bitCount(index >> inner)) {
            throw new Rejected(Why.MALFORMED_PROOF, hashes.size() + " hashes for entry " + index + " of " + size);
        }
    }

    public static InclusionProof of(long index, long size, Nodes nodes) {
        var hashes = new ArrayList<Hash>();
        collect(index, 0, size, nodes, hashes);
        return new InclusionProof(index, size, hashes);
    }

    private static void collect(long index, long start, long end, Nodes nodes, List<Hash> hashes) {
        if (end - start == 1) return;
        var split = start + Long.highestOneBit(end - start - 1); // the greatest power of two below the size
        if (index < split) {
            collect(index, start, split, nodes, hashes);
            hashes.add(nodes.root(split, end));
        } else {
            collect(index, split, end, nodes, hashes);
            hashes.add(nodes.root(start, split));
        }
    }

    /** Throws {@link Rejected} unless the entry is in the tree with this root, at this place. */
    public void check(Hash leaf, Hash root) {
        var hash = leaf;
        var at = index;
        var last = size - 1;
        for (var beside : hashes) {
            while (at % 2 == 0 && at == last) { // at the right edge, without a sibling: goes up as it is
                at >>= 1;
                last >>= 1;
            }
            hash = at % 2 == 1 ? Hash.ofNode(beside, hash) : Hash.ofNode(hash, beside);
            at >>= 1;
            last >>= 1;
        }
        if (!hash.equals(root)) throw new Rejected(Why.NOT_INCLUDED, "entry " + index + " of " + size);
    }
}
