package org.vidpovid.officials;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.authorities.*;

/** Who decides, for everybody to see. */
@PortalTest
class OfficialPageTest {

    @Autowired MockMvcTester browser;
    @Autowired Authorities authorities;
    @Autowired JdbcClient db;

    @Test
    void theThreeNamesOfACaseLeadToThoseWhoBearThem() {
        var applicant = Applicant.applies(new Visitor(browser), "tree-removal");
        var people = applicant.visitor.opens("/status/" + applicant.id()).page().select(".people a");

        assertThat(people.eachText()).hasSize(3);
        for (var one : people) {
            var page = new Visitor(browser).opens(one.attr("href"));
            assertThat(page.reads()).startsWith("200").contains(one.text());
        }
        var head = new Visitor(browser).opens(people.getFirst().attr("href"));
        assertThat(head.reads()).contains("Липовецька Надія Григорівна", "Начальник відділу", "Керівник", "Яворченко", "Ухвалено рішень");
        assertThat(new Visitor(browser).opens("/en" + people.getFirst().attr("href")).reads()).contains("Superior", "Decisions issued");
        assertThat(head.follows("Усі рішення").reads()).startsWith("200");
    }

    @Test
    void aUnitShowsItsPeopleItsHoursAndWhatItDecides() {
        var unit = new Visitor(browser).opens("/units/kyiv-trees");

        assertThat(unit.reads()).startsWith("200").contains("Липовецька Надія Григорівна", "Дозвіл на видалення дерева", "Рішення");
        assertThat(unit.page().select(".people a").size()).isGreaterThan(2);
        assertThat(new Visitor(browser).opens("/en/units/kyiv-trees").reads()).startsWith("200").contains("What it decides");
        assertThat(new Visitor(browser).opens("/units/unheard-of").reads()).startsWith("404");
    }

    @Test
    void smallNumbersAreNotTold() {
        var seat = authorities.seatsIn(authorities.unit("kyiv-residence").id()).getLast();
        tally(seat.slug(), Map.of("decided", 4, "granted", 4, "in-time", 4));
        assertThat(new Visitor(browser).opens("/officials/" + seat.slug()).reads()).contains("Ухвалено рішень менше 5")
                .doesNotContain("рішень 4");
        tally(seat.slug(), Map.of("decided", 40, "granted", 39, "refused", 1, "in-time", 40));
        assertThat(new Visitor(browser).opens("/officials/" + seat.slug() + "?anew").reads())
                .contains("Ухвалено рішень 40", "З них: відмовлено менше 5", "З них: надано не показано", "Строк дотримано 40");
    }

    @Test
    void whoHasLeftStillAnswersForWhatTheySigned() {
        var applicant = Applicant.applies(new Visitor(browser), "tree-removal");
        Visitor.signedIn(browser, "Липовецька").opens("/office/cases/" + applicant.id() + "/grant").sends();
        var slug = "kolyshnia-" + HexFormat.of().toHexDigits((short) new Random().nextInt());
        db.sql("update oversight.entry set official_slug = :slug, official = 'Колишня Людина Іванівна' where case_id = :id")
                .param("slug", slug).param("id", applicant.id()).update();

        assertThat(new Visitor(browser).opens("/officials/" + slug).reads())
                .contains("Колишня Людина Іванівна", "Зараз посади не обіймає", "Начальник відділу");
        assertThat(new Visitor(browser).opens("/officials/nobody-0000").reads()).startsWith("404");
    }

    @Test
    void aSlugTellsNamesakesApartAndBetraysNoPseudonym() {
        var text = new org.vidpovid.law.Text("x", "x");
        var one = new Seat(UUID.randomUUID(), "Юрій Їжак", UUID.randomUUID(), text, UUID.randomUUID(), text, text);
        var pseudonym = new Seat(one.personId(), "Посадова особа 17", one.postId(), text, one.unitId(), text, text);

        assertThat(one.slug()).matches("yurii-yizhak-[0-9a-f]{4}").isEqualTo(one.slug());
        assertThat(pseudonym.slug()).startsWith("posadova-osoba-17-").doesNotEndWith(one.slug().substring(one.slug().length() - 4));
    }

    private void tally(String slug, Map<String, Integer> numbers) {
        db.sql("delete from oversight.tally where scope = 'official' and key = :slug").param("slug", slug).update();
        numbers.forEach((what, n) -> db.sql("insert into oversight.tally values ('official', :slug, '2026-10-01', :what, :n)")
                .param("slug", slug).param("what", what).param("n", n).update());
    }
}
