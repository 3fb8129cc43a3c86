package org.vidpovid.protection;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.authorities.*;
import org.vidpovid.people.PersonalData;

/**
 * An official who is in danger acts under another name, which two others have given them, and which only a court or the ombudsman opens.
 */
@PortalTest
class PseudonymTest {

    private static final String REASON =
            "Після відмови у дозволі посадовій особі двічі погрожували, про що відкрито кримінальне провадження";
    private static final String NORM = "стаття 7 Закону «Про забезпечення безпеки осіб»";
    private static final AtomicInteger OFFICIALS = new AtomicInteger();

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired Authorities authorities;
    @Autowired Pseudonyms pseudonyms;
    @Autowired MovableClock clock;
    @Autowired List<PersonalData> rooms;

    /** Nobody of the demonstration: what is granted here is granted in all tests that follow. */
    private final UUID person = UUID.randomUUID();
    private final UUID post = UUID.randomUUID();
    private final String last = "Примаренко" + "абвгдежзиклмнопрст".charAt(OFFICIALS.getAndIncrement());
    private final String name = last + " Тихон Тихонович";

    @BeforeEach
    void appoint() {
        db.sql("""
                insert into people.person (id, last, first, middle, language, has_account, registered_at)
                values (?, ?, 'Тихон', 'Тихонович', 'UK', true, now())""").params(person, last).update();
        db.sql("insert into authorities.post (id, unit_id, title_uk, title_en, superior_post_id) values (?, ?, 'Інспектор', "
                + "'Inspector', ?)")
                .params(post, UUID.fromString("00000000-0000-7000-8000-000000000302"),
                        UUID.fromString("00000000-0000-7000-8000-000000000332")).update();
        db.sql("insert into authorities.official (id, post_id, person_id, name, since) values (?, ?, ?, ?, '2024-02-01')")
                .params(UUID.randomUUID(), post, person, name).update();
        forget();
    }

    @AfterEach
    void leave() {
        clock.setRight();
        db.sql("update authorities.official set until = '2024-02-02' where post_id = ?").param(post).update();
        db.sql("update people.person set has_account = false where id = ?").param(person).update();
        forget();
    }

    @Test
    void whatTwoAgreedOnStandsInThePlaceOfTheNameEverywhereFromThenOn() {
        var id = asks(Visitor.signedIn(browser, "Липовецька"));
        assertThat(pseudonyms.of(person)).as("one alone is not enough").isEmpty();
        assertThat(agrees(Visitor.signedIn(browser, "Яворченко"), id).reads()).startsWith("200").contains("Погоджено: Яворченко");
        var pseudonym = pseudonyms.of(person).orElseThrow();
        assertThat(pseudonym).startsWith("Захищена особа ").doesNotContain(name);
        var from = OffsetDateTime.now(clock);

        var applicant = Applicant.applies(Visitor.signedIn(browser, "Гайдамаченко"), "tree-removal");
        db.sql("update cases.case_record set official_person_id = ?, in_charge = jsonb_set(in_charge, '{official}', cast(? as jsonb)) "
                + "where case_id = ?").params(person, json(seat()), applicant.id()).update();
        var official = new Visitor(browser).opens("/sign-in").signsInAs(last);
        assertThat(official.page().select(".user").text()).contains(pseudonym);
        official.opens("/office/cases/" + applicant.id()).presses("Надіслати", "body", "Коли зручно оглянути дерево?");
        assertThat(official.reads()).startsWith("200");

        assertThat(applicant.visitor.opens("/status/" + applicant.id()).reads()).contains("Коли зручно", pseudonym).doesNotContain(name);
        assertThat(applicant.visitor.opens("/my").page().text()).doesNotContain(name);
        assertThat(new Visitor(browser).opens("/protection").reads()).contains(pseudonym, NORM, "Відділ охорони зелених")
                .doesNotContain(name, REASON, "погрожували");
        assertThat(nowhere(from)).as("tables in which the name was written after it was protected").isEmpty();
        assertThat(db.sql("select count(*) from people.access where viewer_person_id = ? and viewer_name = ?").params(person, pseudonym)
                .query(Integer.class).single()).as("who looked is on record, under the pseudonym").isPositive();
        assertThat(db.sql("select encode(entry, 'escape') from publiclog.intent where matter_id = (select id from authorities.pseudonym "
                + "where person_id = ?) union all select '' limit 1").param(person).query(String.class).single())
                .doesNotContain(person.toString(), post.toString());
        assertThat(export(UUID.fromString("00000000-0000-7000-8000-000000000001"))).doesNotContain(name);
    }

    @Test
    void onlyACourtAndTheOmbudsmanLearnWhoItIsAndThatIsRecorded() {
        agrees(Visitor.signedIn(browser, "Яворченко"), asks(Visitor.signedIn(browser, "Липовецька")));
        var pseudonym = pseudonyms.of(person).orElseThrow();

        for (var nobody : List.of("Ярмарко", "Шипшинко", "Гайдамаченко", "Липовецька")) {
            assertThat(Visitor.signedIn(browser, nobody).opens("/protection/resolution").reads()).as(nobody).startsWith("403");
        }
        var court = Visitor.signedIn(browser, "Терезко").opens("/protection").follows("Дізнатися");
        assertThat(court.presses("Дізнатися", "name", pseudonym, "reason", "треба").reads()).startsWith("422").contains("20 літер");
        assertThat(court.presses("Дізнатися", "name", "Захищена особа 0", "reason", "Провадження № 640/1/26: залучити відповідача").reads())
                .startsWith("422").contains("ніхто не діяв");
        assertThat(court.presses("Дізнатися", "name", pseudonym).reads()).startsWith("200").contains(name, REASON, "640/1/26");
        assertThat(Visitor.signedIn(browser, "Заступенко").opens(court.address()).reads()).as("each asks for themselves").startsWith("404");
        assertThat(db.sql("select viewer_name from people.access where subject_person_id = ?").param(person).query(String.class).list())
                .contains("Терезко Павло Андрійович");
        assertThat(export(person)).contains("640/1/26");
    }

    @Test
    void nobodyProtectsThemselvesOrAgreesToWhatTheyAskedFor() {
        var head = Visitor.signedIn(browser, "Липовецька");
        assertThat(head.opens("/office/protection").page().select("option").eachText()).noneMatch(one -> one.contains("Липовецька"));
        var id = asks(head);
        assertThat(head.opens("/office/protection/" + id).page().select("textarea")).isEmpty();
        assertThat(head.opens("/office/protection").posts("/office/protection/" + id, "agrees", "yes", "why",
                "Бо я сама так вважаю потрібним")
                .reads()).startsWith("404");
        assertThat(new Visitor(browser).opens("/sign-in").signsInAs(last).opens("/office/protection/" + id).reads())
                .as("the official learns it when it is granted").startsWith("404");
        assertThat(Visitor.signedIn(browser, "Терен").opens("/office/protection/" + id).reads()).startsWith("404");
        assertThat(head.opens("/office/protection").presses("Попросити", "official", post.toString(), "norm", NORM, "reason", REASON,
                "until", day(30)).reads())
                .as("asked for twice").startsWith("409");

        var director = Visitor.signedIn(browser, "Яворченко");
        assertThat(director.opens("/office/protection/" + id).presses("Вирішити", "agrees", "", "why", "").reads()).startsWith("422");
        assertThat(agrees(Visitor.signedIn(browser, "Ярмарко"), id).reads()).contains("Погоджено: Ярмарко");
        assertThat(director.presses("Вирішити", "agrees", "no", "why", "Підстав для захисту я не бачу").reads()).startsWith("409");
        assertThat(pseudonyms.of(person)).isPresent();
    }

    @Test
    void aPseudonymEndsWithItsDayAndIsTheSameTheNextTime() {
        agrees(Visitor.signedIn(browser, "Яворченко"), asks(Visitor.signedIn(browser, "Липовецька")));
        var pseudonym = pseudonyms.of(person).orElseThrow();

        clock.turnTo(LocalDate.now(clock).plusDays(31));
        assertThat(pseudonyms.of(person)).isEmpty();
        assertThat(seat().name()).isEqualTo(name);
        agrees(Visitor.signedIn(browser, "Яворченко"), asks(Visitor.signedIn(browser, "Ясенько")));
        assertThat(pseudonyms.of(person)).contains(pseudonym);
        assertThat(seat().name()).isEqualTo(pseudonym);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            31.12.1999 | long  | norm | день від завтра
            32.12.2027 | long  | norm | Впишіть день
            скоро      | long  | norm | Впишіть день
            01.01.2199 | long  | norm | день від завтра
            ''         | long  | norm | Останній день
            soon       | боїться | norm | 60 літер
            soon       | ''    | norm | Чому
            soon       | long  | ''   | Норма
            soon       | long  | -    | 5 літер
            """)
    void aRequestThatLacksAnythingIsAskedAgain(String until, String reason, String norm, String said) {
        var head = Visitor.signedIn(browser, "Липовецька").opens("/office/protection");
        head.presses("Попросити", "official", post.toString(), "norm", norm.equals("norm") ? NORM : norm,
                "reason", reason.equals("long") ? REASON : reason, "until", until.equals("soon") ? day(5) : until);

        assertThat(head.reads()).startsWith("422").contains(said);
        assertThat(head.page().select(".error-summary li")).hasSize(1);
    }

    @Test
    void theDatabaseTakesNoProtectionByOneHandNorAChangeOfIt() {
        agrees(Visitor.signedIn(browser, "Яворченко"), asks(Visitor.signedIn(browser, "Липовецька")));
        var copy = """
                insert into authorities.pseudonym (id, person_id, unit_id, name, norm, reason, since, until, asked_by_person_id, asked_by,
                agreed_at,
                    agreed_by_person_id, agreed_by)
                select gen_random_uuid(), %s, unit_id, %s, norm, reason, since + 500, %s, asked_by_person_id, asked_by, agreed_at, %s,
                agreed_by
                from authorities.pseudonym where person_id = ?""";
        var other = "gen_random_uuid()";
        var wrong = Map.of("agreed by whoever asked", copy.formatted(other, "'інше 1'", "since + 600", "asked_by_person_id"),
                "too long", copy.formatted(other, "'інше 2'", "since + 900", "agreed_by_person_id"),
                "another name for the same person", copy.formatted("person_id", "'інше 3'", "since + 600", "agreed_by_person_id"),
                "the same name for another", copy.formatted(other, "name", "since + 600", "agreed_by_person_id"),
                "changed", "update authorities.pseudonym set until = until + 1 where person_id = ?",
                "removed", "delete from authorities.pseudonym where person_id = ?");
        wrong.forEach((what, sql) -> assertThatThrownBy(() -> db.sql(sql).param(person).update()).as(what)
                .isInstanceOf(DataAccessException.class));
    }

    private UUID asks(Visitor head) {
        head.opens("/office/protection").presses("Попросити", "official", post.toString(), "norm", NORM, "reason", REASON, "until",
                day(30));
        assertThat(head.address()).as(head.reads()).startsWith("/office/protection/");
        return UUID.fromString(head.address().substring("/office/protection/".length()));
    }

    private static Visitor agrees(Visitor other, UUID id) {
        return other.opens("/office/protection/" + id)
                .presses("Вирішити", "agrees", "yes", "why", "Загроза справжня, іншого способу немає");
    }

    private String day(int days) {
        return LocalDate.now(clock).plusDays(days).format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    }

    private Seat seat() {
        forget();
        return authorities.seatsOf(person).getFirst();
    }

    private static String json(Seat seat) {
        return tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(seat);
    }

    private String export(UUID of) {
        return rooms.stream().map(room -> room.export(of).toString()).collect(Collectors.joining());
    }

    /**
     * Every row of every table that tells a time, written since then, but for where only those who decide read: the name may be in none.
     */
    private List<String> nowhere(OffsetDateTime from) {
        record Column(String table, String at) {}
        var tables = db.sql("""
                select table_schema || '.' || table_name as table, min(column_name) as at from information_schema.columns
                where table_schema not in ('information_schema', 'pg_catalog', 'protection', 'public')
                    and column_name in ('at', 'received_at', 'asked_at', 'issued_at', 'appended_at')
                group by 1""").query(Column.class).list();
        assertThat(tables).extracting(Column::table).contains("people.access", "cases.journal", "cases.case_record", "cases.message",
                "notices.notice", "changes.change");
        return tables.stream().filter(one -> db.sql("select count(*) from " + one.table() + " as row where " + one.at() + " >= :from "
                + "and row::text like :name").param("from", from).param("name", "%" + name + "%").query(Integer.class).single() > 0)
                .map(Column::table).toList();
    }

    /** What a test writes past the portal it sees a second later. */
    private void forget() {
        try {
            Thread.sleep(1100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
