package org.vidpovid.witness;

import module java.base;
import org.vidpovid.tlog.*;

/** A log in memory, which can say anything: also what a log must never say. */
public final class Grown {

    public final SigningKey key;
    private final List<Hash> leaves = new ArrayList<>();

    public Grown(SigningKey key, String entries, int count) {
        this.key = key;
        more(entries, count);
    }

    /** A log of this name with a key of its own. */
    public static Grown of(String origin, int count) {
        return new Grown(SigningKey.generate(origin, VerifierKey.Type.ED25519, new SecureRandom()), "entry", count);
    }

    /** Another history under the same key: as many entries are the same. */
    public Grown fork(int same, int count) {
        var fork = new Grown(key, "entry", 0);
        fork.leaves.addAll(leaves.subList(0, same));
        return fork.more("other", count - same);
    }

    public Grown more(String entries, int count) {
        for (int i = 0; i < count; i++) leaves.add(Hash.ofLeaf((entries + " " + leaves.size()).getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    public int size() {
        return leaves.size();
    }

    public String origin() {
        return key.verifier().name();
    }

    public KnownLog known(Optional<URI> address) {
        return new KnownLog(origin(), key.verifier(), address);
    }

    public SignedNote checkpoint(int size) {
        return signed(new Checkpoint(origin(), size, root(0, size)).text());
    }

    /** Any text under its signature. */
    public SignedNote signed(String text) {
        return new SignedNote(text, List.of(key.sign(text, Instant.EPOCH)));
    }

    public List<Hash> proof(int from, int to) {
        return ConsistencyProof.of(from, to, (height, index) -> root((int) (index << height), (int) ((index + 1) << height))).hashes();
    }

    /** As a log would ask. */
    public byte[] asks(int from, int to) {
        return new Asked(from, proof(from, to), checkpoint(to)).bytes();
    }

    /** What it serves of itself at this size. */
    public byte[] tile(TilePath.Hashes tile) {
        var bytes = ByteBuffer.allocate(tile.width() * Hash.LENGTH);
        for (int i = 0; i < tile.width(); i++) {
            long node = tile.index() * TilePath.FULL + i;
            int height = tile.level() * TilePath.HEIGHT;
            bytes.put(root((int) (node << height), (int) ((node + 1) << height)).bytes());
        }
        return bytes.array();
    }

    private Hash root(int from, int to) {
        return leaves.subList(from, to).stream().reduce(Frontier.EMPTY, Frontier::with, (_, last) -> last).root();
    }
}
