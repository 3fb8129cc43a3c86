package org.vidpovid.words;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechTest {

    private static final Speech SPEECH = new Speech();

    @ParameterizedTest
    @CsvSource({"податків, податок", "дітей, дитина", "Києва, київ", "НАЯВНІСТЬ, наявність", "сім’ї, сімя", "сім'ї, сімя", "сімʼї, сімя",
            "сім`ї, сімя", "сімї, сімя",
            "сім\"ї, сімя", "ґрунту, грунт", "certificates, certif", "ID, id", "123, 123"})
    void aWordIsBroughtToItsDictionaryForm(String form, String lemma) {
        assertThat(SPEECH.words(form)).singleElement().satisfies(word -> assertThat(word.lemmas()).contains(lemma));
    }

    /** One letter of each is the Latin one that looks like it. */
    @ParameterizedTest
    @CsvSource({"наявнiсть, наявність", "Реєстрацiя, реєстрація", "aдреса, адреса", "останкiв, останків", "passport, passport"})
    void lettersThatLookAlikeAreAlike(String form, String meant) {
        assertThat(SPEECH.words(form)).extracting(Word::form).containsExactly(meant);
    }

    @Test
    void hyphensAndSignsDivideWordsAndHiddenSignsDoNot() {
        assertThat(SPEECH.words("ID-картка, «мати-одиначка» (2026) \uD83D\uDE00 до\u200Bзвіл дозво\u0301лу")).extracting(Word::form)
                .containsExactly("id", "картка", "мати", "одиначка", "2026", "дозвіл", "дозволу");
    }

    @Test
    void wordsThatSayNothingAreLeftOutUnlessThereAreNoOthers() {
        assertThat(SPEECH.telling("як отримати довідку про несудимість")).extracting(Word::form).contains("довідку", "несудимість")
                .doesNotContain("як", "про");
        assertThat(SPEECH.telling("як це")).extracting(Word::form).containsExactly("як", "це");
    }

    @ParameterizedTest
    @CsvSource({"приватизувати, приватизація", "усиновити, усиновлення", "реєструвати, реєстрація", "пенсійний, пенсія", "житловий, житло"})
    void wordsMadeOfOneAnotherAreKin(String one, String other) {
        assertThat(SPEECH.words(one).getFirst().roots()).containsAnyElementsOf(SPEECH.words(other).getFirst().roots());
    }

    @ParameterizedTest
    @CsvSource({"довідка, dovidka", "довідка, dovydka", "розлучення, rozluchennya", "розлучення, rozluchennia", "паспорт, pasport",
            "житло, zhytlo", "хата, hata", "хата, khata",
            "щука, schuka", "щука, shchuka", "юрист, yuryst", "юрист, jurist", "Київ, Kyiv", "місце, misce", "місце, mistse"})
    void aWordInLatinLettersIsTheSameInWhicheverSystem(String word, String spelt) {
        assertThat(Latin.skeleton(spelt)).isEqualTo(Latin.skeleton(word));
    }

    @ParameterizedTest
    @CsvSource({"gfcgjhn, паспорт", "'ce,cblsz', субсидія", "'p,hjz', зброя", "crkfl csv], склад сімї"})
    void theKeyboardHasTwoLayouts(String typed, String meant) {
        assertThat(Keyboard.inCyrillic(typed)).isEqualTo(meant);
        assertThat(Keyboard.inLatin(meant)).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({"довідка, довідка, 0", "довидка, довідка, 0.5", "пасморт, паспорт, 1", "народженя, народження, 1", "еабв, абв, 1",
            "аб, ба, 1", "кіт, собака, 9"})
    void aTypingErrorIsNearAndAnotherWordIsFar(String typed, String word, double distance) {
        assertThat(Math.min(9, Distance.between(typed, word, 3) > 3 ? 9 : Distance.between(typed, word, 3))).isEqualTo(distance);
    }
}
