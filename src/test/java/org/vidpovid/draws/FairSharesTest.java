package org.vidpovid.draws;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

/** Over many lots everybody is drawn as often as their weight says. The seeds are fixed, so the result is the same each time. */
class FairSharesTest {

    private static final int LOTS = 40_000;

    @Test
    void sharesAreThoseOfTheWeights() {
        for (var pool : List.of(LotTest.pool(1, 1), LotTest.pool(1, 2, 3, 4, 10), LotTest.pool(7, 7, 7, 7, 7, 7, 7),
                LotTest.pool(1, 999))) {
            assertThat(likelihood(pool, drawn(pool))).as(pool.text()).isBetween(0.001, 0.999999);
        }
    }

    /** The measure is worth something only if it finds what is unfair: here one in fifty goes to a friend. */
    @Test
    void anUnfairOneIsFound() {
        var pool = LotTest.pool(1, 2, 3, 4, 10);
        var drawn = drawn(pool);
        var ids = pool.members().stream().map(Pool.Member::id).toList();
        drawn.merge(ids.getFirst(), LOTS / 50, Integer::sum);
        drawn.merge(ids.getLast(), -LOTS / 50, Integer::sum);
        assertThat(likelihood(pool, drawn)).isLessThan(0.000001);
    }

    private static Map<UUID, Integer> drawn(Pool pool) {
        var drawn = new HashMap<UUID, Integer>();
        for (int i = 0; i < LOTS; i++) drawn.merge(Lot.draw(Lot.seedOf("seed " + i), "case", pool).chosen(), 1, Integer::sum);
        return drawn;
    }

    /** How often honest lots would be as far from the shares as these, or farther. */
    private static double likelihood(Pool pool, Map<UUID, Integer> drawn) {
        var distance = pool.members().stream().mapToDouble(member -> {
            var expected = (double) LOTS * member.weight() / pool.tickets();
            return Math.pow(drawn.getOrDefault(member.id(), 0) - expected, 2) / expected;
        }).sum();
        return ChiSquaredDistribution.of(pool.members().size() - 1).survivalProbability(distance);
    }
}
