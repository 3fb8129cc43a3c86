package org.vidpovid.decisions;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.authorities.Authorities;
import org.vidpovid.people.*;
import org.vidpovid.web.ChangedMeanwhile;

/** A permit to remove a tree, and the document that it is. */
@PortalTest
class GrantTest {

    @Autowired MockMvcTester browser;
    @Autowired MovableClock clock;
    @Autowired Decisions decisions;
    @Autowired Authorities authorities;
    @Autowired JdbcClient db;
    Applicant applicant;
    Visitor official;

    @BeforeEach
    void somebodyHasAppliedInMarch() {
        clock.turnTo(LocalDate.of(2026, 3, 2));
        applicant = Applicant.applies(new Visitor(browser), "tree-removal", "species", "тополя {number} $1 <b>", "howMany", "3");
        official = Visitor.signedIn(browser, "Липовецька");
    }

    @AfterEach
    void setsTheClockRight() {
        clock.setRight();
    }

    @Test
    void theDocumentIsFilledWithWhatWasAnsweredInBothLanguages() {
        var number = applicant.number();
        assertThat(official.opens(office("/grant")).reads()).as("seen before it is issued").contains("тополя {number} $1 <b>");
        clock.turnTo(LocalDate.of(2026, 3, 4));
        official.sends();

        assertThat(official.address()).isEqualTo(office(""));
        applicant.visitor.opens("/status/" + applicant.id()).follows("Дозвіл на видалення дерев");
        assertThat(applicant.visitor.reads()).startsWith("200 Назад Департамент захисту довкілля").contains(
                "дозволяє особі Левченко Оксана Ігорівна видалити дерева: тополя {number} $1 <b>, кількість – 3, за адресою: вулиця "
                + "Ярославська, 7",
                "№ " + number + " від 4 березня 2026", "Підпис: Липовецька Надія Григорівна", "Начальник відділу");
        assertThat(applicant.visitor.opens("/en/cases/" + applicant.id() + "/document").reads()).contains(
                "permits Левченко Оксана Ігорівна to remove these trees: тополя {number} $1 <b>, number: 3", "issued on 4 March 2026",
                "Head of division");
    }

    @Test
    void theActNamesWhoDecidedAndHowToChallengeIt() {
        grants();

        assertThat(applicant.visitor.opens("/status/" + applicant.id()).follows("Адміністративний акт №").reads())
                .contains("Простими словами", "Вам надано", "№ " + numberOf() + "/1 від 2 березня 2026", "Липовецька Надія Григорівна",
                        "Начальник відділу",
                        "Департамент захисту довкілля", "Заявник: Левченко Оксана Ігорівна", "отриману 2 березня 2026", "Надати послугу",
                        "Яворченко Олег Данилович", "Строк подання скарги", "суду");
    }

    @Test
    void aDocumentOnceIssuedStaysAsItWas() {
        grants();
        var issued = applicant.visitor.opens("/cases/" + applicant.id() + "/document").reads();
        clock.turnTo(LocalDate.of(2026, 5, 5));
        db.sql("update authorities.official set name = 'Інакша Надія Григорівна' where name like 'Липовецька%'").update();
        try {
            assertThat(applicant.visitor.opens("/cases/" + applicant.id() + "/document").reads()).isEqualTo(issued);
            assertThat(db.sql("select document #>> '{paragraphs,0,uk}' from decisions.act where case_id = ?").param(applicant.id())
                    .query(String.class).single())
                    .as("not made of today’s answers and template").contains("Левченко Оксана Ігорівна");
        } finally {
            db.sql("update authorities.official set name = 'Липовецька Надія Григорівна' where name like 'Інакша%'").update();
        }
    }

    @Test
    void itIsGrantedOnce() {
        var again = Visitor.signedIn(browser, "Липовецька").opens(office("/grant"));
        grants();

        assertThat(again.sends().reads()).startsWith("409").contains("Надано");
        assertThat(db.sql("select count(*) from decisions.act where case_id = ?").param(applicant.id()).query(Integer.class).single())
                .isOne();
        assertThat(official.opens(office("/grant")).page().select("main form")).isEmpty();
    }

    @Test
    void ofEightAtOnceOneIsIssued() throws InterruptedException {
        var seat = authorities.headOf(authorities.unit("kyiv-trees").id()).official();
        var viewer = new Viewer(seat.personId(), seat.name(), seat.personId(), Set.of(seat.unitId()), Set.of(seat.postId()), Set.of(),
                Set.of(), Assurance.HIGH);
        Callable<Boolean> granting = () -> {
            try {
                decisions.grant(applicant.id(), 0, "", false, viewer);
                return true;
            } catch (ChangedMeanwhile _) {
                return false;
            }
        };
        try (var atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(atOnce.invokeAll(Collections.nCopies(8, granting)).stream().map(Future::resultNow)).containsOnlyOnce(true);
        }
        assertThat(applicant.visitor.opens("/cases/" + applicant.id() + "/act").reads()).startsWith("200");
        assertThat(db.sql("select count(*) from notices.notice where matter_id = ?").param(applicant.id()).query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void actAndDocumentAreForTheApplicantAndTheUnitOnly() {
        var act = "/cases/" + applicant.id() + "/act";
        var document = "/cases/" + applicant.id() + "/document";
        assertThat(applicant.visitor.opens(act).reads()).as("there is none yet").startsWith("404");
        grants();

        var byCode = new Visitor(browser).opens("/status").sends("number", numberOf(), "code", applicant.code());
        for (var reader : List.of(byCode, official, Visitor.signedIn(browser, "Ясенько"))) {
            assertThat(reader.opens(act).reads()).startsWith("200");
            assertThat(reader.opens(document).reads()).startsWith("200");
        }
        for (var stranger : List.of(new Visitor(browser), Visitor.signedIn(browser, "Вербозілля"),
                Visitor.signedIn(browser, "Кременчук"))) {
            assertThat(stranger.opens(act).reads()).startsWith("404");
            assertThat(stranger.opens(document).reads()).startsWith("404");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "document = null", "document = '{}'::jsonb", "document = document - 'title'", "document = document - 'paragraphs'",
            "document = jsonb_set(document, '{paragraphs}', '[]')", "refusal = '{}'::jsonb",
            "signer = '{}'::jsonb", "signer = signer - 'name'", "signer = signer - 'post'", "signer = signer - 'authority'",
            "signer = signer - 'personId'",
            "signer = jsonb_set(signer, '{name}', '\"\"')", "official_person_id = applicant_id", "official_person_id = null",
            "remedy_uk = ''", "remedy_en = ''", "addressee = ''", "number = ''", "outcome = 'postponed'", "issued_at = null",
            "received_on = null"})
    void anActThatLacksAnythingIsRefusedByTheDatabase(String lacking) {
        grants();

        Acts.refusesACopy(db, applicant.id(), lacking);
    }

    private void grants() {
        official.opens(office("/grant")).sends();
        assertThat(official.address()).isEqualTo(office(""));
    }

    private String numberOf() {
        return db.sql("select number from cases.case_record where case_id = ?").param(applicant.id()).query(String.class).single();
    }

    private String office(String below) {
        return "/office/cases/" + applicant.id() + below;
    }
}
