package org.vidpovid.assignments;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.authorities.*;
import org.vidpovid.draws.*;
import org.vidpovid.people.*;
import org.vidpovid.web.ChangedMeanwhile;

/** A case goes from hand to hand only if two people agree, and both are named for ever. */
@PortalTest
class ReassignmentsTest {

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired FakeWitness witness;
    @Autowired Draws draws;
    @Autowired Reassignments reassignments;
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
                "Погоджено: Грабенко");
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

    /** Otherwise it would wait for somebody's word for ever. */
    @Test
    void aProposalLapsesWhenItsCasesHaveEndedOrChangedHands() {
        applicant.visitor.opens("/status/" + applicant.id() + "/withdrawal").sends();
        assertThat(confirm("Ясенько")).startsWith("404");
        assertThat(endedAs()).isEqualTo("lapsed");

        theHeadProposesIt();
        var one = id();
        reassignments.proposeAll(seat("Липовецька").personId(), seat("Грабенко").postId(), "Усі", viewer("Липовецька"));
        var all = id();
        Visitor.signedIn(browser, "Ясенько").opens("/office/hand-overs").posts("/office/hand-overs/" + all + "/confirmation");
        assertThat(status()).contains("Справу веде Грабенко").doesNotContain("пропонує передати");
        assertThat(db.sql("select ended_as from assignments.reassignment where id = ?").param(one).query(String.class).single())
                .isEqualTo("lapsed");
    }

    /** While a lot gives one of many cases to somebody else, that one may be proposed by its new official. */
    @Test
    void aProposalThatIsNotAboutTheirHandsAnyMoreStandsInNobodysWay() {
        var other = Applicant.applies(new Visitor(browser), "tree-removal");
        head.opens("/office/hand-overs").posts("/office/hand-overs/" + id() + "/withdrawal");
        reassignments.proposeAll(seat("Липовецька").personId(), seat("Терен").postId(), "Відпустка", viewer("Липовецька"));
        var draw = draws.of(other.id()).getFirst();
        witness.gives(draw, chosen -> chosen.equals(seat("Грабенко").postId()));
        draws.reveal(draw.id());
        assertThat(other.visitor.opens("/status/" + other.id()).reads()).contains("Справу веде Грабенко")
                .doesNotContain("пропонує передати");
        assertThat(status()).as("the others may still be handed over").contains("пропонує передати");
        assertThat(Visitor.signedIn(browser, "Грабенко").opens("/office/cases/" + other.id()).presses("Передати справу", "post",
                seat("Ясенько").postId().toString(), "reason", "Моя").reads()).startsWith("200").contains("пропонує передати");
        head.opens("/office/hand-overs").posts("/office/hand-overs/" + id() + "/withdrawal");
    }

    @Test
    void nothingIsHandedOverIfItIsTheOwnCaseOfWhoeverAgrees() {
        var own = Applicant.applies(Visitor.signedIn(browser, "Грабенко"), "tree-removal");
        head.opens("/office/cases/" + own.id()).presses("Передати справу", "post", seat("Терен").postId().toString(), "reason", "Її");
        applicant = own;
        assertThat(confirm("Грабенко")).contains("Не передано нічого").doesNotContain("Передано справ: 0");
    }

    /** That would be choosing one's cases. */
    @Test
    void nobodyProposesACaseToThemselves() {
        applicant = Applicant.applies(new Visitor(browser), "tree-removal");
        for (var name : List.of("Ясенько", "Липовецька")) {
            var desk = Visitor.signedIn(browser, name).opens("/office/cases/" + applicant.id());
            assertThat(desk.page().select("[name=post] option").eachText()).as(name).isNotEmpty().noneMatch(one -> one.startsWith(name));
            assertThat(desk.presses("Передати справу", "post", seat(name).postId().toString(), "reason", "Мені").reads()).as(name)
                    .startsWith("422");
            assertThat(Visitor.signedIn(browser, name).opens("/office/hand-over").page().select("[name=post] option").eachText()).as(name)
                    .noneMatch(one -> one.startsWith(name));
            assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> reassignments.propose(applicant.id(), 0,
                    seat(name).postId(), "Мені", viewer(name)));
        }
        assertThatThrownBy(() -> db.sql("update assignments.reassignment set to_person_id = proposer_person_id").update())
                .hasStackTraceContaining("not_to_oneself");
    }

    /** Two agreed on Teren: not on whoever stands in for her. */
    @Test
    void whoeverAnswersForThePostByThenIsNotWhoWasAgreedOn() {
        var away = UUID.randomUUID();
        db.sql("insert into authorities.absence (id, person_id, since, until, reason, deputy_post_id) values (?, ?, current_date - 1, "
                + "current_date + 3, 'SICK', ?)").param(away).param(seat("Терен").personId()).param(seat("Грабенко").postId()).update();
        try {
            untilKnown(() -> authorities.absenceOf(seat("Терен").personId()).isPresent());
            assertThat(confirm("Ясенько")).startsWith("409").contains("тепер відповідає інша людина");
            assertThat(status()).contains("Справу веде Липовецька", "пропонує передати");
        } finally {
            db.sql("delete from authorities.absence where id = ?").param(away).update();
            untilKnown(() -> authorities.absenceOf(seat("Терен").personId()).isEmpty());
        }
        assertThat(confirm("Ясенько")).as("she is back").contains("Передано справ: 1");
    }

    /** Superiors change; a proposal from before must not wait for one who has gone. */
    @Test
    void theSuperiorOfTodayMayAgreeToo() {
        var superior = authorities.headOf(authorities.unit("kyiv-trees").id()).superior();
        db.sql("update assignments.reassignment set superior_person_id = ? where id = ?").param(UUID.randomUUID()).param(id()).update();
        assertThat(authorities.unitsUnder(superior.personId())).contains(authorities.unit("kyiv-trees").id());
        assertThat(confirm("Яворченко")).contains("Передано справ: 1");
    }

    @Test
    void whoeverGetsCasesAndWhoeverHasThemNoMoreAreTold() {
        confirm("Ясенько");
        assertThat(told("Терен")).contains("Вам передано справ: 1", "Липовецька", "Ясенько");
        head.opens("/office/hand-over");
        reassignments.proposeAll(seat("Терен").personId(), seat("Грабенко").postId(), "Відпустка", viewer("Липовецька"));
        confirm("Ясенько");
        assertThat(told("Терен")).contains("Від вас передано справ:", "Грабенко");
        assertThat(told("Грабенко")).contains("Вам передано справ:", "Терен");
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

    private String endedAs() {
        return db.sql("select ended_as from assignments.reassignment where id = ?").param(id()).query(String.class).single();
    }

    private Viewer viewer(String name) {
        var seat = seat(name);
        return new Viewer(seat.personId(), seat.name(), seat.personId(), Set.of(seat.unitId()), Set.of(seat.postId()), Set.of(), Set.of(),
                Assurance.HIGH);
    }

    /** A node keeps for a second what it read. */
    private static void untilKnown(BooleanSupplier isKnown) {
        for (int i = 0; i < 100 && !isKnown.getAsBoolean(); i++) LockSupport.parkNanos(100_000_000);
        assertThat(isKnown.getAsBoolean()).isTrue();
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
