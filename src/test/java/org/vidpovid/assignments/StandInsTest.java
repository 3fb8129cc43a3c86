package org.vidpovid.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.authorities.*;

/** While an official is away, whoever stands in has their open cases, and everybody sees it. */
@PortalTest
class StandInsTest {

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired StandIns standIns;
    @Autowired Authorities authorities;
    Applicant applicant;

    @BeforeEach
    void theHeadHasACase() {
        applicant = Applicant.applies(new Visitor(browser), "tree-removal");
    }

    @AfterEach
    void everybodyIsBack() throws InterruptedException {
        db.sql("delete from authorities.absence where reason = 'TRIP' and since = current_date - 1").update();
        known(() -> absent().isEmpty());
        standIns.move();
    }

    @Test
    void aCaseGoesToTheDeputyAndComesBackWithItsTermRunning() throws InterruptedException {
        var due = due();
        away("Липовецька");
        standIns.move();
        assertThat(status()).contains("Справу веде Ясенько", "передає справу на час відсутності", "Портал «Відповідь»");
        assertThat(due()).as("the clock runs").isEqualTo(due);
        var version = version();
        standIns.move();
        assertThat(version()).as("once").isEqualTo(version);
        assertThat(db.sql("select count(*) from caselog.entry where case_id = ? and kind = 'case.assigned'").param(applicant.id())
                .query(Integer.class).single()).isEqualTo(2);

        everybodyIsBack();
        assertThat(status()).contains("Справу веде Липовецька", "повертає справу після відсутності");
    }

    @Test
    void ifNobodyElseIsThereItKeepsItsName() throws InterruptedException {
        for (var name : List.of("Липовецька", "Ясенько", "Терен", "Грабенко", "Яворченко")) away(name);
        standIns.move();
        assertThat(status()).contains("Справу веде").containsAnyOf("Липовецька", "Ясенько");
        assertThat(db.sql("""
                select count(*) from cases.case_record where case_id = ? and in_charge #>> '{official,name}' <> ''
                    and in_charge #>> '{deputy,name}' <> '' and in_charge #>> '{superior,name}' <> ''""").param(applicant.id())
                .query(Integer.class).single()).isOne();
    }

    private void away(String name) throws InterruptedException {
        var person = authorities.seats().stream().filter(seat -> seat.name().startsWith(name)).findFirst().orElseThrow().personId();
        db.sql("insert into authorities.absence (id, person_id, since, until, reason) values (?, ?, current_date - 1, current_date + "
                + "5, 'TRIP')")
                .param(UUID.randomUUID()).param(person).update();
        known(() -> authorities.absenceOf(person).isPresent());
    }

    private List<Seat> absent() {
        return authorities.seats().stream().filter(seat -> seat.name().matches("(Липовецька|Ясенько|Терен|Грабенко|Яворченко).*"))
                .filter(seat -> authorities.absenceOf(seat.personId()).isPresent()).toList();
    }

    /** Each node keeps what it read for a second. */
    private static void known(BooleanSupplier isSo) throws InterruptedException {
        for (int i = 0; i < 100 && !isSo.getAsBoolean(); i++) Thread.sleep(100);
        assertThat(isSo.getAsBoolean()).isTrue();
    }

    private LocalDate due() {
        return db.sql("select due_on from cases.case_record where case_id = ?").param(applicant.id()).query(LocalDate.class).single();
    }

    private int version() {
        return db.sql("select version from cases.case_record where case_id = ?").param(applicant.id()).query(Integer.class).single();
    }

    private String status() {
        return applicant.visitor.opens("/status/" + applicant.id()).reads();
    }
}
