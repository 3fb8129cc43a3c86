package org.vidpovid.igov;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import net.jqwik.api.ForAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;

/** The language of the conditions, as the country wrote it, and as nobody should. */
class ExpressionParserTest {

    private static final Map<String, String> NAMES = Map.of("a", "one", "b", "two", "sID.x", "three");
    private static final Map<String, String> IDS = Map.of("one", "one", "two", "two", "three", "three");

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
        "[a] == 'yes' => one == 'yes'",
        "[ a ]=='yes'||[b] == \"no\" => one == 'yes' || two == 'no'",
        "[a] != 'x' && [b] !== 'y' => one != 'x' && two != 'y'",
        "[a]=='1' && ([b]=='2' || [b]=='3') => one == '1' && (two == '2' || two == '3')",
        "([a]=='1' || [b]=='2') && [sID.x]=='3' => (one == '1' || two == '2') && three == '3'",
        "'yes' === [a] => one == 'yes'",
        "!([a]=='1') => one != '1'",
        "!([a]=='1' && [b]=='2') => !(one == '1' && two == '2')",
        "[a] == true => one == 'true'",
        "[a] == 5 => one == '5'",
        "false => false",
        "[a]=='1' || false => one == '1'",
        "[a]=='1' && true => one == '1'",
        "[a]=='1' || [a]=='1' => one == '1'",
        "[a]=='' => one == ''",
        "[a]=='картошечка' => one == 'картошечка'",
        "[a]=='o\\k' => one == 'o\\\\k'"})
    void whatAConditionSaysIsSaidInCel(String source, String cel) throws Exception {
        assertThat(ExpressionParser.read(source, NAMES).cel(IDS)).isEqualTo(cel);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false, value = {
        "`` | 0", "[a] | 3", "[a] = 'x' | 4", "[a] == | 6", "[a] == 'x' && | 13", "[a] == 'x | 7", "([a]=='x' | 9", "[a]=='x') | 8",
                "[c] == 'x' | 0",
        "[a] == [b] | 7", "'x' == 'y' | 0", "alert(1) | 0", "[a] == 'x'; drop | 10", "[a] in ['x'] | 4", "[a] == 'x' [b] | 11",
        "true == | 0"})
    void whatIsNotOfTheLanguageIsToldWithItsPlace(String source, String at) {
        assertThatExceptionOfType(ExpressionParser.NotUnderstood.class).isThrownBy(() -> ExpressionParser.read(source.strip(), NAMES))
                .satisfies(failure -> assertThat(failure.at).as(source).isBetween(0, source.length()));
    }

    @Test
    void aConditionThatIsTooLongOrTooDeepIsNoneAndEndsSoon() {
        for (var source : List.of("(".repeat(15_000), "!".repeat(15_000) + "[a]=='x'", "[a]=='x'||".repeat(100_000) + "[a]=='x'",
                "[".repeat(20_000))) {
            assertThatExceptionOfType(ExpressionParser.NotUnderstood.class).isThrownBy(() -> ExpressionParser.read(source, NAMES));
        }
    }

    @net.jqwik.api.Property(tries = 500)
    void whateverIsWrittenIsReadOrRefused(@ForAll String source) {
        try {
            ExpressionParser.read(source, NAMES);
        } catch (ExpressionParser.NotUnderstood failure) {
            assertThat(failure.at).isBetween(0, source.length());
        }
    }
}
