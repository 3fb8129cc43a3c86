package org.vidpovid.entrycodes;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.law.TaxNumber;
import org.vidpovid.people.*;
import org.vidpovid.web.Language;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class EntryCodesTest {

    static final String CLERK = "Ягідко Віра";
    static final String CLERKS_NUMBER = "3302205842";
    static final String ADMINS_NUMBER = "3004907715";
    static final String HEADS_NUMBER = "2738606060";
    static final String CITIZENS_NUMBER = "2149007339";

    @Autowired MockMvcTester browser;
    @Autowired MovableClock clock;
    @Autowired JdbcClient db;
    @Autowired OneTimeCodes codes;
    @Autowired Roles roles;

    @AfterEach
    void time() {
        clock.setRight();
        db.sql("""
                update people.person set has_account = false where tax_number like '19000%' or id in (select person_id
                from entrycodes.issue where opened_account)""")
                .update(); // others count those who are there
        db.sql("delete from entrycodes.known_by").update();
        db.sql("delete from identities.record_number where issuer = 'counter'").update();
    }

    @Test
    void whoeverHasNothingButAPassportIsRegisteredAndComesInWithTheCode() {
        var number = number(1);
        var counter = Visitor.signedIn(browser, CLERK).follows(text("mypage.counter.codes")).sends("number", number);
        assertThat(counter.reads()).contains(text("entrycodes.new"));
        var code = code(counter.sends("last", "О'Коваль", "first", "Явдоха", "middle", "Іванівна", "born", "1.2.1950", "paper",
                "PASSPORT_BOOKLET",
                "paper-number", "ke 123456", "lasts", "PT1H", "compared", "yes"));

        var visitor = new Visitor(browser).opens("/sign-in").follows(text("entrycodes.way"))
                .sends("code", code.toLowerCase(Locale.ROOT).replace("-", " "));
        assertThat(visitor.address()).isEqualTo("/my");
        assertThat(visitor.reads()).contains(text("entrycodes.notice.subject"), CLERK);
        assertThat(visitor.page().text()).contains("О’Коваль Явдоха Іванівна");
        assertThat(db.sql("select assurance from signin.session where way = 'code' order by id desc limit 1").query(String.class)
                .single()).isEqualTo("SUBSTANTIAL");
        var row = db.sql("select * from entrycodes.issue order by id desc limit 1").query().singleRow();
        assertThat(row).containsEntry("paper_number", "КЕ123456").containsEntry("opened_account", true);
        assertThat(Objects.toString(row.get("by_name"))).startsWith(CLERK);
        assertThat(new Visitor(browser).opens("/sign-in/code").sends("code", code).reads()).startsWith("422")
                .contains(text("entrycodes.code.used"));
        assertThat(counter.opens("/counter/codes").sends("number", number).reads()).as("has an account now").contains("О’Коваль")
                .doesNotContain(text("entrycodes.new"));
    }

    @Test
    void aNewCodeTakesThePlaceOfTheOldAndALateOneIsToldSo() {
        var counter = Visitor.signedIn(browser, CLERK);
        var first = code(gives(counter, CITIZENS_NUMBER));
        var second = code(gives(counter, CITIZENS_NUMBER));
        assertThat(new Visitor(browser).opens("/sign-in/code").sends("code", first).reads()).startsWith("422")
                .contains(text("entrycodes.code.unknown"));
        clock.turnTo(LocalDate.now(Language.KYIV).plusDays(2));
        assertThat(new Visitor(browser).opens("/sign-in/code").sends("code", second).reads()).startsWith("422")
                .contains(text("entrycodes.code.late"));
    }

    @Test
    void nobodyGivesOneToThemselvesNorToWhoeverActsForTheState() {
        var before = issues();
        for (var number : List.of(CLERKS_NUMBER, ADMINS_NUMBER, HEADS_NUMBER)) {
            var counter = Visitor.signedIn(browser, CLERK).opens("/counter/codes").sends("number", number);
            assertThat(counter.reads()).contains(text(number.equals(CLERKS_NUMBER) ? "entrycodes.refused.self"
                    : "entrycodes.refused.official"));
            var id = db.sql("select id from people.person where tax_number = ?").param(number).query(UUID.class).single();
            counter.posts("/counter/codes/person", "whom", "TAX_NUMBER:" + number + ":" + id, "paper", "ID_CARD", "paper-number",
                    "123456789", "lasts", "PT1H", "compared", "yes");
            assertThat(counter.reads()).startsWith("409");
        }
        assertThat(issues()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"paper,PASSPORT", "paper,''", "paper-number,12345678", "paper-number,''", "paper-number,12345678\u0000", "lasts,P9D",
            "lasts,''", "last,''",
            "last,<b>", "last,12", "born,31.2.1990", "born,1.1.1850", "born,1.1.2999", "born,''", "compared,''"})
    void whatIsMistypedIsAskedAgainAndNothingIsGiven(String field, String value) {
        var before = issues();
        var typed = new LinkedHashMap<>(Map.of("last", "Лісова", "born", "1.2.1950", "paper", "ID_CARD", "paper-number", "123456789",
                "lasts", "PT1H", "compared", "yes"));
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

    /** Refused a taxpayer number for their faith, or come from abroad: they are found again by what they have. */
    @ParameterizedTest
    @CsvSource({
            "PASSPORT_BOOKLET, КЕ 654321,      '',  '',             PASSPORT_BOOKLET,    'ke654321'",
            "ID_CARD,          '001 234 567',  '',  19500201-12345, ID_CARD,             '001234567'",
            "RECORD_NUMBER,    19500201-54321, '',  '',             ID_CARD,             '1950020154321'",
            "FOREIGN_PASSPORT, ab 1234567,     pol, '',             TRAVEL_PASSPORT,     'АВ1234567'",
            "RESIDENCE_PERMIT, 900123456,      '',  19500201-11111, RESIDENCE_PERMIT,    '900 123 456'",
            "REFUGEE_CERTIFICATE, ВБ 001234,   '',  '',             REFUGEE_CERTIFICATE, 'ВБ001234'"})
    void whoeverHasNoTaxpayerNumberIsFoundAgainByWhatTheyHave(By by, String number, String state, String record, String paper,
            String again) {
        var counter = Visitor.signedIn(browser, CLERK).opens("/counter/codes").sends("by", by.name(), "number", number, "state", state);
        assertThat(counter.reads()).startsWith("200").contains(text("entrycodes.new"));
        if (by.paper().isPresent()) assertThat(counter.typed("paper")).as("typed once is enough").isEqualTo(paper);
        var code = code(counter.sends("last", "Безномерний", "first", "Іван", "born", "1.2.1950", "record", record, "paper", paper,
                "paper-number", paper.equals("ID_CARD") ? "001234567" : number, "compared", "yes"));
        assertThat(new Visitor(browser).opens("/sign-in/code").sends("code", code).page().text()).contains("Безномерний Іван");

        counter.opens("/counter/codes").sends("by", by.name(), "number", again, "state", state);
        assertThat(counter.reads()).startsWith("200").contains("Безномерний Іван").doesNotContain(text("entrycodes.new"));
        assertThat(db.sql("select count(*) from people.access where purpose = 'ADMINISTRATION' and subject_person_id in (select person_id "
                + "from entrycodes.issue where opened_account)")
                .query(Long.class).single()).as("looking is on record").isPositive();
        if (!record.isEmpty()) {
            assertThat(counter.opens("/counter/codes").sends("by", "RECORD_NUMBER", "number", record).reads()).contains("Безномерний Іван");
            counter.opens("/counter/codes").sends("by", "ID_CARD", "number", "009999999").sends("last", "Безномерний", "born", "1.2.1950",
                    "record", record, "paper", "ID_CARD", "paper-number", "009999999", "compared", "yes");
            assertThat(counter.reads()).as("a renewed card makes no second account").startsWith("422")
                    .contains(text("entrycodes.record.taken"));
        }
    }

    @ParameterizedTest
    @CsvSource({"PASSPORT_BOOKLET, 123456, '', number", "PASSPORT_BOOKLET, QQ123456, '', number", "ID_CARD, 12345678, '', number",
            "RECORD_NUMBER, 19501301-12345, '', number",
            "RECORD_NUMBER, 29990101-12345, '', number", "FOREIGN_PASSPORT, AB1234567, '', state",
            "FOREIGN_PASSPORT, AB1234567, XXX, state", "FOREIGN_PASSPORT, AB1234567, PL, state",
            "RESIDENCE_PERMIT, <b>, '', number", "REFUGEE_CERTIFICATE, 12, '', number", "NONSENSE, 1, '', by", "'', 1, '', by"})
    void aDocumentThatCannotBeRightIsLookedForByNobody(String by, String number, String state, String field) {
        var counter = Visitor.signedIn(browser, CLERK).opens("/counter/codes").sends("by", by, "number", number, "state", state);
        assertThat(counter.reads()).startsWith("422");
        assertThat(counter.page().select("[id=" + field + "-error]")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"''", "19500202-12345", "19500201-1234", "19500231-12345"})
    void aRecordNumberOfAnotherDayIsASlip(String record) {
        var before = issues();
        var counter = Visitor.signedIn(browser, CLERK).opens("/counter/codes").sends("by", "ID_CARD", "number", "007654321")
                .sends("last", "Безномерний",
                "born", "1.2.1950", "record", record, "paper", "ID_CARD", "paper-number", "007654321", "compared", "yes");
        assertThat(counter.reads()).startsWith("422");
        assertThat(counter.page().select("#record-error")).hasSize(1);
        assertThat(issues()).isEqualTo(before);
    }

    /** The rights that came after the code are not for whoever holds it: the command on the server gives officials theirs. */
    @Test
    void aCodeOfACounterLetsInNobodyWhoWasAppointedMeanwhile() {
        var code = code(gives(Visitor.signedIn(browser, CLERK), CITIZENS_NUMBER));
        var id = db.sql("select id from people.person where tax_number = ?").param(CITIZENS_NUMBER).query(UUID.class).single();
        roles.give(id, Role.ADMIN);
        try {
            assertThat(new Visitor(browser).opens("/sign-in/code").sends("code", code).reads()).startsWith("422")
                    .contains(text("entrycodes.code.official"));
            assertThat(new Visitor(browser).opens("/sign-in/code")
                    .sends("code", codes.issue(id, null, Assurance.SUBSTANTIAL, Duration.ofHours(1))).opens("/admin").reads())
                    .as("that of the server does").startsWith("200");
        } finally {
            db.sql("delete from people.role where person_id = ?").param(id).update();
        }
    }

    @Test
    void theCodeIsInNoTableAndNoLog(CapturedOutput output) {
        var code = code(gives(Visitor.signedIn(browser, CLERK), CITIZENS_NUMBER));
        new Visitor(browser).opens("/sign-in/code").sends("code", code);
        new Visitor(browser).opens("/sign-in/code").sends("code", code);
        var bare = code.replace("-", "");
        for (var table : db.sql(
                "select table_schema || '.' || table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema "
                + "not in ('pg_catalog', 'information_schema')")
                .query(String.class).list()) {
            assertThat(db.sql("select count(*) from " + table + " as t where t::text like '%' || ? || '%' or t::text like '%' || ? || '%'")
                    .param(code).param(bare)
                    .query(Long.class).single()).as(table).isZero();
        }
        assertThat(output.getAll()).doesNotContain(code, bare, CITIZENS_NUMBER);
    }

    @Test
    void aFormOfSomebodyElseInAnotherTabGivesNothing() {
        var counter = Visitor.signedIn(browser, CLERK).opens("/counter/codes").sends("number", CITIZENS_NUMBER);
        var mark = counter.typed("whom");
        counter.opens("/counter/codes").sends("number", number(3));
        assertThat(counter.posts("/counter/codes/person", "whom", mark, "paper", "ID_CARD", "paper-number", "123456789", "lasts", "PT1H",
                "compared", "yes").reads())
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
        return counter.opens("/counter/codes").sends("number", number)
                .sends("paper", "ID_CARD", "paper-number", "123456789", "lasts", "PT4H", "compared", "yes");
    }

    private static String code(Visitor counter) {
        assertThat(counter.reads()).startsWith("200");
        return counter.page().select(".panel .code b").text();
    }

    private long issues() {
        return db.sql("select count(*) from entrycodes.issue").query(Long.class).single();
    }

    /** One of which nobody has an account. */
    private static String number(int which) {
        return IntStream.rangeClosed(0, 9).mapToObj(check -> "19000%04d%d".formatted(which, check)).filter(TaxNumber::canBe)
                .findFirst().orElseThrow();
    }

    private static String text(String key) {
        return Language.UK.text(key);
    }
}
