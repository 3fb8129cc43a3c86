package org.vidpovid.draws;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import net.jqwik.api.*;
import net.jqwik.api.constraints.*;
import org.vidpovid.draws.Pool.Member;
import org.vidpovid.law.Text;

/** A lot comes out the same for everybody, and otherwise as soon as anything is otherwise. */
class LotTest {

    private static final Text NAME = new Text("Посада", "Post");
    private static final Pool THREE = pool(1, 2, 4);
    private static final String COSIGNATURE = "— witness.example AAAAAWb/abc";

    static Pool pool(int... weights) {
        return new Pool(IntStream.range(0, weights.length).mapToObj(i -> new Member(new UUID(0x7000, 0x8000000000000001L + i), weights[i],
                NAME)).toList());
    }

    /** Reckoned by another program, from docs/public-log.md. */
    @Example
    void itIsDrawnAsItIsWritten() {
        assertThat(THREE.text()).isEqualTo("""
                vidpovid pool v1
                00000000-0000-7000-8000-000000000001 1
                00000000-0000-7000-8000-000000000002 2
                00000000-0000-7000-8000-000000000003 4
                """);
        assertThat(THREE.hash()).isEqualTo("38be6c6990f3a9ce828193283590d5c87e2458593f4d1c569632357748dfbc04");
        var lot = Lot.draw(Lot.seedOf(COSIGNATURE), "case-name=", THREE);
        assertThat(lot.seed()).isEqualTo("56cee586452e893c1c50405304e40bb195243868bb428fe8bc189cecb89aa97c");
        assertThat(lot.digest()).isEqualTo("6e2cd63b36b584215725702bfbd21e79d1b928fb329548bcd733de04d3a55313");
        assertThat(lot.ticket()).isEqualTo(5);
        assertThat(lot.chosen()).hasToString("00000000-0000-7000-8000-000000000003");
        assertThat(lot.attempt()).isZero();
    }

    @Property
    void theSameComesOutInWhateverOrderTheMembersWereGiven(@ForAll("pools") Pool pool, @ForAll long seed, @ForAll Random order) {
        var shuffled = new ArrayList<>(pool.members());
        Collections.shuffle(shuffled, order);
        assertThat(draw(seed, new Pool(shuffled))).isEqualTo(draw(seed, pool));
    }

    @Property
    void theTicketIsOneOfThePoolAndItsHolderIsChosen(@ForAll("pools") Pool pool, @ForAll long seed) {
        var lot = draw(seed, pool);
        assertThat(lot.ticket()).isBetween(0L, pool.tickets() - 1);
        long first = 0;
        for (var member : pool.members()) {
            var holds = lot.ticket() >= first && lot.ticket() < first + member.weight();
            assertThat(member.id().equals(lot.chosen())).isEqualTo(holds);
            first += member.weight();
        }
        assertThat(first).isEqualTo(pool.tickets());
    }

    @Property
    void anotherWeightSeedSubjectOrMemberIsAnotherLot(@ForAll("pools") Pool pool, @ForAll long seed, @ForAll @IntRange(max = 999) int which,
            @ForAll @IntRange(min = 1, max = 1000) int by) {
        var digest = draw(seed, pool).digest();
        var members = new ArrayList<>(pool.members());
        var changed = members.get(which % members.size());
        members.set(which % members.size(), new Member(changed.id(), changed.weight() + by, NAME));
        assertThat(draw(seed, new Pool(members)).digest()).as("a weight").isNotEqualTo(digest);
        members.set(which % members.size(), new Member(new UUID(by, by), changed.weight(), NAME));
        assertThat(draw(seed, new Pool(members)).digest()).as("a member").isNotEqualTo(digest);
        assertThat(draw(seed + by, pool).digest()).as("the seed").isNotEqualTo(digest);
        assertThat(Lot.draw(Long.toHexString(seed), "another", pool).digest()).as("what it is about").isNotEqualTo(digest);
    }

    /** 2^56 is 3 times something, and 1: the last number would favour the first ticket, and is passed over. */
    @Example
    void aNumberThatWouldFavourSomebodyIsPassedOver() {
        var asked = new ArrayList<String>();
        var lot = Lot.draw("00", "case", pool(1, 1, 1), text -> {
            asked.add(text);
            return asked.size() == 1 ? "f".repeat(64) : "fffffffffffffe" + "0".repeat(50);
        });
        assertThat(lot.attempt()).isEqualTo(1);
        assertThat(lot.ticket()).isEqualTo((Lot.NUMBERS - 2) % 3);
        assertThat(asked.getFirst()).endsWith("\n0\n");
        assertThat(asked.getLast()).endsWith("\n1\n");
    }

    @Example
    void whatIsNoPoolIsRefused() {
        var one = new Member(new UUID(1, 1), 1, NAME);
        assertThatIllegalArgumentException().isThrownBy(() -> new Pool(List.of(one, one)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Member(new UUID(1, 1), 0, NAME));
        assertThatIllegalArgumentException().isThrownBy(() -> new Member(new UUID(1, 1), Pool.GREATEST_WEIGHT + 1, NAME));
        assertThatIllegalArgumentException().isThrownBy(() -> Lot.draw("00", "case", new Pool(List.of())));
        for (var line : List.of("", "two\nlines", "a space", "é")) {
            assertThatIllegalArgumentException().as(line).isThrownBy(() -> Lot.draw("00", line, THREE));
        }
        assertThat(new Pool(List.of(one)).isToBeDrawn()).isFalse();
    }

    /** The script of the page, in a shell of its own: nothing of our code is in it. */
    @Example
    void aShellComesToTheSame() throws Exception {
        if (!Files.isExecutable(Path.of("/bin/bash"))) return; // no shell, nothing to compare with
        for (int i = 0; i < 5; i++) {
            var draw = recorded(pool(1, 2, 4, 1 + i), "case=" + i, COSIGNATURE + i + "'", new UUID(0, 0));
            if (!(draw.stage() instanceof Draw.Revealed result)) throw new IllegalStateException();
            var shell = new ProcessBuilder("/bin/bash").redirectErrorStream(true).start();
            try (var in = shell.getOutputStream()) { // as an argument it would depend on the language of the machine
                in.write(Replay.script(draw, result).getBytes(StandardCharsets.UTF_8));
            }
            var printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            var lot = draw.replay().orElseThrow();
            assertThat(printed).containsExactly(draw.pool().hash() + " " + lot.seed() + " " + lot.ticket(), lot.chosen().toString());
        }
    }

    private static Draw recorded(Pool pool, String subject, String cosignature, UUID chosen) {
        return new Draw(new UUID(0, 1), "test.lot", new UUID(0, 2), subject, Optional.empty(), pool, Instant.EPOCH, new UUID(0, 3),
                Optional.empty(), new Draw.Revealed(1, "note", "witness", cosignature, 0, chosen, Instant.EPOCH, new UUID(0, 4)));
    }

    private static Lot draw(long seed, Pool pool) {
        return Lot.draw(Long.toHexString(seed), "case", pool);
    }

    @Provide
    Arbitrary<Pool> pools() {
        return Arbitraries.integers().between(1, 1000).list().ofMinSize(1).ofMaxSize(40)
                .map(weights -> pool(weights.stream().mapToInt(weight -> weight).toArray()));
    }
}
