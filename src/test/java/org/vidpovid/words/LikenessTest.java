package org.vidpovid.words;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import net.jqwik.api.*;
import org.vidpovid.words.Likeness.Share;

/** How much of a text stands in others. */
class LikenessTest {

    static final String TREE = "Дерево здорове й нікому не загрожує, а тінь не є законною причиною його видаляти.";
    static final String WELL =
            "Свердловину пробурено за п’ятсот метрів від будинку, тому рівень води в ній не змінюється від сезону до сезону.";

    @Example
    void strangersHaveNothingInCommon() {
        assertThat(Likeness.of(TREE, List.of(WELL), List.of())).isEqualTo(new Share(0, OptionalInt.empty()));
        assertThat(Likeness.of(TREE, List.of(), List.of()).percent()).isZero();
        assertThat(Likeness.of("", List.of("", TREE), List.of()).percent()).isZero();
    }

    @Example
    void aCopyIsACopyHoweverItIsWritten() {
        for (var copy : List.of(TREE, TREE.toUpperCase(Locale.ROOT), TREE.replace(" ", " \u00A0\n"), TREE.replace(",", " –"),
                TREE.replace('а', 'a').replace('о', 'o').replace('е', 'e'), TREE.replace("здорове", "здо\u00ADрове"))) {
            assertThat(Likeness.of(copy, List.of(WELL, TREE), List.of())).as(copy).isEqualTo(new Share(100, OptionalInt.of(1)));
        }
    }

    @Example
    void whatIsPutTogetherOfTwoIsNoLessACopy() {
        var share = Likeness.of(TREE + " " + WELL, List.of(TREE, WELL), List.of());
        assertThat(share.percent()).isBetween(80, 99);
        assertThat(share.most()).as("the longer one").hasValue(1);
    }

    @Example
    void whatEverybodyMustRepeatDoesNotCount() {
        assertThat(Likeness.of(TREE, List.of(TREE), List.of(TREE)).percent()).isZero();
        assertThat(Likeness.of(TREE + " Стовбур цілий, тріщин немає, крона зелена.", List.of(TREE), List.of(TREE)).percent()).isZero();
    }

    @Example
    void aFewWordsAreComparedAsTheyAre() {
        assertThat(Likeness.of("Тінь не причина", List.of("тінь НЕ причина!"), List.of()).percent()).isEqualTo(100);
        assertThat(Likeness.of("Тінь не причина", List.of(TREE), List.of()).percent()).isZero();
    }

    @Property
    void theMoreIsCopiedTheGreaterIsTheShare(@ForAll("words") List<String> own, @ForAll("words") List<String> theirs) {
        Assume.that(Collections.disjoint(own, theirs));
        var earlier = List.of(String.join(" ", theirs));
        int before = -1;
        for (int copied = 0; copied <= theirs.size(); copied++) {
            var text = String.join(" ", theirs.subList(0, copied)) + " . " + String.join(" ", own.subList(0, own.size() - 1));
            int share = Likeness.of(text, earlier, List.of()).percent();
            assertThat(share).isBetween(0, 100);
            if (copied > Likeness.RUN) assertThat(share).isGreaterThanOrEqualTo(before);
            before = share;
        }
        assertThat(Likeness.of(earlier.getFirst(), earlier, List.of()).percent()).isEqualTo(100);
    }

    /** Different ones, so that no run of them is written twice by chance. */
    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.strings().withCharRange('а', 'я').ofMinLength(4).ofMaxLength(9).list().uniqueElements().ofMinSize(8)
                .ofMaxSize(20);
    }
}
