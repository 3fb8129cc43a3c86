package org.vidpovid.assignments;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.authorities.*;
import org.vidpovid.draws.FakeWitness;

/** A case goes from hand to hand only if two people agree, and both are named for ever. */
@PortalTest
class ReassignmentsTest {

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired FakeWitness witness;
    @Autowired Authorities authorities;
    Applicant applicant;
    Visitor head;

    @BeforeEach
    void theHeadProposesIt() {
        applicant = Applicant.applies(new Visitor(browser), "tree-removal");
        head = Visitor.signedIn(browser, "Липовецька").opens("/office/cases/" + applicant.id());
        head.presses("Передати справу", "post", seat("Терен").postId().toString(), "reason", "Її ділянка");
    }

    @Test
    void neitherWhoProposesItNorWhoGetsItNorAStrangerMayAgree() {
        for (var name : List.of("Липовецька", "Терен", "Кременчук")) {
            var somebody = Visitor.signedIn(browser, name).opens("/office/hand-overs");
            assertThat(somebody.page().select("form[action*=" + id() + "][action$=confirmation]")).as(name).isEmpty();
            for (var word : List.of("confirmation", "return")) {
                var desk = somebody.opens("/office/search"); // where there is a form
                assertThat(desk.posts("/office/hand-overs/" + id() + "/" + word).reads()).as(name + " " + word).startsWith("404");
            }
        }
        assertThat(status()).contains("Справу веде Липовецька");
    }

    @Test
    void theSuperiorOfAnotherUnitMayAgreeAndSeesNoApplicant() {
        var superior = Visitor.signedIn(browser, "Яворченко").opens("/office/hand-overs");
        assertThat(superior.reads()).contains("Терен", "Її ділянка").doesNotContain("Левченко");
        assertThat(superior.posts("/office/hand-overs/" + id() + "/confirmation").reads()).contains("Передано справ: 1");
        assertThat(status()).contains("Справу веде Терен", "Яворченко");
    }

    @Test
    void bothAreNamedInTheJournalAndTheirPostsInTheLog() {
        confirm("Грабенко");
        assertThat(status()).contains("Липовецька", "передає справу. Тепер її веде Терен", "Її ділянка",
                "Підтвердив інший посадовець: Грабенко");
        var entry = db.sql("select id from caselog.entry where case_id = ? order by id desc limit 1").param(applicant.id())
                .query(UUID.class).single();
        witness.await(entry);
        assertThat(witness.everythingSaid()).filteredOn(said -> said.contains("\"by\":\"two\"")).last().asString()
                .contains("\"proposed-by\":\"" + seat("Липовецька").postId(), "\"confirmed-by\":\"" + seat("Грабенко").postId())
                .doesNotContain("Липовецька", "Грабенко", "ділянка");
        assertThat(db.sql("select content from caselog.entry where id = ?").param(entry).query(String.class).single())
                .as("what the applicant can open").contains("Липовецька", "Грабенко", "Її ділянка");
    }

    @Test
    void whoeverDoesNotAgreeLeavesEverythingAsItIs() {
        var deputy = Visitor.signedIn(browser, "Ясенько").opens("/office/hand-overs");
        deputy.posts("/office/hand-overs/" + id() + "/return");
        assertThat(status()).contains("Справу веде Липовецька").doesNotContain("пропонує передати");
        assertThat(told("Липовецька")).contains("Ясенько", "не погоджується");
        assertThat(head.opens("/office/cases/" + applicant.id()).presses("Передати справу", "post", seat("Терен").postId().toString(),
                "reason", "Ще раз").reads()).as("it may be proposed again").contains("Ще раз");
    }

    @Test
    void aProposalEndsOnceAndItsProposerMayTakeItBack() {
        var id = id();
        head.opens("/office/hand-overs").posts("/office/hand-overs/" + id + "/withdrawal");
        for (var word : List.of("confirmation", "return")) {
            assertThat(Visitor.signedIn(browser, "Ясенько").opens("/office/search").posts("/office/hand-overs/" + id + "/" + word).reads())
                    .startsWith("404");
        }
        assertThat(status()).contains("Справу веде Липовецька");
    }

    @Test
    void oneCaseIsProposedOnceAtATime() {
        assertThat(head.opens("/office/cases/" + applicant.id()).presses("Передати справу", "post", seat("Ясенько").postId().toString(),
                "reason", "Комусь іншому").reads()).startsWith("409").contains("вже запропоновано");
    }

    @Test
    void whatHasEndedMeanwhileStays() {
        applicant.visitor.opens("/status/" + applicant.id() + "/withdrawal").sends();
        assertThat(confirm("Ясенько")).contains("Передано справ: 0");
    }

    /** The database would refuse it, too. */
    @Test
    void onePersonIsNotTwoEvenByHand() {
        for (var column : List.of("proposer_person_id", "to_person_id")) {
            assertThatThrownBy(() -> db.sql("update assignments.reassignment set ended_at = now(), ended_as = 'confirmed', "
                    + "ended_by_person_id = " + column + " where id = ?").param(id()).update()).hasStackTraceContaining("two_people");
        }
    }

    private String confirm(String name) {
        return Visitor.signedIn(browser, name).opens("/office/hand-overs").posts("/office/hand-overs/" + id() + "/confirmation").reads();
    }

    private UUID id() {
        return db.sql("select id from assignments.reassignment where case_ids @> array[cast(? as uuid)] order by id desc limit 1")
                .param(applicant.id()).query(UUID.class).single();
    }

    private String status() {
        return applicant.visitor.opens("/status/" + applicant.id()).reads();
    }

    private String told(String name) {
        return db.sql("select body_uk from notices.notice where person_id = ? order by id desc limit 1").param(seat(name).personId())
                .query(String.class).single();
    }

    private Seat seat(String name) {
        return authorities.seatsIn(authorities.unit("kyiv-trees").id()).stream().filter(one -> one.name().startsWith(name)).findFirst()
                .orElseThrow();
    }
}
