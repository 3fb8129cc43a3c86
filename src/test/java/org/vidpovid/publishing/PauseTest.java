package org.vidpovid.publishing;

import static org.assertj.core.api.Assertions.*;
import static org.vidpovid.publishing.Editors.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.catalogue.*;
import org.vidpovid.law.Text;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** A paused service says why, since when, and what to do meanwhile; nothing is begun, and nothing is lost. */
@PortalTest
class PauseTest {

    private static final String SLUG = "residence";

    @Autowired MockMvcTester browser;
    @Autowired Catalogue catalogue;
    @Autowired Pauses pauses;
    @Autowired Editors editors;

    @AfterEach
    void goesOn() {
        if (catalogue.pauseOf(SLUG).isPresent()) pauses.end(SLUG, editors.editor(OLENA));
    }

    @Test
    void nobodyBeginsOrSendsButWhatIsAnsweredIsKept() {
        var applicant = new Visitor(browser).opens("/en/services/residence").presses("Start");
        var draft = applicant.address();
        var editor = Visitor.signedIn(browser, "Щедрик").opens("/en/services/residence").follows("Change or pause")
                .follows("Pause the service");
        assertThat(editor.presses("Pause the service", "reasonUk", "Реєстр оновлюють").reads()).startsWith("422");
        assertThat(editor.typed("reasonUk")).isEqualTo("Реєстр оновлюють");
        editor.presses("Pause the service", "reasonEn", "The register is being renewed", "meanwhileUk", "Прийдіть у ЦНАП", "meanwhileEn",
                "Go to a service centre");

        var card = new Visitor(browser).opens("/en/services/residence");
        assertThat(card.reads()).contains("Paused since", "The register is being renewed", "Go to a service centre",
                "Щедрик Олена Павлівна");
        assertThat(card.page().select("main button")).isEmpty();
        assertThat(new Visitor(browser).opens("/services").reads()).contains("Призупинено з", "Реєстр оновлюють");
        assertThat(applicant.opens(draft).reads()).startsWith("200").contains("Paused since", "everything is kept");
        var late = new Visitor(browser).opens("/en/services/tree-removal"); // its form, aimed at the paused one
        assertThat(late.presses("Start", "service", SLUG).reads()).startsWith("409")
                .contains("The register is being renewed", "nothing is lost");

        assertThat(editor.opens("/en/editor/services/residence/pause").presses("End the pause").reads()).contains("Start");
        assertThat(applicant.opens(draft).reads()).doesNotContain("Paused since");
    }

    /** Whoever was about to send it keeps every answer, and sends it when the pause is over; what was sent before goes on. */
    @Test
    void whatIsReadyWaitsAndWhatWasSentIsMended() {
        var sent = Applicant.applies(new Visitor(browser), SLUG);
        Visitor.signedIn(browser, "Місячник").opens("/office/cases/" + sent.id() + "/correction")
                .sends("how-address", "Додайте номер квартири");
        var ready = Applicant.starts(new Visitor(browser), SLUG).answers();
        pauses.pause(SLUG, new Text("Реєстр оновлюють", "A"), new Text("Прийдіть у ЦНАП", "B"), editors.editor(OLENA));

        var page = ready.visitor;
        assertThat(page.presses("Подати заяву").reads()).startsWith("409").contains("Реєстр оновлюють", "Прийдіть у ЦНАП");
        assertThat(page.opens("/apply/" + ready.id() + "/check").reads()).startsWith("200").contains("Реєстр оновлюють", "Левченко");
        assertThat(page.opens("/apply/" + ready.id() + "/questions/phone?checking=true").sends("phone", "+380442223344").reads())
                .as("answers are kept").contains("222 3344");
        var mending = sent.visitor.opens("/apply/" + sent.id() + "/questions/address?checking=true")
                .sends("address", "вулиця Ярославська, 7, кв. 1");
        assertThat(mending.presses("Надіслати виправлене").address()).as("the clock of the other stands still").endsWith("/receipt");

        pauses.end(SLUG, editors.editor(OLENA));
        page.opens("/apply/" + ready.id() + "/check");
        ready.submits();
    }

    @Test
    void theHeadOfTheUnitMayAndOthersMayNot() {
        var head = Visitor.signedIn(browser, "Місячник").opens("/office/services/residence/pause");
        assertThat(head.reads()).startsWith("200");
        head.presses("Призупинити послугу", "reasonUk", "А", "reasonEn", "B", "meanwhileUk", "В", "meanwhileEn", "D");
        assertThat(catalogue.pauseOf(SLUG).orElseThrow().by()).startsWith("Місячник");
        assertThat(Visitor.signedIn(browser, "Подоляк").opens("/office/services/residence/pause").reads()).startsWith("404");
        assertThat(Visitor.signedIn(browser, "Кременчук").opens("/office/services/residence/pause").reads()).startsWith("404");

        var nobody = Viewer.withoutAccount(Set.of());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> pauses.end(SLUG, nobody));
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> pauses.pause(SLUG, Text.same("A"), Text.same("B"), editors.editor(OLENA)));
    }

    @Test
    void ofManyWhoPauseAtOnceOneDoes() throws InterruptedException {
        Callable<Boolean> pausing = () -> {
            try {
                pauses.pause(SLUG, Text.same("A"), Text.same("B"), editors.editor(OLENA));
                return true;
            } catch (ChangedMeanwhile _) {
                return false;
            }
        };
        try (var atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(atOnce.invokeAll(Collections.nCopies(6, pausing)).stream().map(Future::resultNow)).containsOnlyOnce(true);
        }
    }
}
