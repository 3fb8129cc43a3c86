package org.vidpovid.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.draws.*;

/** Two who step at once: one goes on, and the other is told so. */
@PortalTest
class TwoAtOnceTest {

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired Draws draws;
    @Autowired FakeWitness witness;
    Applicant applicant;
    Visitor official;
    Refusing refusing;

    @BeforeEach
    void somebodyHasApplied() {
        applicant = Applicant.applies(new Visitor(browser), "tree-removal");
        official = Visitor.signedIn(browser, "Липовецька");
        refusing = new Refusing(browser, db, draws, witness);
    }

    @RepeatedTest(5)
    void ofTwoDecisionsAtOnceOneStands() throws InterruptedException {
        var deputy = Visitor.signedIn(browser, "Ясенько").opens("/office/cases/" + applicant.id() + "/grant");
        official.opens("/office/cases/" + applicant.id() + "/grant");
        atOnce(() -> official.presses("Видати від мого імені"), () -> deputy.presses("Видати від мого імені"));

        assertThat(acts()).isOne();
        assertThat(List.of(official.reads().substring(0, 3), deputy.reads().substring(0, 3))).containsExactlyInAnyOrder("200", "409");
    }

    @Test
    void ofAGrantAndAConfirmationOneStands() throws InterruptedException {
        goesToTheSecond();
        var second = refusing.second(applicant.id()).opens("/office/confirmations/" + applicant.id());
        official.opens("/office/cases/" + applicant.id() + "/grant");
        atOnce(() -> official.presses("Видати від мого імені"),
                () -> second.presses("Підтвердити", "reasons", "Фото і відповіді заявника прочитано, підстава є"));

        assertThat(acts()).isOne();
        assertThat(applicant.visitor.opens("/status/" + applicant.id()).reads()).containsAnyOf("Надано", "Відмовлено");
    }

    @Test
    void ofAWithdrawalAndAConfirmationOneStands() throws InterruptedException {
        goesToTheSecond();
        var second = refusing.second(applicant.id()).opens("/office/confirmations/" + applicant.id());
        applicant.visitor.opens("/status/" + applicant.id() + "/withdrawal");
        atOnce(() -> applicant.visitor.presses("Відкликати"),
                () -> second.presses("Підтвердити", "reasons", "Фото і відповіді заявника прочитано, підстава є"));

        var stage = db.sql("select stage from cases.case_record where case_id = ?").param(applicant.id()).query(String.class).single();
        assertThat(stage).isIn("refused", "withdrawn");
        assertThat(acts()).isEqualTo(stage.equals("refused") ? 1 : 0);
    }

    @Test
    void ofGivingUpAndConfirmingOneStands() throws InterruptedException {
        goesToTheSecond();
        var second = refusing.second(applicant.id()).opens("/office/confirmations/" + applicant.id());
        official.opens("/office/cases/" + applicant.id() + "/hearing");
        atOnce(() -> official.presses("Відмовитися від наміру"),
                () -> second.presses("Підтвердити", "reasons", "Фото і відповіді заявника прочитано, підстава є"));

        var stage = db.sql("select stage from cases.case_record where case_id = ?").param(applicant.id()).query(String.class).single();
        assertThat(stage).isIn("refused", "under-way");
        assertThat(acts()).isEqualTo(stage.equals("refused") ? 1 : 0);
    }

    private void goesToTheSecond() {
        refusing.intends(official, applicant.id());
        refusing.answers(applicant.visitor, applicant.id(), "Дерево затінює всі вікна.");
        refusing.finishes(official, applicant.id());
    }

    private static void atOnce(Runnable one, Runnable other) throws InterruptedException {
        var gate = new CyclicBarrier(2);
        var threads = Stream.of(one, other).map(step -> Thread.ofVirtual().start(() -> {
            try {
                gate.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
            step.run();
        })).toList();
        for (var thread : threads) thread.join();
    }

    private int acts() {
        return db.sql("select count(*) from decisions.act where case_id = ?").param(applicant.id()).query(Integer.class).single();
    }
}
