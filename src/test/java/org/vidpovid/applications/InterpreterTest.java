package org.vidpovid.applications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;

/** An interpreter can be asked for in any form, and nobody who needs none is asked. */
@PortalTest
class InterpreterTest {

    @Autowired MockMvcTester browser;

    @Test
    void whoNeedsOneFindsItWhereAnswersAreCheckedAndTheOfficialReadsIt() {
        var applicant = Applicant.starts(new Visitor(browser), "residence");
        applicant.answers();
        var visitor = applicant.visitor;

        assertThat(visitor.page().select("#interpreter").text()).contains("Чи потрібен вам перекладач?", "Не потрібен");
        visitor.opens("/apply/" + applicant.id() + "/questions/interpreter?checking=true");
        assertThat(visitor.page().select(".caption").text()).as("it is not counted").doesNotContain("запитання");
        assertThat(visitor.sends("interpreter", "other").reads()).startsWith("422").contains("якою мовою");
        assertThat(visitor.sends("interpreter", "sign-language").address()).endsWith("/check");
        assertThat(visitor.page().select("#interpreter").text()).contains("Українська жестова мова");

        assertThat(applicant.submits().visitor.opens("/status/" + applicant.id()).reads()).contains("Українська жестова мова");
    }

    @Test
    void whoNeedsNoneIsNeverAsked() {
        var applicant = Applicant.starts(new Visitor(browser), "tree-removal").answers();

        assertThat(applicant.submits().visitor.opens("/status/" + applicant.id()).reads()).doesNotContain("перекладач");
    }
}
