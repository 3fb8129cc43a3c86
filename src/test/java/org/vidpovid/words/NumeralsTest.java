package org.vidpovid.words;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

    static final Speech SPEECH = new Speech();
    static final Numerals NUMERALS = new Numerals(SPEECH);

    @ParameterizedTest
    @CsvSource({"сім дерев, 7, 1", "двадцять сім, 27, 2", "двадцяти семи, 27, 2", "двадцять сьомого числа, 27, 2",
            "сто двадцять п'ять, 125, 3",
            "тисяча дев'ятсот дев'яносто, 1990, 3", "двох тисяч двадцять шостого, 2026, 4", "тридцять двадцять, 30, 1", "п’ятдесяти, 50, 1",
            "дерево, 0, 0"})
    void aNumberIsReadInWhateverForm(String text, long value, int words) {
        assertThat(NUMERALS.first(SPEECH.words(text))).isEqualTo(words == 0 ? Optional.empty()
                : Optional.of(new Numerals.Counted(value, words)));
    }
}
