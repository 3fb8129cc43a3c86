package org.vidpovid.forms;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vidpovid.answers.*;
import org.vidpovid.definitions.ServiceFiles;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The grant at the birth of a child is asked for within twelve months of it (2811-XII, art. 11): the birthday is the last day, not the
 * first that is too late.
 */
class LastDayTest {

    private static final Questionnaire FORM = Questionnaire.of(new YAMLMapper().readTree(
            ServiceFiles.ofRelease().stream().filter(file -> file.name().endsWith("/child-benefit.yaml")).findFirst().orElseThrow().yaml())
            .at("/procedure/form"));

    @ParameterizedTest
    @CsvSource({"2026-03-10, 2026-03-10, true", "2025-03-11, 2026-03-10, true", "2025-03-10, 2026-03-10, true",
            "2025-03-09, 2026-03-10, false",
            "2028-02-29, 2029-02-28, true", "2028-02-29, 2029-03-01, true", "2028-02-29, 2029-03-02, false"})
    void theFirstBirthdayIsInTime(LocalDate born, LocalDate today, boolean inTime) {
        var asked = FORM.question("birthDay").orElseThrow();
        var others = Answers.none().with("benefits", new Answer.Choices(List.of("birth")));

        assertThat(FORM.checked(asked, new Answer.Day(born), others, today).isEmpty()).isEqualTo(inTime);
    }
}
