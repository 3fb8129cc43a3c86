package org.vidpovid.decisions;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vidpovid.*;
import org.vidpovid.authorities.*;
import org.vidpovid.cases.*;
import org.vidpovid.draws.*;
import org.vidpovid.people.*;
import org.vidpovid.web.ChangedMeanwhile;

/** What undoes an act, and what takes its place. */
@PortalTest
class ReversalsTest {

    private static final String REASONS = "Огляд дерева показав тріщину в стовбурі, якої не видно на фото, тож підстави для відмови немає.";

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired Draws draws;
    @Autowired FakeWitness witness;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Authorities authorities;
    @Autowired Cases cases;
    @Autowired Reversals reversals;
    Applicant applicant;
    Visitor official;

    @BeforeEach
    void somebodyWasRefused() {
        applicant = Applicant.applies(new Visitor(browser), "tree-removal");
        official = Visitor.signedIn(browser, "Липовецька");
        new Refusing(browser, db, draws, witness).refuses(official, applicant);
    }

    @Test
    void anActThatIsAnnulledIsFollowedByAnother() {
        undo((matter, act) -> reversals.annul(matter, act, UUID.randomUUID(), "2026-0000-0001-01", seat("Яворченко"), REASONS));

        assertThat(status()).contains("На розгляді", "скасовано за скаргою");
        assertThat(applicant.visitor.opens("/cases/" + applicant.id() + "/act").reads()).contains("Це рішення скасовано", "Крона зелена");
        official.opens("/office/cases/" + applicant.id() + "/grant").presses("Видати від мого імені");
        assertThat(status()).contains("Надано");
        assertThat(db.sql("select count(*) from decisions.act where case_id = ? and replaces is not null").param(applicant.id())
                .query(Integer.class).single()).isOne();
        assertThat(applicant.visitor.opens("/cases/" + applicant.id() + "/act").reads()).doesNotContain("Це рішення скасовано");
    }

    @Test
    void aReviewerGrantsInTheirOwnName() {
        undo((matter, act) -> reversals.grantInstead(matter, act, UUID.randomUUID(), "2026-0000-0001-01", seat("Яворченко"), REASONS));

        assertThat(status()).contains("Надано");
        assertThat(applicant.visitor.opens("/cases/" + applicant.id() + "/document").reads()).contains("Яворченко");
    }

    @Test
    void nobodyUndoesTheirOwnActNorOneThatIsUndone() {
        assertThatException().isThrownBy(() -> undo((matter, act) ->
                reversals.annul(matter, act, UUID.randomUUID(), "2026-0000-0001-01", seat("Липовецька"), REASONS)))
                .withStackTraceContaining("by_another_and_for_reasons");
        assertThatException().isThrownBy(() -> undo((matter, _) ->
                reversals.annul(matter, UUID.randomUUID(), UUID.randomUUID(), "2026-0000-0001-01", seat("Яворченко"), REASONS)))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(status()).contains("Відмовлено");
    }

    private void undo(BiConsumer<Case, UUID> how) {
        var act = db.sql("select id from decisions.act where case_id = ?").param(applicant.id()).query(UUID.class).single();
        var head = seat("Липовецька");
        var viewer = new Viewer(head.personId(), head.name(), head.personId(), Set.of(head.unitId()), Set.of(head.postId()), Set.of(),
                Set.of(), Assurance.HIGH);
        new TransactionTemplate(transactions).executeWithoutResult(_ ->
                how.accept(cases.visibleTo(viewer, Purpose.DECISION).get(applicant.id()), act));
    }

    private Seat seat(String name) {
        return authorities.seats().stream().filter(seat -> seat.name().startsWith(name)).findFirst().orElseThrow();
    }

    private String status() {
        return applicant.visitor.opens("/status/" + applicant.id()).reads();
    }
}
