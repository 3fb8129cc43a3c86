package org.vidpovid.igov;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import net.jqwik.api.ForAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.vidpovid.igov.Expression.Constant;
import tools.jackson.databind.node.*;

/** The language of the conditions, as the country wrote it, and as nobody should. */
class ExpressionParserTest {

    private static final Map<String, String> NAMES = Map.of("a", "one", "b", "two", "sID.x", "three");

    private static ObjectNode question(String id, String kind, boolean optional) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("kind", kind).put("optional", optional);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', value = {
        "[a] == 'yes' => one == 'yes'",
        "[ a ]=='yes'||[b] == \"no\" => one == 'yes' || two == 'no'",
        "[a] != 'x' && [b] !== 'y' => one != 'x' && two != 'y'",
        "[a]=='1' && ([b]=='2' || [b]=='3') => one == '1' && (two == '2' || two == '3')",
        "([a]=='1' || [b]=='2') && [sID.x]=='3' => (one == '1' || two == '2') && three == '3'",
        "'yes' === [a] => one == 'yes'",
        "!([a]=='1') => one != '1'",
        "!([a]=='1' && [b]=='2') => one != '1' || two != '2'",
        "!!([a]=='1') => one == '1'",
        "!true => false",
        "[a] == true => one == 'true'",
        "[a] == 5 => one == '5'",
        "false => false",
        "[a]=='1' || false => one == '1'",
        "[a]=='1' && true => one == '1'",
        "[a]=='1' || [a]=='1' => one == '1'",
        "[a]!='' => one != ''",
        "[a]=='картошечка' => one == 'картошечка'",
        "[a]=='o\\k' => one == 'o\\\\k'"})
    void whatAConditionSaysIsSaidInCel(String source, String cel) throws Exception {
        var translation = new Translation();
        NAMES.values().forEach(field -> translation.asks(field, question(field, "short-text", false), Constant.ALWAYS));
        assertThat(translation.cel(ExpressionParser.read(source, NAMES))).isEqualTo(cel);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false, value = {
        "`` | 0", "[a] | 3", "[a] = 'x' | 4", "[a] == | 6", "[a] == 'x' && | 13", "[a] == 'x | 7", "([a]=='x' | 9", "[a]=='x') | 8",
                "[c] == 'x' | 0",
        "[a] == [b] | 7", "'x' == 'y' | 0", "alert(1) | 0", "[a] == 'x'; drop | 10", "[a] in ['x'] | 4", "[a] == 'x' [b] | 11",
        "true == | 0", "[a] == null | 7", "[a] != undefined | 7", "![a] == 'x' | 1", "!'x' == [a] | 1"})
    void whatIsNotOfTheLanguageIsToldWithItsPlace(String source, String at) {
        assertThatExceptionOfType(ExpressionParser.NotUnderstood.class).isThrownBy(() -> ExpressionParser.read(source.strip(), NAMES))
                .satisfies(failure -> assertThat(failure.at).as(source).isBetween(0, source.length()));
    }

    /**
     * Each kind of answer is compared as it is; what cannot be compared is said to be so. The question is asked of those with two == 'y'.
     */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', nullValues = "-", value = {
        "short-text ; [a]=='1' ; one == '1'", "whole-number ; [a]=='1' ; one == 1", "whole-number ; [a]=='x' ; -",
        "decimal-number ; [a]=='1' ; one == 1.0", "decimal-number ; [a]=='1.5' ; one == 1.5",
        "file ; [a]!='' ; one > 0", "file ; [a]=='x.pdf' ; -", "date ; [a]=='01.01.2020' ; -", "date ; [a]!='' ; -",
        "whole-number ; [a]!='' ; one == one",
        "choose-one ; [a]!='1' ; two != 'y' || one != '1'", "choose-one ; [a]=='' ; two != 'y'",
        "choose-one ; !([a]=='1' || [b]=='z') ; (two != 'y' || one != '1') && two != 'z'"})
    void aComparisonIsSaidAsItsQuestionNeedsIt(String kind, String source, String cel) throws Exception {
        var translation = new Translation();
        translation.asks("two", question("two", "choose-one", false), Constant.ALWAYS);
        translation.asks("one", question("one", kind, false), new Expression.Equal("two", "y"));
        var read = ExpressionParser.read(source, NAMES);
        if (cel == null) {
            assertThatExceptionOfType(Translation.NotExpressible.class).isThrownBy(() -> translation.cel(read));
        } else {
            assertThat(translation.cel(read)).isEqualTo(cel);
        }
    }

    @Test
    void whetherSomebodyLeftAnAnswerOutIsNoCondition() throws Exception {
        var translation = new Translation();
        translation.asks("one", question("one", "short-text", true), Constant.ALWAYS);
        for (var source : List.of("[a] != 'x'", "[a] == ''", "!([a] == 'x')")) {
            var read = ExpressionParser.read(source, NAMES);
            assertThatExceptionOfType(Translation.NotExpressible.class).as(source).isThrownBy(() -> translation.cel(read));
        }
        assertThat(translation.cel(ExpressionParser.read("[a] == 'x'", NAMES))).isEqualTo("one == 'x'");
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
