package org.vidpovid.signin;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vidpovid.*;
import org.vidpovid.people.Codes;
import org.vidpovid.web.*;

@PortalTest
class SignInTest {

    @Autowired MockMvcTester browser;
    @Autowired RequestMappingHandlerMapping routes;
    @Autowired DemonstrationPeople people;
    @Autowired HeldMatters held;
    @Autowired Codes codes;
    @Autowired Pages pages;
    @Autowired Entrance entrance;
    @Autowired Sessions sessions;
    @Autowired Interrupted interrupted;
    @Autowired ViewerResolver viewers;
    @Autowired JdbcClient db;

    final UUID matter = UuidCreator.getTimeOrderedEpoch();
    String citizen = "";
    String official = "";
    AutoCloseable room = () -> {};

    @BeforeEach
    void opens() throws NoSuchMethodException {
        citizen = people.suggestions().getFirst();
        official = "Терен Ганна Богданівна";
        room = TestRoom.at(routes, held, "/my/room", "/office/room", "/apply/{id}/room", "/status/{id}/room");
    }

    @AfterEach
    void closes() throws Exception {
        room.close();
    }

    @Test
    void aCitizenIsTakenToTheirCasesAndAnOfficialToTheOffice() {
        assertThat(Visitor.signedIn(browser, citizen).address()).isEqualTo("/my");
        assertThat(Visitor.signedIn(browser, official).address()).isEqualTo("/office");
        assertThat(new Visitor(browser).opens("/en/sign-in").signsInAs(citizen).address()).isEqualTo("/en/my");
    }

    @Test
    void whoeverWantedAPageGetsItAfterSigningIn() {
        var visitor = new Visitor(browser).opens("/en/my/room?text=hello");
        assertThat(visitor.address()).isEqualTo("/en/sign-in");
        assertThat(visitor.signsInAs(citizen).reads()).startsWith("200 GET hello by " + citizen);
        assertThat(visitor.address()).isEqualTo("/en/my/room?text=hello");
        assertThat(visitor.opens("/my/room").reads()).as("one session in both languages").contains(citizen);
        assertThat(visitor.opens("/office/room").reads()).as("an office is not for citizens").doesNotContain(citizen);
    }

    @Test
    void anOfficialIsAPersonToo() {
        var visitor = Visitor.signedIn(browser, official);
        assertThat(visitor.opens("/office/room").reads()).contains(official, "posts 1");
        assertThat(visitor.opens("/my/room").reads()).contains(official);
    }

    @Test
    void aPostThatIsLostIsLostAtOnce() throws InterruptedException {
        var visitor = Visitor.signedIn(browser, official);
        db.sql("update authorities.official set until = :today where name = :name")
                .param("today", LocalDate.now(Language.KYIV)).param("name", official).update();
        try {
            await(() -> visitor.opens("/office/room").reads().startsWith("403"));
        } finally {
            db.sql("update authorities.official set until = null where name = :name").param("name", official).update();
            await(() -> visitor.opens("/office/room").reads().contains("posts 1"));
        }
    }

    @Test
    void whoeverChoosesNobodyIsAskedAgain() {
        for (var choice : List.of("", "nobody", UUID.randomUUID().toString())) {
            var visitor = new Visitor(browser).opens("/sign-in").sends("person", choice);
            assertThat(visitor.reads()).startsWith("422");
            assertThat(visitor.page().select(".error-summary a").attr("href")).isEqualTo("#person");
            assertThat(visitor.page().select("#person")).hasSize(1);
            assertThat(visitor.page().select("#person-error")).hasSize(1);
            assertThat(visitor.cookieNames()).doesNotContain("signed-in");
        }
    }

    @Test
    void whatWasTypedIsSentAfterTheSessionEndedAndThePersonSignedInAgain() {
        var visitor = Visitor.signedIn(browser, citizen).opens("/my/room");
        sessionsEnd();
        assertThat(visitor.presses("words", "text", "a long story").reads()).contains(Language.UK.text("signin.keeps"));
        assertThat(visitor.signsInAs(citizen).reads()).startsWith("200 POST a long story by " + citizen);
        assertThat(visitor.opens("/my/room").reads()).as("once").startsWith("200 GET by");
    }

    @Test
    void aFormWithFilesGoesOnWithoutThemAndSaysSo() {
        var visitor = Visitor.signedIn(browser, citizen).opens("/my/room");
        assertThat(visitor.uploads("file", "a.pdf", new byte[] {1}, "text", "see file").reads()).startsWith("200 POST see file")
                .contains("files 1");
        sessionsEnd();
        visitor.uploads("file", "a.pdf", new byte[] {1}, "text", "see file");
        assertThat(visitor.signsInAs(citizen).reads()).startsWith("200 POST see file by " + citizen).contains("files lost");
    }

    @Test
    void aMatterOfSomebodyWhoseSessionEndedAsksThemToSignInAgain() {
        for (var address : List.of("/apply/" + matter + "/room", "/status/" + matter + "/room")) {
            var visitor = Visitor.signedIn(browser, citizen).opens(address);
            sessionsEnd();
            assertThat(visitor.presses("words", "text", "half an answer").address()).isEqualTo("/sign-in");
            assertThat(visitor.signsInAs(citizen).reads()).startsWith("200 POST half an answer by " + citizen);
            assertThat(new Visitor(browser).opens(address).presses("words", "text", "an answer").reads())
                    .as("who never signed in is not asked to").startsWith("200 POST an answer");
        }
    }

    @Test
    void whoeverSignsInWhereSomebodyElseWasHoldsNoneOfTheirMatters() {
        var code = codes.issue(matter);
        var address = "/apply/" + matter + "/room";
        var visitor = Visitor.signedIn(browser, citizen).opens(address).presses("words", "text", code);
        assertThat(visitor.opens("/sign-in").signsInAs(citizen).opens(address).reads()).as("they themselves")
                .contains("holding [" + matter + "]");
        assertThat(visitor.opens("/sign-in").signsInAs(official).opens(address).reads()).contains(official, "holding []");
        assertThat(visitor.cookieNames()).doesNotContain("m-" + matter);
    }

    @Test
    void aMatterIsHeldByItsCodeInThisBrowserOnly() {
        var code = codes.issue(matter);
        var visitor = new Visitor(browser).opens("/apply/" + matter + "/room").presses("words", "text", code);
        assertThat(visitor.cookieNames()).contains("m-" + matter);
        assertThat(visitor.opens("/apply/" + matter + "/room").reads()).contains("holding [" + matter + "]", "by code " + code);
        assertThat(new Visitor(browser).opens("/apply/" + matter + "/room").reads()).contains("holding []");
    }

    @Test
    void aWrongCodeHoldsNothing() {
        codes.issue(matter);
        var visitor = new Visitor(browser).opens("/apply/" + matter + "/room").presses("words", "text", "0000-0000-0000-0000");
        assertThat(visitor.cookieNames()).contains("m-" + matter);
        assertThat(visitor.opens("/apply/" + matter + "/room").reads()).contains("holding []");
    }

    @Test
    void aBrowserLetsGoOfTheOldestMattersBeforeItsCookiesGrowTooLarge() {
        var visitor = new Visitor(browser);
        var matters = Stream.generate(UuidCreator::getTimeOrderedEpoch).limit(45).toList();
        matters.forEach(id -> visitor.opens("/apply/" + id + "/room").presses("words", "text", "0000-0000-0000-0000"));
        assertThat(visitor.cookieNames().stream().filter(name -> name.startsWith("m-")))
                .containsExactlyInAnyOrderElementsOf(matters.subList(5, 45).stream().map(id -> "m-" + id).toList());
    }

    @Test
    void nothingIsLeftInTheBrowserAfterSigningOut() {
        var code = codes.issue(matter);
        var visitor = Visitor.signedIn(browser, citizen).opens("/apply/" + matter + "/room").presses("words", "text", code)
                .opens("/sign-in");
        visitor.presses(Language.UK.text("web.sign-out"));
        assertThat(visitor.cookieNames()).doesNotContain("SESSION", "signed-in", "m-" + matter);
        assertThat(visitor.opens("/my/room").address()).isEqualTo("/sign-in");
    }

    @Test
    void aSessionPlantedBeforeSigningInIsWorthNothing() {
        sessionsEnd();
        var visitor = new Visitor(browser).opens("/my/room");
        var planted = db.sql("select session_id from spring_session").query(String.class).list();
        assertThat(planted).hasSize(1);
        visitor.signsInAs(citizen);
        var id = people.citizens().getFirst().id().toString();
        assertThat(db.sql("select session_id from spring_session where principal_name = :id").param("id", id).query(String.class).list())
                .isNotEmpty().doesNotContainAnyElementsOf(planted);
    }

    @Test
    void theFirstToTryAreTwoCitizensAndTheHeadsOfTheUnitsThatDecide() {
        assertThat(people.suggestions()).hasSize(5).first().isEqualTo(citizen);
        assertThat(people.suggestions().subList(2, 5)).allMatch(head -> head.endsWith(")"));
    }

    @Test
    void whoeverKeepsThePortalIsAGroupOfTheirOwn() {
        var groups = new Visitor(browser).opens("/sign-in").page().select("fieldset fieldset");
        assertThat(groups.eachText()).hasSize(3);
        assertThat(groups.getLast().select("label").eachText()).hasSize(7)
                .anyMatch(person -> person.contains(Language.UK.text("signin.role.admin")));
        assertThat(groups.getFirst().select("label")).hasSize(4);
    }

    @Test
    void aSessionIsOnRecordUntilItIsOver() {
        var visitor = Visitor.signedIn(browser, citizen);
        var rows = db.sql("select count(*) from signin.session where way = 'demonstration'");
        var before = rows.query(Long.class).single();
        visitor.opens("/sign-in").signsInAs(citizen);
        assertThat(rows.query(Long.class).single()).as("one browser, one session").isEqualTo(before);
        db.sql("update signin.session set started_at = started_at - interval '2 days'").update();
        sessions.forget();
        assertThat(visitor.opens("/my").reads()).as("a session that lives is not forgotten").startsWith("200");
        var old = db.sql("select count(*) from signin.session where started_at < now() - interval '1 day'"); // others sign in beside us
        assertThat(old.query(Long.class).single()).isPositive();
        sessionsEnd();
        sessions.forget();
        assertThat(old.query(Long.class).single()).isZero();
    }

    @Test
    void signingOutTakesTheSessionOffTheRecord() {
        sessionsEnd();
        db.sql("delete from signin.session").update();
        Visitor.signedIn(browser, citizen).opens("/sign-in").presses(Language.UK.text("web.sign-out"));
        assertThat(db.sql("select count(*) from signin.session").query(Long.class).single()).isZero();
    }

    @Test
    void whoeverOnlyLooksAroundHasNoSession() {
        assertThat(new Visitor(browser).opens("/sign-in").opens("/no-such-place").opens("/apply/" + matter + "/room").cookieNames())
                .doesNotContain("SESSION");
        assertThat(new Visitor(browser).opens("/my/room").cookieNames()).as("a wish to come back needs one").contains("SESSION");
    }

    @Test
    void withoutTheDemonstrationItIsSaidThatNobodyNeedsToSignIn() {
        var without = new SignInPage(new StaticListableBeanFactory().getBeanProvider(DemonstrationPeople.class), List.of(), entrance,
                interrupted, pages);
        var page = MockMvcTester.of(List.of(without), portal -> portal.setCustomArgumentResolvers(viewers).build()).get().uri("/sign-in")
                .exchange();
        assertThat(page).hasStatusOk().bodyText().contains(Language.UK.text("signin.none.happened"));
    }

    private void sessionsEnd() {
        db.sql("delete from spring_session").update();
    }

    private static void await(BooleanSupplier seen) throws InterruptedException {
        var late = Instant.now().plusSeconds(20);
        while (!seen.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(late);
            Thread.sleep(100);
        }
    }
}
