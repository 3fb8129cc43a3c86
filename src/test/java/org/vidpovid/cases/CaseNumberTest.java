package org.vidpovid.cases;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import net.jqwik.api.*;
import net.jqwik.api.constraints.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;

class CaseNumberTest {

    static final long MOST = 9_999_999_999_999_999L; // sixteen digits: a million cases a second for three centuries

    @Property
    void whatIsWrittenIsRead(@ForAll @IntRange(min = 1000, max = 9999) int year, @ForAll @LongRange(max = MOST) long serial) {
        var number = new CaseNumber(year, serial);

        assertThat(CaseNumber.read(number.toString())).contains(number);
        assertThat(number.toString()).matches("\\d{4}(-\\d{4}){2,4}-\\d{2}");
    }

    @Property
    void oneWrongDigitIsAlwaysNoticed(@ForAll @IntRange(min = 1000, max = 9999) int year, @ForAll @LongRange(max = MOST) long serial) {
        var digits = new CaseNumber(year, serial).toString().replace("-", "");
        for (int at = 0; at < digits.length(); at++) {
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                if (wrong == digits.charAt(at)) continue;
                assertThat(CaseNumber.read(digits.substring(0, at) + wrong + digits.substring(at + 1))).isEmpty();
            }
        }
    }

    /** Not only neighbours: any two, the check digits among them. */
    @Property
    void twoDigitsThatChangedPlacesAreAlwaysNoticed(@ForAll @IntRange(min = 1000, max = 9999) int year,
            @ForAll @LongRange(max = MOST) long serial) {
        var digits = new CaseNumber(year, serial).toString().replace("-", "").toCharArray();
        for (int one = 0; one < digits.length; one++) {
            for (int other = one + 1; other < digits.length; other++) {
                if (digits[one] == digits[other]) continue;
                var swapped = digits.clone();
                swapped[one] = digits[other];
                swapped[other] = digits[one];
                assertThat(CaseNumber.read(new String(swapped))).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 2026-0000-0000-", "123, 2026-0000-0123-", "99999999, 2026-9999-9999-", "100000000, 2026-0001-0000-0000-",
            "999999999999, 2026-9999-9999-9999-", "1000000000000, 2026-0001-0000-0000-0000-"})
    void itWidensByGroupsOfFour(long serial, String beginning) {
        assertThat(new CaseNumber(2026, serial).toString()).startsWith(beginning);
    }

    /** ISO 7064: a number with its check digits leaves 1 when divided by 97. */
    @Property
    void anybodyCanCheckIt(@ForAll @LongRange(max = MOST) long serial) {
        var digits = new CaseNumber(2026, serial).toString().replace("-", "");

        assertThat(new BigInteger(digits).mod(BigInteger.valueOf(97))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "%s\n"})
    void spacesAndDashesOfAnyKindDoNotMatter(String around) {
        var number = new CaseNumber(2026, 123);
        for (var between : List.of("-", "", " ", " - ", "\u00a0", "\u2013", "\u2014", "\u2011", "\u2212", "\u2009")) {
            assertThat(CaseNumber.read(around.formatted(number.toString().replace("-", between)))).contains(number);
        }
    }

    @Test
    void whatIsNoNumberIsNotRead() {
        for (var typed : List.of("", "2026", "2026-0000-0123", "abcd-0000-0123-47", "2026-0000-0123-4", "2026-000-0123-47",
                "٢٠٢٦-٠٠٠٠-٠١٢٣-٤٧",
                "2026-" + "9999-".repeat(5) + "11", "9".repeat(10_000))) {
            assertThat(CaseNumber.read(typed)).as(typed).isEmpty();
        }
    }

    /** Else a digit mistyped in 0001-0000-0000 could lead to case 0. */
    @Test
    void aNumberIsReadOnlyWithItsOwnZeros() {
        for (int check = 0; check < 100; check++) {
            assertThat(CaseNumber.read("2026-0000-0000-0123-%02d".formatted(check))).isEmpty();
        }
    }
}
