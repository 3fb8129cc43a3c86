package org.vidpovid.applications;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.catalogue.Press;
import org.vidpovid.definitions.ServiceFiles;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Mending what the state asked for, all of it and nothing else. */
@PortalTest
class MendTest {

    @Autowired MockMvcTester browser;
    @Autowired Applications applications;
    @Autowired Press press;
    @Autowired MovableClock clock;
    @Autowired JdbcClient db;
    Applicant applicant;
    Visitor visitor, stale;

    @BeforeEach
    void theAddressIsToBeMended() {
        applicant = Applicant.starts(new Visitor(browser), "residence").answers();
        stale = elsewhere("/check");
        visitor = applicant.submits().visitor;
        asksFor("how-address", "Додайте номер квартири <b>");
        visitor.opens("/status/" + applicant.id());
    }

    @Test
    void onlyWhatIsAskedForCanBeChanged() {
        assertThat(visitor.reads()).contains("Потрібне виправлення", "Додайте номер квартири <b>");
        assertThat(visitor.follows("Виправити").reads()).contains("Потрібно дещо виправити", "пунктів: 1");
        assertThat(visitor.follows("Продовжити").address()).as("at once to what is to be mended").endsWith("/questions/address");
        visitor.opens("/apply/" + applicant.id() + "/check");
        assertThat(visitor.reads()).contains("Додайте номер квартири <b>");
        assertThat(visitor.page().select("a:contains(Змінити)")).singleElement().asString().contains("/questions/address");

        assertThat(visitor.follows("Змінити").reads()).contains("Що виправити", "Додайте номер квартири <b>");
        assertThat(visitor.typed("address")).isEqualTo("вулиця Ярославська, 7");
        for (var other : List.of("applicant", "born", "basis", "consent", "phone")) {
            assertThat(visitor.opens("/apply/" + applicant.id() + "/questions/" + other).reads()).as(other).startsWith("404");
        }
    }

    @Test
    void whatIsMendedIsSentAndTheClockGoesOn() {
        mends("address", "вулиця Ярославська, 7, кв. 12");
        visitor.presses("Надіслати виправлене");

        assertThat(visitor.address()).endsWith("/receipt");
        assertThat(visitor.opens("/status/" + applicant.id()).reads()).contains("На розгляді", "кв. 12", "надсилає заяву ще раз");
        assertThat(db.sql("select answers #>> '{address,text}' from applications.submission where case_id = ? order by position")
                .param(applicant.id()).query(String.class).list())
                .containsExactly("вулиця Ярославська, 7", "вулиця Ярославська, 7, кв. 12");
        assertThat(Visitor.signedIn(browser, "Місячник").opens("/office/cases/" + applicant.id()).reads()).contains("кв. 12");
        assertThat(visitor.opens("/apply/" + applicant.id() + "/questions/address").address()).as("that was all").endsWith("/receipt");
    }

    @Test
    void sentAgainAndAgainItIsMendedOnce() throws InterruptedException {
        mends("address", "вулиця Ярославська, 7, кв. 12");
        var viewer = Viewer.withoutAccount(Set.of(applicant.id()));
        try (var atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> sending = () -> ((Submitted.Received) applications.submit(applicant.id(), 1,
                    applications.draft(applicant.id(), viewer).shown(), viewer, Language.UK)).matter().version();
            assertThat(atOnce.invokeAll(Collections.nCopies(8, sending)).stream().map(Future::resultNow)).containsOnly(2);
        }
        assertThat(visitor.presses("Надіслати виправлене").address()).as("and from the page that is still open").endsWith("/receipt");
        assertThat(submissions()).isEqualTo(2);
    }

    @Test
    void sentAgainAsItWasItIsRefusedAtWhatWasToBeMended() {
        assertThat(visitor.opens("/apply/" + applicant.id() + "/check").presses("Надіслати виправлене").reads()).startsWith("422")
                .contains("Тут нічого не змінено");
        assertThat(visitor.page().select(".error-summary a").eachAttr("href")).containsExactly("#address");
        assertThat(visitor.page().select("#address .error")).hasSize(1);
        assertThat(visitor.page().select("main .error")).as("and nowhere else").hasSize(1);

        mends("address", "  вулиця   Ярославська, 7 ");
        assertThat(visitor.presses("Надіслати виправлене").reads()).as("the same with other blanks").startsWith("422");
        assertThat(submissions()).isOne();
        mends("address", "вулиця Ярославська, 7, кв. 12");
        assertThat(visitor.presses("Надіслати виправлене").address()).endsWith("/receipt");
        assertThat(submissions()).isEqualTo(2);
    }

    @Test
    void ofTwoThingsToMendTheOneThatWasLeftIsNamed() {
        var another = Applicant.applies(new Visitor(browser), "residence");
        visitor = another.visitor;
        applicant = another;
        asksFor("how-address", "Не та вулиця", "how-phone", "Цей номер мовчить");
        mends("phone", "+380442223344");

        assertThat(visitor.presses("Надіслати виправлене").reads()).startsWith("422");
        assertThat(visitor.page().select(".error-summary a").eachAttr("href")).containsExactly("#address");
        assertThat(visitor.reads()).as("what was mended is kept").contains("222 3344");
        assertThat(submissions()).isOne();
    }

    @Test
    void aMendedNameAndAddressAreTheOnesThatCountFromThenOn() {
        var another = Applicant.applies(new Visitor(browser), "residence", "email", "stranger@example.org");
        visitor = another.visitor;
        applicant = another;
        asksFor("how-applicant", "Прізвище не таке, як у документі", "how-email", "За цією адресою відповідає інша людина");
        visitor.opens("/apply/" + another.id() + "/questions/applicant?checking=true")
                .sends("applicant-last", "Левчук", "applicant-first", "Оксана", "applicant-middle", "Ігорівна");
        mends("email", "levchuk@example.org");
        visitor.presses("Надіслати виправлене");

        var official = Visitor.signedIn(browser, "Місячник").opens("/office/cases/" + another.id());
        assertThat(official.reads()).contains("Левчук Оксана Ігорівна");
        official.follows("Надати послугу").presses("Видати від мого імені");
        assertThat(visitor.opens("/cases/" + another.id() + "/act").reads()).contains("Левчук Оксана Ігорівна").doesNotContain("Левченко");
        assertThat(visitor.opens("/cases/" + another.id() + "/document").reads()).contains("Левчук").doesNotContain("Левченко");
        assertThat(db.sql("select address from notices.email where matter_id = ? order by at desc limit 1").param(another.id())
                .query(String.class).single()).isEqualTo("levchuk@example.org");
    }

    @Test
    void theFormOfTheFirstTimeMendsNothing() {
        assertThat(stale.presses("Подати заяву").address()).endsWith("/receipt");

        assertThat(submissions()).isOne();
        assertThat(visitor.opens("/status/" + applicant.id()).reads()).contains("Потрібне виправлення");
    }

    @Test
    void whatWasTypedIsTheStatesOnlyWhenItIsSent() {
        mends("address", "вулиця Ярославська, 7, кв. 12");

        assertThat(Visitor.signedIn(browser, "Місячник").opens("/office/cases/" + applicant.id()).reads()).doesNotContain("кв. 12");
        assertThat(visitor.opens("/status/" + applicant.id()).reads()).doesNotContain("кв. 12");
    }

    @Test
    void aMessageMeanwhileDoesNotStandInTheWay() {
        visitor.presses("Надіслати повідомлення", "body", "Я вже виправляю");
        mends("address", "вулиця Ярославська, 7, кв. 12");

        assertThat(visitor.presses("Надіслати виправлене").address()).endsWith("/receipt");
        assertThat(submissions()).isEqualTo(2);
    }

    @Test
    void whatTheChangeBringsAlongOrBreaksCanBeAnsweredToo() {
        var another = Applicant.applies(new Visitor(browser), "residence", "registeredElsewhere", "yes", "formerAddress",
                "вулиця Глибочицька, 5");
        visitor = another.visitor;
        applicant = another;
        asksFor("how-address", "Не та вулиця", "how-basis", "Житло не ваше");
        visitor.opens("/apply/" + another.id()).follows("Продовжити");

        visitor.opens("/apply/" + another.id() + "/questions/basis?checking=true").sends("basis", "lease");
        assertThat(visitor.address()).as("a lease must be shown").endsWith("/questions/consent?checking=true");
        visitor.uploads("consent", "договір.pdf", Applicant.PDF);
        mends("address", "вулиця Глибочицька, 5");
        assertThat(visitor.presses("Надіслати виправлене").reads()).startsWith("422");
        assertThat(visitor.page().select("#formerAddress a")).as("where they came from was not asked about, but is wrong now").hasSize(1);

        visitor.opens("/apply/" + another.id() + "/questions/formerAddress?checking=true").sends("formerAddress", "вулиця Турівська, 1");
        assertThat(visitor.presses("Надіслати виправлене").address()).endsWith("/receipt");
        assertThat(visitor.opens("/status/" + another.id()).reads()).contains("договір.pdf", "Турівська");
    }

    @Test
    void whatAnotherMendedAnswerMakesNeedlessDoesNotStandInTheWay() {
        var another = Applicant.applies(new Visitor(browser), "residence", "registeredElsewhere", "yes", "formerAddress",
                "вулиця Глибочицька, 5");
        visitor = another.visitor;
        applicant = another;
        asksFor("how-registeredElsewhere", "За реєстром ви ніде не зареєстровані", "how-formerAddress", "Такої адреси немає");
        mends("registeredElsewhere", "no");

        assertThat(visitor.presses("Надіслати виправлене").address()).as("where they lived before is not asked any more")
                .endsWith("/receipt");
    }

    @Test
    void nobodyGrowsTooOldByMending() {
        var slug = "test-age-" + Long.toHexString(System.nanoTime());
        var definition = (ObjectNode) new YAMLMapper().readTree(ServiceFiles.ofRelease().stream()
                .filter(file -> file.name().endsWith("/residence.yaml")).findFirst().orElseThrow().yaml());
        definition.put("slug", slug).at("/procedure/form/questions").valueStream()
                .filter(question -> question.path("id").asString().equals("born"))
                .forEach(born -> ((ObjectNode) born.at("/checks/0")).put("that", "years(born, today) < 36"));
        press.publishWithoutProposal(definition);
        try {
            clock.turnTo(LocalDate.of(2026, 6, 2)); // born on 5 June 1990
            var another = Applicant.applies(new Visitor(browser), slug);
            visitor = another.visitor;
            applicant = another;
            asksFor("how-address", "Додайте номер квартири", "how-born", "У реєстрі інший день");
            clock.turnTo(LocalDate.of(2026, 6, 9));
            mends("address", "вулиця Ярославська, 7, кв. 12");
            visitor.opens("/apply/" + applicant.id() + "/questions/born?checking=true")
                    .sends("born-day", "6", "born-month", "6", "born-year", "1990");
            assertThat(visitor.address()).as("at 36, but 35 as they applied").endsWith("/check");

            assertThat(visitor.presses("Надіслати виправлене").address()).endsWith("/receipt");
        } finally {
            clock.setRight();
        }
    }

    @Test
    void everyFileThatWasSentIsShownToTheOfficialWheneverItWasAskedFor() {
        db.sql("""
                insert into applications.submission (case_id, position, at, answers)
                select case_id, 2, now(), answers ||
                '{"consent": {"kind": "files", "files": [
                    {"id": "00000000-0000-7000-8000-000000000000", "name": "згода.pdf", "type": "application/pdf", "size": 9}]}}'
                from applications.submission where case_id = ?""").param(applicant.id()).update();

        assertThat(Visitor.signedIn(browser, "Місячник").opens("/office/cases/" + applicant.id()).reads()).contains("згода.pdf");
    }

    @Test
    void itCanBeMendedFromAnotherBrowserByItsCode() {
        var other = elsewhere("/check");

        assertThat(other.follows("Змінити").sends("address", "вулиця Ярославська, 7, кв. 12").address()).endsWith("/check");
        assertThat(other.presses("Надіслати виправлене").address()).endsWith("/receipt");
        assertThat(new Visitor(browser).opens("/apply/" + applicant.id() + "/check").reads()).startsWith("404");
    }

    private void mends(String question, String answer) {
        visitor.opens("/apply/" + applicant.id() + "/questions/" + question + "?checking=true").sends(question, answer);
        assertThat(visitor.address()).endsWith("/check");
    }

    private void asksFor(String... howToMend) {
        Visitor.signedIn(browser, "Місячник").opens("/office/cases/" + applicant.id() + "/correction").sends(howToMend);
    }

    private int submissions() {
        return db.sql("select count(*) from applications.submission where case_id = ?").param(applicant.id()).query(Integer.class).single();
    }

    private Visitor elsewhere(String below) {
        return new Visitor(browser).opens("/apply/resume").sends("code", applicant.code()).opens("/apply/" + applicant.id() + below);
    }
}
