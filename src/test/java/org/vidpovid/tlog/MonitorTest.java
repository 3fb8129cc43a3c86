package org.vidpovid.tlog;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.*;
import static org.vidpovid.tlog.TreeTest.assertThatRejected;

import module java.base;
import org.junit.jupiter.api.Test;
import org.vidpovid.tlog.Rejected.Why;

/** Whoever follows a log refuses it for one wrong bit anywhere. */
class MonitorTest {

    private static final int SIZE = 600;

    private final Map<String, byte[]> served = new HashMap<>();
    private final Monitor monitor = new Monitor(path -> requireNonNull(served.get(path.toString())));
    private final List<byte[]> entries = IntStream.range(0, SIZE).mapToObj(i -> ("entry " + i).getBytes(StandardCharsets.UTF_8)).toList();

    @Test
    void everyEntryIsReadOnceHoweverTheLogGrows() {
        var read = new ArrayList<String>();
        var at = Frontier.EMPTY;
        for (int size : List.of(0, 1, 1, 255, 256, 257, 511, 513, SIZE)) {
            serve(size);
            at = monitor.follow(at, checkpoint(size), (index, entry) -> {
                assertThat(index).isEqualTo(read.size());
                read.add(new String(entry, StandardCharsets.UTF_8));
            });
            assertThat(at.root()).isEqualTo(checkpoint(size).root());
        }
        assertThat(read).hasSize(SIZE).last().isEqualTo("entry " + (SIZE - 1));
    }

    @Test
    void noBitOfATileOrBundleMayBeFlipped() {
        serve(SIZE);
        var good = checkpoint(SIZE);
        var random = new Random(5);
        for (var path : List.copyOf(served.keySet())) {
            var bytes = requireNonNull(served.get(path));
            for (int i = 0; i < 30; i++) {
                var flipped = bytes.clone();
                flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                served.put(path, flipped);
                assertThatExceptionOfType(Rejected.class).as(path)
                        .isThrownBy(() -> monitor.follow(Frontier.EMPTY, good, (_, _) -> {}))
                        .extracting(Rejected::why).isIn(Why.WRONG_TILE, Why.MALFORMED_TILE);
            }
            served.put(path, Arrays.copyOf(bytes, bytes.length - 1));
            assertThatRejected(Why.MALFORMED_TILE, () -> monitor.follow(Frontier.EMPTY, good, (_, _) -> {}));
            served.put(path, bytes);
        }
        monitor.follow(Frontier.EMPTY, good, (_, _) -> {});
    }

    @Test
    void aLogThatIsRolledBackOrForkedIsRefused() {
        serve(500);
        var seen = monitor.follow(Frontier.EMPTY, checkpoint(500), (_, _) -> {});
        assertThatRejected(Why.NOT_CONSISTENT, () -> monitor.follow(seen, checkpoint(499), (_, _) -> {}));
        assertThatRejected(Why.NOT_CONSISTENT, () -> monitor.follow(seen, new Checkpoint("log", 500, TreeTest.leaf(9)), (_, _) -> {}));
        var forked = new ArrayList<>(entries);
        forked.set(499, "another".getBytes(StandardCharsets.UTF_8));
        serve(forked, SIZE);
        assertThatRejected(Why.WRONG_TILE, () -> monitor.follow(seen, checkpoint(forked, SIZE), (_, _) -> {}));
    }

    private void serve(int size) {
        serve(entries, size);
    }

    private void serve(List<byte[]> log, int size) {
        var tiles = new TreeTest.Tiles(log.subList(0, size).stream().map(Hash::ofLeaf).toList());
        TilePath.tiles(0, size).forEach(path -> served.put(path.toString(), tiles.read(path)));
        TilePath.bundles(0, size).forEach(path -> served.put(path.toString(), new EntryBundle(log.subList((int) path.index() * 256,
                (int) path.index() * 256 + path.width())).bytes()));
    }

    private Checkpoint checkpoint(int size) {
        return checkpoint(entries, size);
    }

    private static Checkpoint checkpoint(List<byte[]> log, int size) {
        return new Checkpoint("log", size, TreeTest.plain(log.subList(0, size).stream().map(Hash::ofLeaf).toList()));
    }
}
