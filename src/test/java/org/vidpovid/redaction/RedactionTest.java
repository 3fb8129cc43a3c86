package org.vidpovid.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.vidpovid.words.Speech;

/** What a text for everybody may not hold. */
class RedactionTest {

    static final Speech SPEECH = new Speech();
    static final Redaction REDACTION = new Redaction(SPEECH, new Secrets(
            Set.of("Левченко Оксана Ігорівна", "Мороз Назар"),
            Set.of("Київ, вулиця Ярославська, 27, квартира 8"),
            Set.of("тополя", "Крона затуляє світло у вікні дитячої кімнати, а гілки падають на дах сусіда Гнатюка"),
            Set.of("Своя ділянка", "Затінює"),
            Set.of("27", "8", "380501112233", "20260000012347", "123456", "42"),
            Set.of("Видалення дерева", "Дерево здорове й нікому не загрожує", "вулиця місто квартира")));

    @ParameterizedTest
    @ValueSource(strings = {
            "Левченко", "ЛЕВЧЕНКО", "Оксани", "Оксаною Ігорівною", "Ігорівні", "з Левченкою", "Назарові Морозу", "Levchenko", "Oksana",
            "Лев\u200Bченко", "Ле\u0301вченко", "Ярославській", "Ярославської", "Yaroslavska",
            "тополі", "тополею", "+380 50 111-22-33", "050 111 22 33", "(050) 111-22-33", "2026-0000-0123-47", "2026 0000 0123 47",
            "АА 123456", "буд. 27", "двадцять сім", "двадцяти семи", "двадцять сьомий", "сорок два", "сорока двох",
            "oksana@example.org", "01936a1c-7f6e-7c3a-9b1e-0a5a7d0f1c22", "5375 4112 3456 7890",
            "гілки падають на дах", "Гнатюка", "своя ділянка"})
    void isNotLeft(String secret) {
        assertThat(REDACTION.left("Як установлено, " + secret + ", тож так вирішено.")).isNotEmpty();
        var draft = REDACTION.draft("Як установлено, " + secret + ", тож так вирішено.");
        assertThat(draft).contains(Redaction.HIDDEN).startsWith("Як установлено").endsWith("тож так вирішено.").doesNotContain(secret);
        assertThat(REDACTION.left(draft)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Дерево здорове й нікому не загрожує, а тінь не є законною причиною його видаляти.",
            "Згідно з пунктом 8 порядку № 1045 від 1 серпня 2006 року підстав немає.", "Вулиця належить місту, а не власникові квартири.",
            "Світло у вікні залежить не від дерева.", "У чотирьох випадках із п’яти дозвіл надано."})
    void whatBetraysNobodyMayStand(String harmless) {
        assertThat(REDACTION.left(harmless)).isEmpty();
    }

    @Test
    void theDraftHidesMoreThanMustBe() {
        assertThat(REDACTION.draft("Світло у вікні кімнати залежить не від дерева.")).isEqualTo("[…] у […] залежить не від дерева.");
    }

    @Test
    void aHouseNumberOfOneDigitIsHiddenBesideItsStreetAlone() {
        assertThat(REDACTION.draft("На Ярославській, кв. 8, живуть. За пунктом 8 відмовлено.")).doesNotContain("кв. 8")
                .contains("пунктом 8");
        assertThat(REDACTION.left("На […], вісім")).isEmpty();
        assertThat(REDACTION.left("На Ярославській вісім")).hasSize(1);
    }

    @Test
    void whatStandsSideBySideIsHiddenAsOne() {
        assertThat(REDACTION.draft("Заявниця Левченко Оксана Ігорівна просить.")).isEqualTo("Заявниця […] просить.");
        assertThat(REDACTION.draft("Просить Левченко. Оксана мовчить.")).isEqualTo("Просить […]. […] мовчить.");
    }

    @Test
    void whatIsHiddenTwiceIsHiddenOnce() {
        var once = REDACTION.draft("Левченко Оксана з Ярославської, 27, тел. 0501112233.");
        assertThat(REDACTION.draft(once)).isEqualTo(once);
    }

    @Test
    void longTextsAreReadInTime() {
        var answer = "гілки падають на дах і на сходи ".repeat(3000);
        var secrets = new Secrets(Set.of("Левченко"), Set.of(), Set.of(answer), Set.of(), Set.of(), Set.of());
        var from = Instant.now();
        new Redaction(SPEECH, secrets).left("на дах і на сходи падають гілки ".repeat(600));
        assertThat(Duration.between(from, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }
}
