package org.vidpovid.entrycodes;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.web.Language;

@PortalTest
class EntryCodesTest {

    static final String CLERK = "Ягідко Віра";
    static final String CLERKS_NUMBER = "3302205842";
    static final String ADMINS_NUMBER = "3004907715";
    static final String HEADS_NUMBER = "2738606060";
    static final String CITIZENS_NUMBER = "2149007339";

    @Autowired MockMvcTester browser;
    @Autowired MovableClock clock;
    @Autowired JdbcClient db;

    @AfterEach
    void time() {
        clock.setRight();
        db.sql("update people.person set has_account = false where tax_number like '19000%'").update(); // others count those who are there
    }

    @Test
    void whoeverHasNothingButAPassportIsRegisteredAndComesInWithTheCode() {
        var number = number(1);
        var counter = Visitor.signedIn(browser, CLERK).follows(text("mypage.counter.codes")).sends("number", number);
        assertThat(counter.reads()).contains(text("entrycodes.new"));
        var code = code(counter.sends("last", "О'Коваль", "first", "Явдоха", "middle", "Іванівна", "born", "1.2.1950", "paper", "PASSPORT_BOOKLET",
                "paper-number", "ke 123456", "lasts", "PT1H", "compared", "yes"));

        var visitor = new Visitor(browser).opens("/sign-in").follows(text("entrycodes.way")).sends("code", code.toLowerCase(Locale.ROOT).replace("-", " "));
        assertThat(visitor.address()).isEqualTo("/my");
        assertThat(visitor.reads()).contains(text("entrycodes.notice.subject"), CLERK);
        assertThat(visitor.page().text()).contains("О’Коваль Явдоха Іванівна");
        assertThat(db.sql("select assurance from signin.session where way = 'code'").query(String.class).list()).containsOnly("SUBSTANTIAL");
        var row = db.sql("select * from entrycodes.issue order by id desc limit 1").query().singleRow();
        assertThat(row).containsEntry("paper_number", "КЕ123456").containsEntry("opened_account", true);
        assertThat(Objects.toString(row.get("by_name"))).startsWith(CLERK);
        assertThat(new Visitor(browser).opens("/sign-in/code").sends("code", code).reads()).startsWith("422").contains(text("entrycodes.code.used"));
        assertThat(counter.opens("/counter/codes").sends("number", number).reads()).as("has an account now").contains("О’Коваль").doesNotContain(text("entrycodes.new"));
    }

    @Test
    void aNewCodeTakesThePlaceOfTheOldAndALateOneIsToldSo() {
        var counter = Visitor.signedIn(browser, CLERK);
        var first = code(gives(counter, CITIZENS_NUMBER));
        var second = code(gives(counter, CITIZENS_NUMBER));
        assertThat(new Visitor(browser).opens("/sign-in/code").sends("code", first).reads()).startsWith("422").contains(text("entrycodes.code.unknown"));
        clock.turnTo(LocalDate.now().plusDays(2));
        assertThat(new Visitor(browser).opens("/sign-in/code").sends("code", second).reads()).startsWith("422").contains(text("entrycodes.code.late"));
    }

    @Test
    void nobodyGivesOneToThemselvesNorToWhoeverActsForTheState() {
        var before = issues();
        for (var number : List.of(CLERKS_NUMBER, ADMINS_NUMBER, HEADS_NUMBER)) {
            var counter = Visitor.signedIn(browser, CLERK).opens("/counter/codes").sends("number", number);
            assertThat(counter.reads()).contains(text(number.equals(CLERKS_NUMBER) ? "entrycodes.refused.self" : "entrycodes.refused.official"));
            var id = db.sql("select id from people.person where tax_number = ?").param(number).query(UUID.class).single();
            counter.posts("/counter/codes/person", "whom", number + ":" + id, "paper", "ID_CARD", "paper-number", "123456789", "lasts", "PT1H", "compared", "yes");
            assertThat(counter.reads()).startsWith("409");
        }
        assertThat(issues()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"paper,PASSPORT", "paper,''", "paper-number,12345678", "paper-number,''", "paper-number,12345678\u0000", "lasts,P9D", "lasts,''", "last,''",
            "last,<b>", "last,12", "born,31.2.1990", "born,1.1.1850", "born,1.1.2999", "born,''", "compared,''"})
    void whatIsMistypedIsAskedAgainAndNothingIsGiven(String field, String value) {
        var before = issues();
        var typed = new LinkedHashMap<>(Map.of("last", "Лісова", "born", "1.2.1950", "paper", "ID_CARD", "paper-number", "123456789", "lasts", "PT1H", "compared", "yes"));
        typed.put(field, value);
        var counter = Visitor.signedIn(browser, CLERK).opens("/counter/codes").sends("number", number(2));
        counter.sends(typed.entrySet().stream().flatMap(one -> Stream.of(one.getKey(), one.getValue())).toArray(String[]::new));
        assertThat(counter.reads()).startsWith("422");
        assertThat(counter.page().select("[id=" + field + "-error]")).hasSize(1);
        assertThat(issues()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"''", "123", "2149007338", "0000000000", "абвгґдеєжз"})
    void aNumberThatCannotBeRightIsLookedForByNobody(String number) {
        assertThat(Visitor.signedIn(browser, CLERK).opens("/counter/codes").sends("number", number).reads()).startsWith("422");
    }

    @Test
    void aFormOfSomebodyElseInAnotherTabGivesNothing() {
        var counter = Visitor.signedIn(browser, CLERK).opens("/counter/codes").sends("number", CITIZENS_NUMBER);
        var mark = counter.typed("whom");
        counter.opens("/counter/codes").sends("number", number(3));
        assertThat(counter.posts("/counter/codes/person", "whom", mark, "paper", "ID_CARD", "paper-number", "123456789", "lasts", "PT1H", "compared", "yes").reads())
                .startsWith("409");
    }

    @Test
    void theCodeOfOneClerkIsSeenByNoOther() {
        var counter = gives(Visitor.signedIn(browser, CLERK), CITIZENS_NUMBER);
        assertThat(counter.opens(counter.address()).reads()).as("once more, to print").startsWith("200");
        db.sql("update entrycodes.issue set by_person_id = ? where id = ?").param(UUID.randomUUID())
                .param(UUID.fromString(counter.address().substring("/counter/codes/".length()))).update();
        assertThat(counter.opens(counter.address()).reads()).startsWith("404");
    }

    @Test
    void whoeverGuessesIsSlowedDown() {
        var visitor = new Visitor(browser).opens("/sign-in/code");
        for (int i = 0; i < 20; i++) assertThat(visitor.sends("code", "0000-0000-0000-" + (1000 + i)).reads()).startsWith("422");
        assertThat(visitor.sends("code", "0000-0000-0000-0000").reads()).startsWith("429");
    }

    private static Visitor gives(Visitor counter, String number) {
        return counter.opens("/counter/codes").sends("number", number).sends("paper", "ID_CARD", "paper-number", "123456789", "lasts", "PT4H", "compared", "yes");
    }

    private static String code(Visitor counter) {
        assertThat(counter.reads()).startsWith("200");
        return counter.page().select(".panel .number").text();
    }

    private long issues() {
        return db.sql("select count(*) from entrycodes.issue").query(Long.class).single();
    }

    /** One of which nobody has an account. */
    private static String number(int which) {
        return IntStream.rangeClosed(0, 9).mapToObj(check -> "19000%04d%d".formatted(which, check)).filter(org.vidpovid.people.Accounts::isTaxNumber).findFirst().orElseThrow();
    }

    private static String text(String key) {
        return Language.UK.text(key);
    }
}
