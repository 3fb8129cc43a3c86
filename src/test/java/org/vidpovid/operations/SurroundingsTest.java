package org.vidpovid.operations;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** Whoever sets up production is told before the start what nobody would notice later. */
class SurroundingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            production    |     | https://a w1, https://b w2 | No witness is fixed for lots
            production    |     |                            | No witness is fixed for lots
            production    | w3  | https://a w1, https://b w2 | none of those that are asked
            production    | w   | https://a w1, https://b w2 | none of those that are asked
            production    | w2  | https://a w1, https://b w2 | The witness of the lots is one that is asked
            demonstration |     |                            |
            """)
    void theWitnessOfTheLotsIsFixedAndAsked(String profile, @Nullable String witness, @Nullable String asked, @Nullable String said) {
        var environment = new MockEnvironment().withProperty("vidpovid.draws.witness", Objects.requireNonNullElse(witness, ""))
                .withProperty("vidpovid.log.witnesses", Objects.requireNonNullElse(asked, ""));
        environment.setActiveProfiles(profile);
        var found = Surroundings.of(environment).stream().map(Finding::what).filter(what -> what.contains("lots")).toList();
        if (said == null) assertThat(found).isEmpty();
        else assertThat(found).singleElement().asString().contains(said);
    }
}
