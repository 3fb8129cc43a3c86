package org.vidpovid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '"', value = {
            "\" a b \"|a b", "\"\u00A0\u3000a\u2028\"|a", "\"\t\r\n\u000Ba\f\"|a", "a|a", "\" \u00A0\"|\"\"", "\"\"|\"\"",
                    "\"\u200Ba\"|\"\u200Ba\""})
    void blanksAtTheEndsGoAndNothingElse(String text, String stripped) {
        assertThat(Signs.stripped(text)).isEqualTo(stripped);
    }

    @Test
    void aMegabyteOfBlanksTakesAMoment() {
        var blanks = " ".repeat(1 << 20);
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThat(Signs.stripped("a" + blanks + "b")).hasSize(blanks.length() + 2);
            assertThat(Signs.stripped(blanks + "a" + blanks)).isEqualTo("a");
            assertThat(Signs.stripped(blanks)).isEmpty();
        });
    }
}
