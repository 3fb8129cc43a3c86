package org.vidpovid.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinTest {

    /** The examples of resolution 55. */
    @ParameterizedTest
    @CsvSource({"Алушта, alushta", "Згорани, zghorany", "Розгон, rozghon", "Ґалаґан, galagan", "Єнакієве, yenakiieve", "Гаєвич, haievych",
            "Короп’є, koropie", "Житомир, zhytomyr", "Їжакевич, yizhakevych", "Кадиївка, kadyivka", "Йосипівна, yosypivna", "Стрий, stryi",
            "Харків, kharkiv", "Щербухи, shcherbukhy", "Гоща, hoshcha", "Русь, rus", "Юрій, yurii", "Крюківка, kriukivka",
            "Яготин, yahotyn",
            "Ярошенко-Юхименко, yaroshenko-yukhymenko", "Феодосія, feodosiia", "Знам’янка, znamianka"})
    void aNameIsWrittenAsInAPassport(String name, String latin) {
        assertThat(Latin.written(name)).isEqualTo(latin);
    }
}
