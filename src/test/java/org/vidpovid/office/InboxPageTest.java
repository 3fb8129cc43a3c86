package org.vidpovid.office;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.cases.*;
import org.vidpovid.catalogue.Catalogue;
import org.vidpovid.people.*;
import org.vidpovid.web.Language;

/** The inbox of the division that answers about criminal records. */
@PortalTest
class InboxPageTest {

    @Autowired MockMvcTester browser;
    @Autowired Cases cases;
    @Autowired Catalogue catalogue;
    @Autowired People people;
    @Autowired MovableClock clock;
    @Autowired JdbcClient db;

    @AfterEach
    void setsTheClockRight() {
        clock.setRight();
    }

    @Test
    void itIsPagedByWhatIsDueAndTheFiltersGoAlong() {
        for (int i = 0; i < 60; i++) {
            clock.turnTo(LocalDate.of(2026, 3, 2 + i * 7 % 27));
            opened();
        }
        clock.setRight();
        var official = Visitor.signedIn(browser, "Кременчук").opens("/office?turn=state&overdue=yes&service=criminal-record");
        var first = numbers(official);
        assertThat(first).hasSize(50);
        assertThat(official.typed("turn")).isEqualTo("state");
        assertThat(official.typed("overdue")).isEqualTo("yes");

        official.follows("Давніші");
        assertThat(official.address()).contains("turn=state", "overdue=yes", "service=criminal-record", "after=");
        assertThat(numbers(official)).hasSizeGreaterThanOrEqualTo(10).doesNotContainAnyElementsOf(first);
        assertThat(official.typed("overdue")).isEqualTo("yes");

        official.opens("/office?turn=state&overdue=yes").follows(first.get(10));
        assertThat(official.page().select("[rel=prev]").attr("href")).endsWith("?turn=state&overdue=yes");
        assertThat(official.page().select("[rel=next]")).hasSize(1);
    }

    @Test
    void aUnitSeesItsOwnCasesAndNoOthers() {
        var ours = opened().number().toString();
        var official = Visitor.signedIn(browser, "Журавлик");
        for (var page = official.opens("/office"); !page.reads().contains(ours); page.follows("Давніші")) {
            assertThat(page.reads()).startsWith("200");
        }

        assertThat(Visitor.signedIn(browser, "Липовецька").opens("/office?service=criminal-record").reads()).contains("Таких справ немає");
        assertThat(official.opens("/office?whose=mine").reads()).as("the deputy has none of her own").contains("Таких справ немає");
        assertThat(official.opens("/office?turn=nobody").reads()).doesNotContain(ours);
    }

    @Test
    void anAddressThatMakesNoSenseHarmsNothing() {
        var theirs = opened();
        var official = Visitor.signedIn(browser, "Липовецька");

        assertThat(official.opens("/office?turn=x&whose=y&overdue=&service=%22%3E%3Cscript%3E&more=z").reads()).startsWith("200");
        assertThat(official.page().select("script")).isEmpty();
        assertThat(official.opens("/office?after=" + theirs.id()).reads()).as("a case of others is no place to go on from")
                .startsWith("404");
        assertThat(official.opens("/office?after=x").reads()).startsWith("404");
        assertThat(Visitor.signedIn(browser, "Вербозілля").opens("/office").reads()).startsWith("403");
    }

    private Case opened() {
        var person = people.register(new PersonName("Левченко", "Оксана", ""), new Contact(null, null, Language.UK));
        var opened = cases.open(UuidCreator.getTimeOrderedEpoch(), catalogue.current("criminal-record"), person, "Левченко Оксана");
        db.sql("insert into applications.submission values (?, 1, now(), '{}')").param(opened.id()).update();
        return opened;
    }

    private static List<String> numbers(Visitor official) {
        return official.page().select("tbody a.number").eachText();
    }
}
