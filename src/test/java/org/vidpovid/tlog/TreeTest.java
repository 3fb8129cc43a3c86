package org.vidpovid.tlog;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import net.jqwik.api.*;
import net.jqwik.api.constraints.*;
import org.junit.jupiter.api.Test;
import org.vidpovid.tlog.Rejected.Why;

/** Trees, tiles and proofs, against the reference values of RFC 6962 and against a tree made in the plainest way there is. */
class TreeTest {

    private static final int MOST = 300;
    private static final List<Hash> LEAVES = IntStream.range(0, 70_000).mapToObj(TreeTest::leaf).toList();

    /** The eight entries that certificate transparency has been tested with since 2013, and the roots of the trees over them. */
    @Test
    void rootsAreThoseOfTheReference() {
        var hex = HexFormat.of();
        var entries = Stream.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
                .map(hex::parseHex).map(Hash::ofLeaf).toList();
        var roots = List.of("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        for (int size = 0; size <= 8; size++) {
            var grown = Frontier.EMPTY.with(entries.subList(0, size), (_, _, _) -> {});
            assertThat(hex.formatHex(grown.root().bytes())).isEqualTo(roots.get(size));
            assertThat(plain(entries.subList(0, size))).isEqualTo(grown.root());
        }
    }

    /** The example of tlog-tiles, counted there by its authors. */
    @Test
    void aTreeOf70000HasTheTilesThatTheSpecificationCounts() {
        var tiles = TilePath.tiles(0, 70_000).toList();
        assertThat(tiles).hasSize(273 + 1 + 1 + 1 + 1);
        assertThat(tiles.stream().filter(tile -> tile.width() < TilePath.FULL).map(TilePath::toString))
                .containsExactly("tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1");
        assertThat(TilePath.tiles(0, 256).map(TilePath::toString)).containsExactly("tile/0/000", "tile/1/000.p/1");
        assertThat(TilePath.bundles(255, 257).map(TilePath::toString)).containsExactly("tile/entries/000", "tile/entries/001.p/1");
    }

    @Test
    void everyEntryOfEveryTreeIsProven() {
        var reader = new Tiles(LEAVES.subList(0, MOST));
        for (int size = 1; size <= MOST; size++) {
            var root = plain(LEAVES.subList(0, size));
            for (int index = 0; index < size; index++) {
                var proof = InclusionProof.of(index, size, new TiledNodes(reader, size));
                assertThatCode(() -> proof.check(LEAVES.get((int) proof.index()), root)).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void everyTreeIsProvenToContinueEverySmallerOne() {
        var reader = new Tiles(LEAVES.subList(0, MOST));
        var roots = IntStream.rangeClosed(0, MOST).mapToObj(size -> plain(LEAVES.subList(0, size))).toList();
        for (int to = 0; to <= MOST; to++) {
            for (int from = 0; from <= to; from++) {
                var proof = ConsistencyProof.of(from, to, new TiledNodes(reader, to));
                assertThat(proof.hashes()).hasSizeLessThanOrEqualTo(63);
                proof.check(roots.get(from), roots.get(to));
                if (from > 0 && from < to) {
                    assertThatRejected(Why.NOT_CONSISTENT, () -> proof.check(roots.get((int) proof.from() - 1),
                            roots.get((int) proof.to())));
                }
            }
        }
    }

    /** In small trees every bit of every hash, in greater ones those that come up. */
    @Test
    void noBitOfAProofMayBeFlipped() {
        var reader = new Tiles(LEAVES.subList(0, 11));
        for (int size = 1; size <= 11; size++) {
            var nodes = new TiledNodes(reader, size);
            var root = nodes.root(0, size);
            for (int index = 0; index < size; index++) {
                var leaf = LEAVES.get(index);
                var proof = InclusionProof.of(index, size, nodes);
                forEachFlip(proof.hashes(), flipped -> assertThatRejected(Why.NOT_INCLUDED,
                        () -> new InclusionProof(proof.index(), proof.size(), flipped).check(leaf, root)));
                var earlier = ConsistencyProof.of(index, size, nodes);
                forEachFlip(earlier.hashes(), flipped -> assertThatRejected(Why.NOT_CONSISTENT,
                        () -> new ConsistencyProof(earlier.from(), earlier.to(), flipped).check(nodes.root(0, earlier.from()), root)));
            }
        }
    }

    @Property(tries = 100)
    void noBitOfAProofInAGreatTreeMayBeFlipped(@ForAll @IntRange(min = 2, max = 70_000) int size, @ForAll @IntRange(max = 69_999) int some,
            @ForAll @IntRange(max = 1_000_000) int bit) {
        var nodes = new TiledNodes(GREAT, size);
        var root = nodes.root(0, size);
        var index = some % size;
        var proof = InclusionProof.of(index, size, nodes);
        proof.check(LEAVES.get(index), root);
        var flipped = flipped(proof.hashes(), bit % (proof.hashes().size() * 256));
        assertThatRejected(Why.NOT_INCLUDED, () -> new InclusionProof(index, size, flipped).check(LEAVES.get(index), root));
        assertThatRejected(Why.NOT_INCLUDED, () -> proof.check(flipped(List.of(LEAVES.get(index)), bit % 256).getFirst(), root));
        assertThatRejected(Why.NOT_INCLUDED, () -> proof.check(LEAVES.get((index + 1) % size), root));
        if (index > 0) {
            var earlier = ConsistencyProof.of(index, size, nodes);
            earlier.check(nodes.root(0, index), root);
            assertThatRejected(Why.NOT_CONSISTENT, () -> earlier.check(flipped(List.of(nodes.root(0, index)), bit % 256).getFirst(), root));
            assertThatRejected(Why.NOT_CONSISTENT, () -> earlier.check(nodes.root(0, index), flipped(List.of(root), bit % 256).getFirst()));
        }
    }

    /** However large: with the right edge at hand, a proof needs the tiles above one entry, and there are at most four to 4 billion. */
    @Property(tries = 100)
    void aProofReadsOneTileALevelIfTheRightEdgeIsKnown(@ForAll @IntRange(min = 1, max = 70_000) int size,
            @ForAll @IntRange(max = 69_999) int some) {
        var index = some % size;
        var edge = new TiledNodes(GREAT, size).frontier(size);
        assertThat(edge.root()).isEqualTo(new TiledNodes(GREAT, size).root(0, size));
        assertThat(Frontier.of(size, edge.bytes())).isEqualTo(edge);
        var nodes = new TiledNodes(GREAT, size);
        InclusionProof.of(index, size, edge.before(nodes)).check(LEAVES.get(index), edge.root());
        assertThat(nodes.tilesRead()).isLessThanOrEqualTo(size <= 256 ? 1 : size <= 65_536 ? 2 : 3);
        var others = new TiledNodes(GREAT, size);
        ConsistencyProof.of(index, size, edge.before(others)).check(others.root(0, index), edge.root());
    }

    @Property(tries = 200)
    void aTreeGrowsToTheSameHoweverItIsCut(@ForAll @IntRange(max = 2000) int size, @ForAll @IntRange(max = 2000) int some) {
        var cut = size == 0 ? 0 : some % size;
        var told = new HashMap<String, Hash>();
        var grown = Frontier.EMPTY.with(LEAVES.subList(0, cut), (height, index, hash) -> told.put(height + "/" + index, hash))
                .with(LEAVES.subList(cut, size), (height, index, hash) -> told.put(height + "/" + index, hash));
        var one = LEAVES.subList(0, size).stream().reduce(Frontier.EMPTY, Frontier::with, (_, last) -> last);
        assertThat(grown).isEqualTo(one);
        assertThat(grown.size()).isEqualTo(size);
        assertThat(grown.root()).isEqualTo(plain(LEAVES.subList(0, size)));
        var nodes = new TiledNodes(GREAT, 70_000);
        told.forEach((place, hash) -> assertThat(hash).isEqualTo(nodes.node(Integer.parseInt(place.split("/", 2)[0]),
                Long.parseLong(place.split("/", 2)[1]))));
    }

    @Property
    void aPathIsReadAsItIsWritten(@ForAll @IntRange(max = 63) int level, @ForAll @LongRange(min = 0) long index,
            @ForAll @IntRange(min = 1, max = 256) int width) {
        for (var path : List.of(new TilePath.Hashes(level, index, width), new TilePath.Entries(index, width))) {
            assertThat(TilePath.parse(path.toString())).isEqualTo(path);
            assertThat(path.whole().toString()).isEqualTo(path.toString().replaceFirst("\\.p/.*", ""));
        }
    }

    @Test
    void aPathIsWrittenInOneWayOnly() {
        assertThat(TilePath.parse("tile/0/x001/x234/067")).isEqualTo(new TilePath.Hashes(0, 1_234_067, 256));
        assertThat(TilePath.parse("tile/0/x001/067.p/5")).isEqualTo(new TilePath.Hashes(0, 1067, 5));
        assertThat(TilePath.parse("tile/entries/000.p/255")).isEqualTo(new TilePath.Entries(0, 255));
        assertThat(List.of("", "tile", "tile/0", "tile/0/", "tile/0/0", "tile/0/00", "tile/0/0000", "tile/00/000", "tile/64/000",
                "tile/-1/000",
                "tile/0/x000/001", "tile/0/001/002", "tile/0/x01/002", "tile/0/X001/002", "tile/0/x001", "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/05", "tile/0/000.p/", "tile/0/000.p", "tile/entries/-01", "tile/data/000", "/tile/0/000", "tile/0/000/",
                "tile/0/x999/x999/x999/x999/x999/x999/999", "tile/0/x010/x000/x000/x000/x000/x000/000", "tile/0/٠٠٠", "tile/0/../000"))
                .allSatisfy(path -> assertThatRejected(Why.MALFORMED_PATH, () -> TilePath.parse(path)));
    }

    @Test
    void aTreeHasItsTilesAndNoOthers() {
        for (var within : TilePath.tiles(0, 70_000).toList()) assertThat(within.isWithin(70_000)).isTrue();
        for (var beyond : List.of("tile/0/273.p/113", "tile/0/273", "tile/0/274.p/1", "tile/1/001.p/18", "tile/2/000.p/2", "tile/3/000.p/1",
                "tile/8/000.p/1", "tile/63/000.p/1", "tile/entries/273.p/113", "tile/0/x009/x223/x372/x036/x854/x775/807")) {
            assertThat(TilePath.parse(beyond).isWithin(70_000)).as(beyond).isFalse();
        }
        assertThat(TilePath.parse("tile/entries/273.p/112").isWithin(70_000)).isTrue();
    }

    @Test
    void proofsThatCannotBeAreRefused() {
        assertThatRejected(Why.MALFORMED_PROOF, () -> new InclusionProof(0, 0, List.of()));
        assertThatRejected(Why.MALFORMED_PROOF, () -> new InclusionProof(3, 3, List.of()));
        assertThatRejected(Why.MALFORMED_PROOF, () -> new InclusionProof(-1, 3, List.of()));
        assertThatRejected(Why.MALFORMED_PROOF, () -> new InclusionProof(0, 3, List.of(Hash.EMPTY)));
        assertThatRejected(Why.MALFORMED_PROOF, () -> new InclusionProof(2, 3, List.of(Hash.EMPTY, Hash.EMPTY)));
        assertThatRejected(Why.NOT_CONSISTENT, () -> new ConsistencyProof(3, 2, List.of()));
        assertThatRejected(Why.NOT_CONSISTENT, () -> new ConsistencyProof(-1, 2, List.of()));
        assertThatRejected(Why.MALFORMED_PROOF, () -> new ConsistencyProof(2, 2, List.of(Hash.EMPTY)));
        assertThatRejected(Why.MALFORMED_PROOF, () -> new ConsistencyProof(0, 2, List.of(Hash.EMPTY)));
        assertThatRejected(Why.NOT_CONSISTENT, () -> new ConsistencyProof(2, 2, List.of()).check(leaf(1), leaf(2)));
        assertThatRejected(Why.NOT_CONSISTENT, () -> new ConsistencyProof(0, 2, List.of()).check(leaf(1), leaf(2)));
        assertThatRejected(Why.NOT_CONSISTENT, () -> new ConsistencyProof(3, 7, List.of()).check(leaf(1), leaf(2)));
        assertThatRejected(Why.MALFORMED_PROOF, () -> Hash.of("AAAA"));
    }

    static final TileReader GREAT = new Tiles(LEAVES);

    /** All tiles over these leaves, made level by level. */
    record Tiles(Map<TilePath.Hashes, byte[]> full) implements TileReader {

        Tiles(List<Hash> leaves) {
            this(new HashMap<>());
            var below = leaves;
            for (int level = 0; !below.isEmpty(); level++) {
                var above = new ArrayList<Hash>();
                for (int from = 0; from < below.size(); from += 256) {
                    var part = below.subList(from, Math.min(from + 256, below.size()));
                    full.put(new TilePath.Hashes(level, from / 256, 256), Hash.joined(part));
                    if (part.size() == 256) above.add(plain(part));
                }
                below = above;
            }
        }

        @Override public byte[] read(TilePath path) {
            return Arrays.copyOf(full.get(path.whole()), path.width() * Hash.LENGTH);
        }
    }

    static Hash leaf(int number) {
        return Hash.ofLeaf(("entry " + number).getBytes(StandardCharsets.UTF_8));
    }

    /** As RFC 6962 defines it. */
    static Hash plain(List<Hash> leaves) {
        if (leaves.isEmpty()) return Hash.EMPTY;
        if (leaves.size() == 1) return leaves.getFirst();
        int split = 1;
        while (split * 2 < leaves.size()) split *= 2;
        return Hash.ofNode(plain(leaves.subList(0, split)), plain(leaves.subList(split, leaves.size())));
    }

    static void assertThatRejected(Why why, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatExceptionOfType(Rejected.class).isThrownBy(action).extracting(Rejected::why).isEqualTo(why);
    }

    private static void forEachFlip(List<Hash> hashes, Consumer<List<Hash>> check) {
        for (int bit = 0; bit < hashes.size() * 256; bit++) check.accept(flipped(hashes, bit));
    }

    static List<Hash> flipped(List<Hash> hashes, int bit) {
        var flipped = new ArrayList<>(hashes);
        var bytes = flipped.get(bit / 256).bytes();
        bytes[bit % 256 / 8] ^= (byte) (1 << bit % 8);
        flipped.set(bit / 256, Hash.of(bytes));
        return flipped;
    }
}
