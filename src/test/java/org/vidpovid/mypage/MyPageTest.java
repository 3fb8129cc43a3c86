package org.vidpovid.mypage;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;

@PortalTest
class MyPageTest {

    @Autowired MockMvcTester browser;

    @Test
    void whatNeedsMeStandsFirst() {
        var daniel = Visitor.signedIn(browser, "Окафор");
        var toMend = Applicant.applies(daniel, "residence", "applicant-last", "Окафор");
        var granted = Applicant.applies(daniel, "residence");
        var underWay = Applicant.applies(daniel, "tree-removal");
        var number = underWay.number();
        Applicant.starts(daniel, "criminal-record");
        var official = Visitor.signedIn(browser, "Місячник");
        official.opens("/office/cases/" + granted.id() + "/grant").sends();
        official.opens("/office/cases/" + toMend.id() + "/correction").sends("how-address", "Додайте номер квартири");

        var page = daniel.opens("/my").page();
        assertThat(page.select("main h2").stream().map(heading -> heading.ownText().strip()))
                .containsExactly("Потрібні ваші дії", "Не завершено", "Держава має відповісти", "Завершено", "Сповіщення", "Усе інше");
        assertThat(page.select("main .card h3 a").eachAttr("href"))
                .containsExactly("/status/" + toMend.id(), "/status/" + underWay.id(), "/status/" + granted.id());
        assertThat(daniel.reads()).contains("Довідка про відсутність судимості", number, "Потрібно виправити", "Рішення ухвалено");
        assertThat(page.select("main .steps li").eachText()).as("one for each that happened, the newest first").hasSize(5)
                .first().asString().contains("Вас просять виправити");
        assertThat(daniel.opens("/en/my").reads()).contains("Please correct");
    }

    @Test
    void whoeverAskedForNothingIsShownTheWay() {
        assertThat(Visitor.signedIn(browser, "Дніпренко").opens("/my").reads()).startsWith("200").contains("У вас ще немає справ");
        assertThat(new Visitor(browser).opens("/my").address()).isEqualTo("/sign-in");
    }

    /** Whoever holds a case by its code in this browser finds it there as long as the browser does. */
    @Test
    void aCaseHeldByItsCodeIsAmongMine() {
        var applicant = Applicant.applies(new Visitor(browser), "residence");
        var signedIn = Visitor.signedIn(browser, "Калинонька").opens("/status")
                .sends("number", applicant.number(), "code", applicant.code());

        assertThat(signedIn.opens("/my").page().select(".card a").eachAttr("href")).containsExactly("/status/" + applicant.id());
        assertThat(Visitor.signedIn(browser, "Калинонька").opens("/my").page().select(".card")).isEmpty();
    }
}
