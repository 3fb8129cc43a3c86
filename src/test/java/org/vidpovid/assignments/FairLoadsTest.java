package org.vidpovid.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.vidpovid.draws.*;
import org.vidpovid.law.Text;

/** Work evens out by itself: over many cases nobody is left far behind the others. The seeds are fixed, so it is the same each time. */
class FairLoadsTest {

    private static final Text NAME = new Text("Посада", "Post");
    private final Map<UUID, Integer> open = new LinkedHashMap<>();
    private int cases;

    /** One has forty, another comes back to an empty desk; everybody ends as many as come. */
    @Test
    void whoeverHasMoreGetsLessUntilAllHaveAboutTheSame() {
        for (int load : new int[] {40, 12, 9, 0}) open.put(UUID.nameUUIDFromBytes(new byte[] {(byte) load}), load);
        for (int day = 0; day < 60; day++) {
            for (int i = 0; i < 8; i++) arrives();
            open.replaceAll((_, load) -> Math.max(0, load - 2)); // each ends two a day
        }
        assertThat(spread()).isLessThan(12);
    }

    /** The measure is worth something only if it finds what is unfair: equal tickets leave them as far apart as they were. */
    @Test
    void equalTicketsWouldNotEvenThemOut() {
        for (int load : new int[] {400, 120, 90, 0}) open.put(UUID.nameUUIDFromBytes(new byte[] {(byte) load}), load);
        var before = spread();
        for (int i = 0; i < 400; i++) given(new Pool(open.keySet().stream().map(id -> new Pool.Member(id, 1, NAME)).toList()));
        assertThat(spread()).isGreaterThan(before - 100);
    }

    /** From the first case on, and with hundreds. */
    @Test
    void nobodyIsEverFarAheadOfTheOthers() {
        for (int who = 0; who < 5; who++) open.put(new UUID(1, who), 0);
        for (int i = 0; i < 2_000; i++) {
            arrives();
            assertThat(spread()).as("after " + i).isLessThan(14);
        }
    }

    private void arrives() {
        var least = open.values().stream().mapToInt(load -> load).min().orElseThrow();
        given(new Pool(open.entrySet().stream().map(one -> new Pool.Member(one.getKey(), Eligible.weight(one.getValue(), least), NAME))
                .toList()));
    }

    private void given(Pool pool) {
        open.merge(Lot.draw(Lot.seedOf("seed " + cases++), "case", pool).chosen(), 1, Integer::sum);
    }

    private int spread() {
        return Collections.max(open.values()) - Collections.min(open.values());
    }
}
