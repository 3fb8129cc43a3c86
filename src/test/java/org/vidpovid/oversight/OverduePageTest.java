package org.vidpovid.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;

/** What the state should have answered, for everybody to see, for as long as it has not. */
@PortalTest
class OverduePageTest {

    @Autowired MockMvcTester browser;
    @Autowired MovableClock clock;

    @AfterEach
    void theClockIsRight() {
        clock.setRight();
    }

    @Test
    void aCaseIsThereFromTheDayAfterItsTermUntilItIsAnswered() {
        var applicant = Applicant.applies(new Visitor(browser), "tree-removal");
        var number = applicant.number();
        assertThat(all()).doesNotContain(number);

        clock.turnTo(LocalDate.now(clock).plusDays(200));
        var guest = new Visitor(browser);
        assertThat(all()).contains(number);
        assertThat(guest.opens("/overdue?unit=kyiv-trees").reads()).startsWith("200").contains("Відділ охорони зелених насаджень", "днів")
                .doesNotContain("Левченко");
        assertThat(guest.opens("/en/overdue?unit=kyiv-trees").reads()).contains("calendar days", "was due by");
        assertThat(guest.opens("/overdue?unit=unheard-of").reads()).startsWith("404");
        assertThat(guest.opens("/overdue?after=2026-99-99_x").reads()).startsWith("200");
        assertThat(browser.get().uri("/overdue").exchange().getResponse().getHeader("X-Robots-Tag")).contains("noindex");

        Visitor.signedIn(browser, "Липовецька").opens("/office/cases/" + applicant.id() + "/grant").sends();
        assertThat(all()).doesNotContain(number);
    }

    /** The numbers on all pages: other tests have left cases too. */
    private List<String> all() {
        var guest = new Visitor(browser).opens("/overdue?unit=kyiv-trees");
        var numbers = new ArrayList<String>();
        while (true) {
            numbers.addAll(guest.page().select("th .number").eachText());
            var further = guest.page().selectFirst("a[rel=next]");
            if (further == null) return numbers;
            guest.opens(further.attr("href"));
        }
    }
}
