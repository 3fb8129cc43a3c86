package org.vidpovid.people;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import net.jqwik.api.*;
import org.junit.jupiter.api.Test;

class CodeTest {

    @Property
    void aCodeIsReadAsItIsWritten(@ForAll long seed) {
        var code = Code.random(new Random(seed));
        assertThat(code.grouped()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(Code.of(code.grouped())).isEqualTo(code);
    }

    @Property
    void caseSpacesAndDashesDoNotMatter(@ForAll long seed, @ForAll("gaps") String gap) {
        var code = Code.random(new Random(seed));
        assertThat(Code.of(gap + code.grouped().toLowerCase(Locale.ROOT).replace("-", gap) + gap)).isEqualTo(code);
    }

    @Property
    void anotherLetterIsAnotherCode(@ForAll long seed) {
        var code = Code.random(new Random(seed));
        var other = new Code((code.letters().startsWith("A") ? "B" : "A") + code.letters().substring(1));
        assertThat(other.digest()).isNotEqualTo(code.digest());
    }

    @Property
    void whateverIsTypedIsReadWithoutFailing(@ForAll String typed) {
        assertThat(Code.of(typed).digest()).hasSize(32);
    }

    @Test
    void lookAlikesAreReadAsWhatTheyLookLike() {
        assertThat(Code.of("oOiI lL1")).isEqualTo(Code.of("0011 111"));
        assertThat(Code.of("\u0410\u0412\u0421\u0415 \u041d\u041a\u041c\u0420 \u0422\u0425\u0423\u0406 \u041e\u0430\u0441\u0435"))
                .isEqualTo(Code.of("ABCE HKMP TXY1 0ACE"));
    }

    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of("", "-", " ", " - ", "\u2013", "\u00a0", "_");
    }
}
