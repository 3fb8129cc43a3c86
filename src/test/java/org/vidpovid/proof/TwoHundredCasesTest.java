package org.vidpovid.proof;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.*;
import org.vidpovid.cases.Cases;
import org.vidpovid.catalogue.Catalogue;

/**
 * How long the official with 200 cases waits, against a yardstick of the same minute on the same machine: one statement that goes to the
 * database and back. All of it is one transaction that is rolled back, so that 400 open cases stay in nobody's way; what it costs to make
 * each act safe on the disk is not in these numbers.
 */
@PortalTest
@Transactional
class TwoHundredCasesTest {

    private static final int MANY = 200;

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired Cases cases;
    @Autowired Catalogue catalogue;

    @Test
    void areGrantedTogetherAndHandedOverInAMoment() {
        var first = Applicant.applies(new Visitor(browser), "tree-removal", "reason", "dead").id();
        var head = Visitor.signedIn(browser, "Липовецька");
        head.opens("/office/cases/" + first).presses("Перевірено");
        opened(first).forEach(id -> db.sql("""
                insert into office.checked (case_id, version, official_person_id, at)
                select ?, 0, official_person_id, at from office.checked where case_id = ?""").param(id).param(first).update());

        var listed = timed(() -> head.opens("/office/together"));
        var values = head.page().select("input[name=case]").eachAttr("value");
        assertThat(values).hasSizeGreaterThanOrEqualTo(MANY);
        var chosen = values.subList(0, MANY).stream().flatMap(value -> Stream.of("case", value)).toArray(String[]::new);
        var granted = timed(() -> head.posts("/office/together", chosen));
        assertThat(head.reads()).contains("Надано послуг: " + MANY);

        var open = opened(first).size();
        head.opens("/office/hand-over");
        var from = head.page().select("[name=from] option:contains(Липовецька)").val();
        var to = head.page().select("[name=post] option:contains(Терен)").val();
        var proposed = timed(() -> head.sends("from", from, "post", to, "reason", "Відпустка"));
        assertThat(head.reads()).contains("Запропоновано передати справ:");
        var deputy = Visitor.signedIn(browser, "Ясенько").opens("/office/hand-overs");
        var form = deputy.page().select("form[action$=confirmation]").eachAttr("action").getLast();
        var handedOver = proposed + timed(() -> deputy.posts(form));
        assertThat(deputy.reads()).contains("Передано справ:");
        var one = yardstick();

        System.out.printf("200 cases, in statements there and back (%.2f ms each): list %.0f, grant together %.0f (%.0f a case), hand over "
                + "%.0f (%.1f a case)%n",
                one, listed / one, granted / one, granted / one / MANY, handedOver / one, handedOver / one / open);
        assertThat(handedOver / open).as("a case among many is handed over in a small part of the time that one act takes")
                .isLessThan(granted / MANY / 4);
    }

    /** So many cases of the same content as the first. */
    private List<UUID> opened(UUID first) {
        var applicant = db.sql("select applicant_id from cases.case_record where case_id = ?").param(first).query(UUID.class).single();
        return Stream.generate(UuidCreator::getTimeOrderedEpoch).limit(MANY).peek(id -> {
            cases.open(id, catalogue.current("tree-removal"), applicant, "Левченко Оксана Ігорівна");
            db.sql("""
                    insert into applications.submission (case_id, position, at, answers)
                    select ?, 1, at, answers from applications.submission where case_id = ?""").param(id).param(first).update();
        }).toList();
    }

    /** The middle of many, in milliseconds. */
    private double yardstick() {
        return IntStream.range(0, 500).mapToDouble(_ -> timed(() -> db.sql("select 1").query(Integer.class).single())).sorted().skip(250)
                .findFirst().orElseThrow();
    }

    private static double timed(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
