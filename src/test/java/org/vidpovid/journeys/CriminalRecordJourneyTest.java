package org.vidpovid.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vidpovid.Needs;
import org.vidpovid.catalogue.Catalogue;
import org.vidpovid.web.Language;

/** From the first page to the certificate: application, correction, grant. */
@JourneyTest
@Needs(Chromium.FILE)
class CriminalRecordJourneyTest {

    @Autowired Chromium chromium;
    @Autowired Catalogue catalogue;

    @ParameterizedTest
    @EnumSource
    void without_an_account(Language language) {
        try (var citizen = chromium.walker(language)) {
            citizen.opens("/").isPictured("home")
                    .fills("q", language == Language.UK ? "несудимість" : "background check").presses("catalogue.search.button").isPictured("found")
                    .follows(catalogue.service("criminal-record").title().in(language)).reads("catalogue.grounds").isPictured("service")
                    .presses("catalogue.start").isPictured("apply");
            var code = citizen.notes(".code");
            assertThat(code).matches("(\\w{4}-){3}\\w{4}");
        }
    }
}
