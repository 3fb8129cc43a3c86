package org.vidpovid.law;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vidpovid.web.Language;

class LegalFiguresTest {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void everyFigureIsThereWithItsNormAndMark() {
        var figures = new LegalFigures();

        assertThat(figures.figure(FigureName.COMPLAINT, DAY).term()).isEqualTo(Term.calendar(30));
        assertThat(figures.figure(FigureName.CORRECTION_NOTICE, DAY).wording().in(Language.UK)).isEqualTo("3 робочі дні");
        assertThat(figures.figure(FigureName.COURT, DAY).wording().in(Language.UK)).isEqualTo("6 місяців");
        assertThat(figures.figure(FigureName.COURT, DAY).mark().isVerified()).isFalse();
        // the 23rd is a Sunday
        assertThat(new WorkingCalendar().due(DAY, figures.figure(FigureName.COURT, DAY)).on()).isEqualTo("2027-05-24");
    }

    @Test
    void aFigureHoldsFromItsDay() {
        var figures = new LegalFigures();

        assertThat(figures.figure(FigureName.COMPLAINT, LocalDate.of(2023, 12, 15)).value()).isEqualTo(30);
        assertThatIllegalArgumentException().isThrownBy(() -> figures.figure(FigureName.COMPLAINT, LocalDate.of(2023, 12, 14)));
    }

    @ParameterizedTest
    @CsvSource({"figures-missing.yaml, no figure COURT", "figures-wrong.yaml, 'line 5'", "figures-unmarked.yaml, 'mark'"})
    void aMistakeInTheFileStopsTheStartAndSaysWhere(String file, String said) {
        assertThatIllegalStateException().isThrownBy(() -> new LegalFigures("/law/" + file)).withMessageContaining(file)
                .withMessageContaining(said);
    }

    @ParameterizedTest
    @CsvSource({"1, 1 робочий день, 1 working day", "3, 3 робочі дні, 3 working days", "5, 5 робочих днів, 5 working days",
            "11, 11 робочих днів, 11 working days", "21, 21 робочий день, 21 working days", "112, 112 робочих днів, 112 working days"})
    void daysAreSaidInEachLanguage(int days, String uk, String en) {
        assertThat(Text.of(Term.working(days).wording())).isEqualTo(new Text(uk, en));
    }
}
