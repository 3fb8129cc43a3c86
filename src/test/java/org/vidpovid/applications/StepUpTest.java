package org.vidpovid.applications;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.people.*;
import org.vidpovid.web.Language;

/**
 * A service for which the portal must know surely who asks; somebody whom it does not know so surely proves more, and goes on where they
 * were.
 */
@PortalTest
class StepUpTest {

    static final UUID CITIZEN = UUID.fromString("00000000-0000-7000-8000-000000000003");
    static final String NAME = "Кульбабко";

    @Autowired MockMvcTester browser;
    @Autowired OneTimeCodes codes;

    @Test
    void whoeverIsNotKnownSurelyEnoughReadsWhatIsNeededAndWhatGivesItAndThenHasStarted() {
        var visitor = at(Assurance.LOW).opens("/services/pension").presses("Почати");
        assertThat(visitor.address()).isEqualTo("/sign-in?level=substantial");
        assertThat(visitor.reads()).startsWith("200").contains(text("signin.needed"), text("signin.needed.about"),
                text("signin.needed.kept"),
                text("signin.means.substantial"), "Зараз ваш рівень: низький", text("signin.counter.about"))
                .doesNotContain(text("signin.without"));
        assertThat(visitor.page().select("main .cards a").eachAttr("href"))
                .contains("/sign-in/passkey?level=substantial", "/sign-in/code?level=substantial");

        visitor.opens("/sign-in/code?level=substantial")
                .sends("code", codes.issue(CITIZEN, null, Assurance.SUBSTANTIAL, Duration.ofHours(1)));
        assertThat(visitor.address()).matches("/apply/[0-9a-f-]{36}");
        assertThat(visitor.reads()).startsWith("200").contains("Призначення пенсії", "Продовжити");
        assertThat(visitor.opens("/my").reads()).as("one draft").contains("Призначення пенсії");
    }

    @Test
    void aStrangerSignsInAndHasStarted() {
        var visitor = new Visitor(browser).opens("/en/services/pension").presses("Start");
        assertThat(visitor.address()).isEqualTo("/en/sign-in?level=substantial");
        assertThat(visitor.reads()).contains(Language.EN.text("signin.needed.first"))
                .doesNotContain(Language.EN.text("signin.needed.present"));
        assertThat(visitor.sends("person", "nobody").reads()).as("a slip does not lose the level").startsWith("422")
                .contains(Language.EN.text("signin.needed.first"));
        assertThat(visitor.signsInAs(NAME).address()).matches("/en/apply/[0-9a-f-]{36}");
    }

    @Test
    void aCodeForLessThanIsNeededLeadsToTheSamePageAndTheWishIsKept() {
        var visitor = at(Assurance.LOW).opens("/services/pension").presses("Почати");
        visitor.opens("/sign-in/code").sends("code", codes.issue(CITIZEN, null, Assurance.LOW, Duration.ofHours(1)));
        assertThat(visitor.address()).isEqualTo("/sign-in?level=substantial");
        assertThat(visitor.reads()).contains(text("signin.needed.kept"));
        assertThat(visitor.signsInAs(NAME).address()).matches("/apply/[0-9a-f-]{36}");
    }

    @Test
    void somebodyElseStartsNothing() {
        var visitor = at(Assurance.LOW).opens("/services/pension").presses("Почати");
        assertThat(visitor.opens("/sign-in").signsInAs("Вербозілля").address()).isEqualTo("/my");
    }

    /** Started by a sure way, sent by a weak one: what was answered is there, and what was pressed is done after the way back. */
    @Test
    void whatWasAnsweredIsSentAfterTheStepUp() {
        var applicant = Applicant.starts(Visitor.signedIn(browser, NAME), "pension")
                .answers("children", "0", "periods", "none", "gaps", "all",
                "earlyWage", "no", "stillWorking", "no", "delivery", "account", "iban", "UA213223130000026007233566001", "promise", "yes",
                "phone", "+380501112233");
        applicant.visitor.opens("/sign-in/code").sends("code", codes.issue(CITIZEN, null, Assurance.LOW, Duration.ofHours(1)));
        applicant.visitor.opens("/apply/" + applicant.id() + "/check").presses("Подати заяву");
        assertThat(applicant.visitor.address()).isEqualTo("/sign-in?level=substantial");
        assertThat(applicant.visitor.reads()).contains(text("signin.needed.kept"));
        applicant.visitor.signsInAs(NAME);
        assertThat(applicant.visitor.address()).isEqualTo("/apply/" + applicant.id() + "/receipt");
        assertThat(applicant.number()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBSTANTIAL", "HIGH"})
    void whoeverIsKnownSurelyEnoughIsNotAsked(Assurance assurance) {
        assertThat(at(assurance).opens("/services/pension").presses("Почати").address()).matches("/apply/[0-9a-f-]{36}");
    }

    private Visitor at(Assurance assurance) {
        var visitor = new Visitor(browser).opens("/sign-in/code").sends("code", codes.issue(CITIZEN, null, assurance, Duration.ofHours(1)));
        assertThat(visitor.address()).isEqualTo("/my");
        return visitor;
    }

    private static String text(String key) {
        return Language.UK.text(key);
    }
}
