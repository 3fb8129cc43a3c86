package org.vidpovid.mypage;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.web.Language;

@PortalTest
class SessionsPageTest {

    static final String CITIZEN = "Кульбабко";
    static final String OTHER = "Вербозілля";

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;

    @Test
    void oneSessionIsEndedAndIsDeadAtTheNextClick() {
        signedOutEverywhere();
        var phone = Visitor.signedIn(browser, CITIZEN);
        var desk = Visitor.signedIn(browser, CITIZEN).opens("/my").follows(Language.UK.text("mypage.sessions"));
        assertThat(desk.page().select("main .card")).hasSize(2);
        assertThat(desk.page().select("main .card:has(form)")).as("this one is ended by signing out").hasSize(1);
        desk.presses(Language.UK.text("mypage.session.end-this"));
        assertThat(desk.reads()).startsWith("200").contains(Language.UK.text("mypage.sessions.only"),
                Language.UK.text("mypage.session.present"));
        assertThat(phone.opens("/my").address()).isEqualTo("/sign-in");
        assertThat(desk.opens("/my").reads()).startsWith("200");
    }

    @Test
    void allOthersAreEndedAndThoseOfOthersAreNot() {
        signedOutEverywhere();
        var phones = Stream.generate(() -> Visitor.signedIn(browser, CITIZEN)).limit(3).toList();
        var somebody = Visitor.signedIn(browser, OTHER);
        var desk = Visitor.signedIn(browser, CITIZEN).opens("/my/sessions").presses(Language.UK.text("mypage.sessions.others"));
        assertThat(phones).allSatisfy(phone -> assertThat(phone.opens("/my").address()).isEqualTo("/sign-in"));
        assertThat(desk.reads()).contains(Language.UK.text("mypage.sessions.only"));
        assertThat(somebody.opens("/my").reads()).startsWith("200");
    }

    @Test
    void nobodyEndsASessionOfSomebodyElse() {
        signedOutEverywhere();
        var somebody = Visitor.signedIn(browser, OTHER);
        var theirs = db.sql("select id from signin.session").query(UUID.class).single();
        Visitor.signedIn(browser, CITIZEN).posts("/my/sessions/" + theirs + "/end");
        assertThat(somebody.opens("/my").reads()).startsWith("200");
    }

    @Test
    void aSessionThatIsOverIsNotShown() {
        signedOutEverywhere();
        Visitor.signedIn(browser, CITIZEN);
        db.sql("delete from spring_session").update();
        assertThat(Visitor.signedIn(browser, CITIZEN).opens("/my/sessions").page().select("main .card")).hasSize(1);
    }

    private void signedOutEverywhere() {
        db.sql("delete from spring_session").update();
        db.sql("delete from signin.session").update();
    }
}
