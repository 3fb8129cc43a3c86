package org.vidpovid.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import net.jqwik.api.*;
import org.vidpovid.oversight.Counts.Count;

/** No number that is told betrays one that is not. */
class CountsTest {

    @Property
    void aHiddenNumberDoesNotFollowFromTheOthers(@ForAll("parts") Map<String, Long> parts) {
        var told = Counts.told(parts);

        assertThat(told.keySet()).isEqualTo(parts.keySet());
        told.forEach((part, count) -> {
            var n = parts.get(part);
            switch (count) {
                case Count.Told(var said) -> assertThat(said).isEqualTo(n).satisfiesAnyOf(
                        it -> assertThat(it).isZero(), it -> assertThat(it).isGreaterThanOrEqualTo(Counts.LEAST));
                case Count.Few() -> assertThat(n).isBetween(1L, Counts.LEAST - 1L);
                case Count.Hidden() -> assertThat(n).isGreaterThanOrEqualTo(Counts.LEAST);
            }
        });
        var untold = parts.keySet().stream().filter(part -> !(told.get(part) instanceof Count.Told)).toList();
        if (untold.isEmpty() || parts.values().stream().filter(n -> n > 0).count() == untold.size()) return;
        assertThat(untold.size()).isGreaterThan(1);
        assertThat(untold.stream().mapToLong(parts::get).sum()).isGreaterThanOrEqualTo(Counts.LEAST);
    }

    @Provide
    Arbitrary<Map<String, Long>> parts() {
        return Arbitraries.maps(Arbitraries.of("a", "b", "c", "d", "e"), Arbitraries.longs().between(0, 12)).ofMinSize(1);
    }

    @Example
    void fewAreToldAsFew() {
        var counts = new Counts(Map.of(Counts.DECIDED, 3L, Counts.IN_TIME, 3L, "granted", 3L));

        assertThat(counts.decided()).isEqualTo(new Count.Few());
        assertThat(counts.outcomes().values()).containsExactly(new Count.Few());
        assertThat(counts.share()).isEmpty();
    }

    @Example
    void whatIsLeftOfASumIsNotTold() {
        var counts = new Counts(Map.of(Counts.DECIDED, 20L, Counts.IN_TIME, 19L, "granted", 19L, "refused", 1L));

        assertThat(counts.inTime()).isEqualTo(new Count.Hidden());
        assertThat(counts.late()).isEqualTo(new Count.Few());
        assertThat(counts.outcomes().values()).containsExactly(new Count.Hidden(), new Count.Few());
    }
}
