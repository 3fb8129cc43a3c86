package org.vidpovid.mypage;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.people.*;
import org.vidpovid.web.Language;

@PortalTest
class ContactsPageTest {

    static final UUID ROMAN = UUID.fromString("00000000-0000-7000-8000-000000000024");
    static final Pattern CODE = Pattern.compile("Ваш код: (\\d{8})");

    @Autowired MockMvcTester browser;
    @Autowired People people;
    @Autowired EmailChanges changes;
    @Autowired MovableClock clock;
    @Autowired JdbcClient db;
    Visitor visitor;

    @BeforeEach
    void asTheyWere() {
        changes.forget(ROMAN);
        people.change(ROMAN, new Contact("podoliak@example.org", null, Language.UK));
        visitor = Visitor.signedIn(browser, "Подоляк").opens("/my/contacts");
    }

    @AfterEach
    void time() {
        clock.setRight();
    }

    @Test
    void phoneAndLanguageChangeAtOnce() {
        visitor.sends("phone", "050 123-45-67", "language", "EN");

        assertThat(visitor.address()).isEqualTo("/my");
        assertThat(contact()).isEqualTo(new Contact("podoliak@example.org", "+380501234567", Language.EN));
        assertThat(visitor.opens("/en/my/contacts").reads()).contains("How to reach me");
        assertThat(visitor.typed("phone")).isEqualTo("+380501234567");
    }

    @Test
    void anAddressCountsWhenItsCodeWasTypedAndTheOldOneIsTold() {
        visitor.sends("email", "new@example.com");
        assertThat(visitor.address()).isEqualTo("/my/contacts/email");
        assertThat(visitor.reads()).contains("new@example.com");
        assertThat(contact().email()).isEqualTo("podoliak@example.org");

        assertThat(visitor.sends("code", "00000000").reads()).startsWith("422").contains("Код не підходить");
        assertThat(visitor.sends("code", code("new@example.com").replaceFirst("(....)", "$1 ")).address()).isEqualTo("/my");
        assertThat(contact().email()).isEqualTo("new@example.com");
        assertThat(letters("podoliak@example.org")).first().asString().contains("більше не надходитимуть")
                .doesNotContain("new@example.com");
    }

    @Test
    void aCodeIsGoodForFiveAttemptsAndAnHour() {
        visitor.sends("email", "tries@example.com");
        var code = code("tries@example.com");
        for (int attempt = 0; attempt < 5; attempt++) visitor.sends("code", "1234567");
        assertThat(visitor.reads()).startsWith("422").contains("Введіть адресу ще раз");
        assertThat(changes.confirm(ROMAN, code)).as("one too many").isEmpty();

        visitor.opens("/my/contacts").sends("email", "late@example.com");
        var late = code("late@example.com");
        clock.turnTo(LocalDate.now(clock).plusDays(1));
        assertThat(changes.confirm(ROMAN, late)).isEmpty();
        assertThat(contact().email()).isEqualTo("podoliak@example.org");
    }

    @Test
    void ofManyGuessesAtOnceFiveAreHeard() throws Exception {
        visitor.sends("email", "race@example.com");
        var code = code("race@example.com");
        try (var atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            atOnce.invokeAll(Collections.nCopies(12, () -> changes.confirm(ROMAN, "1")));
        }
        assertThat(db.sql("select attempts from people.email_change where person_id = ?").param(ROMAN).query(Integer.class).single())
                .isEqualTo(5);
        assertThat(changes.confirm(ROMAN, code)).isEmpty();
    }

    @Test
    void noAddressIsNeededAndTakingItAwayIsTold() {
        visitor.sends("email", "");
        assertThat(visitor.address()).isEqualTo("/my");
        assertThat(contact().email()).isNull();
        assertThat(letters("podoliak@example.org")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"olena", "olena@", "@example.org", "olena@example", "olena example@example.org", "olena@exam ple.org",
            "a@b@example.org", "olena@example..org",
            "olena@example.org,other@example.org", "<olena@example.org>", "olena@example.org\u202E", "olena@example.o", "olena@.org"})
    void whatIsNoAddressIsRefused(String typed) {
        assertThat(visitor.sends("email", typed, "phone", "").reads()).startsWith("422");
        assertThat(visitor.page().select(".error-summary a").eachAttr("href")).containsExactly("#email");
        assertThat(visitor.typed("email")).isEqualTo(typed);
        assertThat(contact().email()).isEqualTo("podoliak@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "+38050123456", "+3805012345678", "+1 212 555 0100", "телефон", "+380 50 123 45 6x", "٠٥٠١٢٣٤٥٦٧"})
    void whatIsNoNumberIsRefused(String typed) {
        assertThat(visitor.sends("phone", typed).reads()).startsWith("422");
        assertThat(visitor.page().select(".error-summary a").eachAttr("href")).containsExactly("#phone");
    }

    @Test
    void whoHasNoAccountIsReachedOtherwiseInTheirMatterOnly() {
        var applicant = Applicant.applies(new Visitor(browser), "residence");
        var route = "/status/" + applicant.id() + "/contacts";
        applicant.visitor.opens("/status/" + applicant.id()).follows("Змінити контакти");
        assertThat(applicant.visitor.address()).isEqualTo(route);
        assertThat(applicant.visitor.typed("phone")).isEqualTo("+380501112233");
        applicant.visitor.sends("phone", "0671112233", "email", "mine@example.com");
        assertThat(applicant.visitor.address()).isEqualTo(route + "/email");
        assertThat(applicant.visitor.sends("code", code("mine@example.com")).address()).isEqualTo("/status/" + applicant.id());
        assertThat(applicant.visitor.opens(route).typed("email")).isEqualTo("mine@example.com");
        assertThat(applicant.visitor.typed("phone")).isEqualTo("+380671112233");

        assertThat(new Visitor(browser).opens(route).reads()).startsWith("404");
        assertThat(Visitor.signedIn(browser, "Місячник").opens(route).reads()).startsWith("404");
    }

    @Test
    void theCodeOfAMatterDoesNotOpenTheAccountBehindIt() {
        var applicant = Applicant.applies(visitor, "residence");
        var byCode = new Visitor(browser).opens("/status").sends("number", applicant.number(), "code", applicant.code());
        assertThat(byCode.reads()).doesNotContain("Змінити контакти");
        assertThat(byCode.opens("/status/" + applicant.id() + "/contacts").reads()).startsWith("404");
        assertThat(visitor.opens("/status/" + applicant.id()).follows("Змінити контакти").address()).isEqualTo("/my/contacts");
    }

    private Contact contact() {
        return Objects.requireNonNull(people.contactOf(Set.of(ROMAN)).get(ROMAN));
    }

    private String code(String address) {
        return CODE.matcher(letters(address).getFirst()).results().map(found -> found.group(1)).findFirst().orElseThrow();
    }

    private List<String> letters(String address) {
        return db.sql("select body from notices.email where address = ? order by notice_id desc").param(address).query(String.class).list();
    }
}
