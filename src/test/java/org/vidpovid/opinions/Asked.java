package org.vidpovid.opinions;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.decisions.Refusing;
import org.vidpovid.draws.*;
import org.vidpovid.catalogue.AskingService;

/** Somebody has applied for what two other authorities are asked about, and an official has it before them. */
abstract class Asked {

    static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2027, 2, 4); // three working days
    static final LocalDate DAY_AFTER = LocalDate.of(2027, 2, 5);
    static final String REASONS = "Роботи перекриють єдиний прохід до школи, а правила вимагають лишати пішоходам півтора метра.";

    @Autowired MockMvcTester browser;
    @Autowired ApplicationContext portal;
    @Autowired MovableClock clock;
    @Autowired JdbcClient db;
    @Autowired Draws draws;
    @Autowired FakeWitness witness;
    Applicant applicant;
    Visitor official;

    @BeforeEach
    void somebodyHasApplied() {
        clock.turnTo(MONDAY);
        applicant = applies(new Visitor(browser));
        official = Visitor.signedIn(browser, "Липовецька");
    }

    @AfterEach
    void setsTheClockRight() {
        clock.setRight();
    }

    Applicant applies(Visitor visitor) {
        var somebody = Applicant.starts(visitor, "tree-removal");
        db.sql("update applications.draft set procedure_id = ? where case_id = ?").params(AskingService.in(portal), somebody.id()).update();
        return somebody.answers().submits();
    }

    Visitor patrol() {
        return Visitor.signedIn(browser, "Узбіченко");
    }

    /** The latest request to the unit with this in its name. */
    UUID asked(String unit) {
        return asked(applicant, unit);
    }

    UUID asked(Applicant whose, String unit) {
        return db.sql("select id from opinions.request where case_id = ? and unit_uk like ? order by id desc limit 1")
                .params(whose.id(), "%" + unit + "%")
                .query(UUID.class).single();
    }

    Visitor says(String unit, String... answer) {
        return patrol().opens("/office/opinions/" + asked(unit)).presses("Надати висновок", answer);
    }

    Visitor objects(String unit) {
        return says(unit, "verdict", "OBJECTION", "fact", "Прохід лише метр", "norm", "Правила, пункт 9", "reasons", REASONS);
    }

    String refuses(String evidence) {
        return official.opens("/office/cases/" + applicant.id() + "/refusal").sends("ground", "healthy-tree", "question", evidence,
                "fact", "Прохід лише метр", "reasons", REASONS, "mending", "Ширина проходу від заяви не залежить").reads();
    }

    Refusing refusing() {
        return new Refusing(browser, db, draws, witness);
    }

    String status() {
        return applicant.visitor.opens("/status/" + applicant.id()).reads();
    }
}
