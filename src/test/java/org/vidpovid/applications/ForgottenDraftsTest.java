package org.vidpovid.applications;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;

@PortalTest
class ForgottenDraftsTest {

    @Autowired MockMvcTester browser;
    @Autowired ForgottenDrafts drafts;
    @Autowired MovableClock clock;
    @Autowired JdbcClient db;

    @AfterEach
    void setsTheClockRight() {
        clock.setRight();
    }

    @Test
    void aDraftThatNobodyTouchedForNinetyDaysIsGoneWithItsFilesAndWhatWasSentStays() {
        clock.turnTo(LocalDate.of(2025, 3, 1));
        var old = Applicant.starts(new Visitor(browser), "tree-removal").answers();
        var sent = Applicant.applies(new Visitor(browser), "tree-removal");
        clock.turnTo(LocalDate.of(2025, 3, 3));
        var touched = Applicant.starts(new Visitor(browser), "tree-removal").answers();

        clock.turnTo(LocalDate.of(2025, 3, 3).plusDays(89));
        drafts.forget();

        assertThat(old.visitor.opens("/apply/" + old.id()).reads()).startsWith("404");
        assertThat(files(old)).isZero();
        assertThat(touched.visitor.opens("/apply/" + touched.id()).reads()).startsWith("200");
        assertThat(files(touched)).isPositive();
        assertThat(sent.visitor.opens("/status/" + sent.id()).reads()).startsWith("200");
        assertThat(files(sent)).isPositive();
        assertThat(drafts.forget()).as("what is gone is gone").isZero();
    }

    private int files(Applicant applicant) {
        return db.sql("select count(*) from files.file where matter_id = ?").param(applicant.id()).query(Integer.class).single();
    }
}
