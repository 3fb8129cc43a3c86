package org.vidpovid.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The tree is healthy and endangers nobody at all, so it stays. | We went there. THE TREE is healthy, and endangers nobody at \
            all so it stays! | true
            The tree is healthy and endangers nobody at all, so it stays. | The tree is healthy | false
            The tree is healthy and endangers nobody at all, so it stays. Go home. | Go home. | false
            Go home.                                                      | Please go home now | true
            Go home.                                                      | Lego homestead | false
            First sentence that is surely longer than forty letters. Second one, which is also longer than forty letters. | Second one \
            which is also longer than forty letters | true
            """)
    void standsInATextIfAWholeSentenceOfItDoes(String body, String text, boolean stands) {
        assertThat(new Phrases.Phrase(new UUID(0, 0), "title", body, "author").standsIn(text)).isEqualTo(stands);
    }
}
