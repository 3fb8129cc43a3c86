package org.vidpovid.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vidpovid.publishing.Editors.*;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;

/** From a version that two people published to what an applicant gets: identity, and an answer in words. */
@PortalTest
class RegimesTest {

    @Autowired MockMvcTester browser;
    @Autowired Proposals proposals;
    @Autowired Editors editors;

    @ParameterizedTest
    @CsvSource({"information, 5, 2939-VI, Commissioner", "appeal, 20, 393/96, the answer does not satisfy"})
    void aRequestIsAnsweredInWords(String regime, int days, String law, String remedy) {
        var slug = published(text -> text.replace("regime: special", "regime: " + regime)
                .replace("days: 10\n    kind: working", "days: " + days + "\n    kind: working")
                .replace("      days: 4\n", "      days: 1\n")
                .replace("    body:\n", "    reply: {uk: Що відповідаєте, en: What you answer}\n    body:\n")
                .replace("        Видаляти слід так", "        {reply}\n\n        Видаляти слід так")
                .replace("        The trees must be", "        {reply}\n\n        The trees must be"));
        var applicant = Applicant.applies(new Visitor(browser), slug);
        var official = Visitor.signedIn(browser, "Липовецька").opens("/en/office/cases/" + applicant.id());
        assertThat(official.page().select("a.button").eachText()).contains("Answer").doesNotContain("Grant");

        official.follows("Answer");
        assertThat(official.sends("reply", "  ").reads()).startsWith("422").contains("Write the answer");
        assertThat(official.sends("reply", "a".repeat(20_001)).reads()).startsWith("422");
        assertThat(official.typed("reply")).hasSize(20_001);
        official.sends("reply", "Дерев було 7.\n\nСписок додаємо.");

        var act = official.opens("/en/cases/" + applicant.id() + "/act");
        assertThat(act.reads()).contains("You have been answered", "Дерев було 7.", law, remedy).doesNotContain("granted", "permit is");
        assertThat(official.opens("/en/cases/" + applicant.id() + "/document").reads()).contains("Дерев було 7.", "Список додаємо.");
    }

    @Test
    void whoeverMustBeKnownSignsInFirstAndComesBack() {
        var slug = published(text -> text.replace("identity: none", "identity: low"));
        var visitor = new Visitor(browser).opens("/en/services/" + slug).presses("Start");

        assertThat(visitor.address()).contains("/sign-in");
        assertThat(visitor.signsInAs("Гайдамаченко").address()).contains("/apply/");
    }

    private String published(UnaryOperator<String> change) {
        var slug = slug();
        var proposal = proposals.propose(slug, change.apply(text(slug)), "Навіщо", editors.editor(OLENA));
        proposals.publish(proposal.id(), 1, editors.editor(STEPAN));
        return slug;
    }
}
