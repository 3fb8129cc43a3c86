package org.vidpovid.office;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.decisions.Refusing;
import org.vidpovid.draws.*;

/** An official with many cases. */
@PortalTest
class ManyCasesTest {

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired Draws draws;
    @Autowired FakeWitness witness;

    @Test
    void fiftyCasesTakeAtMostFourRequestsEach() {
        var waiting = IntStream.range(0, 50).mapToObj(_ -> Applicant.applies(new Visitor(browser), "residence").id()).toList();
        var head = Visitor.signedIn(browser, "Місячник").opens("/office?turn=state&service=residence");
        var first = head.page().select("tbody a.number").first();
        head.opens(Objects.requireNonNull(first).attr("href"));
        var before = requests();
        var decided = 0;
        while (decided < 50) {
            head.follows("Надати послугу").presses("Видати й відкрити наступну", "next", "yes");
            decided++;
        }
        assertThat(requests() - before).as("requests for fifty cases").isLessThanOrEqualTo(4 * 50);
        assertThat(db.sql("select count(*) from decisions.act where case_id = any (?)").param(waiting.toArray(UUID[]::new))
                .query(Integer.class).single())
                .as("decided, but for those that others of the suite left before them").isPositive();
        assertThat(acts()).isGreaterThanOrEqualTo(50);
    }

    @Test
    void casesThatAreAlikeAreGrantedTogetherAndEachGetsItsOwnAct() {
        var alike = Stream.generate(() -> Applicant.applies(new Visitor(browser), "tree-removal", "reason", "dead")).limit(3)
                .map(Applicant::id).toList();
        var other = Applicant.applies(new Visitor(browser), "tree-removal", "reason", "light").id();
        var head = Visitor.signedIn(browser, "Липовецька");
        Stream.concat(alike.stream(), Stream.of(other)).forEach(id -> head.opens("/office/cases/" + id).presses("Перевірено"));

        head.opens("/office/together");
        var group = head.page().select("section.item:has(input[value^=" + alike.getFirst() + "])");
        assertThat(group.select("input[name=case]").eachAttr("value")).extracting(value -> UUID.fromString(value.substring(0, 36)))
                .containsExactlyInAnyOrderElementsOf(alike);
        assertThat(group.text()).contains("Сухе, хворе або вже впало").doesNotContain("Левченко Оксана Ігорівна, тополя");
        var changed = alike.getLast();
        db.sql("update cases.case_record set version = version + 1 where case_id = ?").param(changed).update();

        var values = group.select("input[name=case]").eachAttr("value");
        head.posts("/office/together", Stream.concat(values.stream(), Stream.of("no case", new UUID(0, 0) + ":0"))
                .flatMap(value -> Stream.of("case", value)).toArray(String[]::new));
        assertThat(head.reads()).startsWith("200").contains("Надано послуг: 2", "Справу тим часом змінено");
        for (var id : alike.subList(0, 2)) assertThat(actsOf(id)).isOne();
        assertThat(actsOf(changed)).isZero();
        assertThat(actsOf(other)).as("not ticked").isZero();
        assertThat(head.opens("/office/together").reads()).as("what is granted is gone from the list")
                .doesNotContain(alike.getFirst().toString());
    }

    @Test
    void hundredsThatWereGrantedLongAgoDoNotHideWhatIsCheckedToday() {
        var head = Visitor.signedIn(browser, "Липовецька");
        db.sql("""
                insert into office.checked (case_id, version, official_person_id, at)
                select gen_random_uuid(), -1, '00000000-0000-7000-8000-000000000032', now() - interval '1 year'
                from generate_series(1, 600)""").update();
        try {
            var id = Applicant.applies(new Visitor(browser), "tree-removal").id();
            head.opens("/office/cases/" + id).presses("Перевірено");

            assertThat(head.opens("/office/together").page().select("input[value^=" + id + "]")).hasSize(1);
        } finally {
            db.sql("delete from office.checked where version = -1").update();
        }
    }

    @Test
    void nothingTickedIsSaidAndAMarkCanBeTakenOff() {
        var id = Applicant.applies(new Visitor(browser), "tree-removal").id();
        var head = Visitor.signedIn(browser, "Липовецька").opens("/office/cases/" + id).presses("Перевірено");
        assertThat(head.posts("/office/together").reads()).startsWith("422").contains("Позначте хоча б одну справу");
        assertThat(head.opens("/office/cases/" + id).reads()).contains("Перевірено.");
        assertThat(head.presses("Зняти позначку").reads()).doesNotContain("Перевірено.");
        assertThat(head.opens("/office/together").page().select("input[value^=" + id + "]")).isEmpty();
    }

    @Test
    void aCaseIsFoundByItsNumberAndByTheBeginningOfAName() {
        var name = "Яблучко" + Long.toString(System.nanoTime(), 36).replaceAll("[^a-z]", "").chars()
                .mapToObj(letter -> Character.toString('а' + letter - 'a')).collect(Collectors.joining());
        var applicant = Applicant.applies(new Visitor(browser), "tree-removal", "applicant-last", name);
        var head = Visitor.signedIn(browser, "Липовецька").opens("/office/search");
        assertThat(head.sends("sought", name.substring(0, name.length() - 1) + " окс").reads())
                .contains("Знайдено справ: 1", applicant.number());
        assertThat(head.address()).as("no name in an address").isEqualTo("/office/search");
        assertThat(head.sends("sought", " " + applicant.number().replace("-", " ")).reads()).contains(name);
        for (var nothing : List.of("'; drop table", "!!!", ":* & |", "\u202E" + name, "🌳")) {
            assertThat(head.sends("sought", nothing).reads()).as(nothing).doesNotContain(name).doesNotStartWith("5");
        }
        assertThat(head.sends("sought", "").reads()).startsWith("422");
        assertThat(Visitor.signedIn(browser, "Кременчук").opens("/office/search").sends("sought", name).reads()).as("of another unit")
                .contains("Знайдено справ: 0");
    }

    @Test
    void aNoteIsForColleaguesAndStays() {
        var applicant = Applicant.applies(new Visitor(browser), "tree-removal");
        var colleague = Visitor.signedIn(browser, "Терен").opens("/office/cases/" + applicant.id() + "/notes");
        assertThat(colleague.sends("note", "", "advice", "GRANT").reads()).startsWith("422");
        colleague.sends("note", "Дерево справді сухе, я його бачила", "advice", "GRANT");
        assertThat(colleague.reads()).startsWith("200").contains("Дерево справді сухе", "Пропозиція: Надати послугу", "Терен");
        assertThat(applicant.visitor.opens("/status/" + applicant.id()).reads()).doesNotContain("Дерево справді сухе");
        assertThat(Visitor.signedIn(browser, "Кременчук").opens("/office/cases/" + applicant.id() + "/notes").reads()).startsWith("404");
        assertThat(Visitor.signedIn(browser, "Липовецька").opens("/office/cases/" + applicant.id() + "/file").reads())
                .startsWith("200").contains("Дерево справді сухе", "тополя", "подає заяву");
    }

    @Test
    void beforeALeaveAllCasesGoToAColleagueAndEveryApplicantIsTold() {
        var applicants = Stream.generate(() -> Applicant.applies(new Visitor(browser), "tree-removal")).limit(3).toList();
        var head = Visitor.signedIn(browser, "Липовецька");
        for (var applicant : applicants) {
            head.opens("/office/cases/" + applicant.id());
            head.presses("Передати справу", "post", head.page().select("[name=post] option:contains(Терен)").val(), "reason", "Її ділянка");
        }
        confirmsAll();
        var teren = Visitor.signedIn(browser, "Терен").opens("/office/hand-over");
        assertThat(teren.page().select("[name=from] option").eachText()).as("not being the head, only her own")
                .containsExactly("Оберіть…", "Терен Ганна Богданівна, Головний спеціаліст з обстеження насаджень");
        var from = head.opens("/office/hand-over").page().select("[name=from] option:contains(Терен)").val();
        assertThat(head.sends("from", from, "post", "", "reason", "").page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#post", "#reason");
        var same = head.page().select("[name=post] option:contains(Терен)").val();
        assertThat(head.sends("from", from, "post", same, "reason", "Відпустка").reads()).startsWith("422").contains("Оберіть іншу людину");
        var to = head.page().select("[name=post] option:contains(Грабенко)").val();
        assertThat(head.sends("from", from, "post", to, "reason", "Відпустка").reads()).contains("Запропоновано передати справ:");
        confirmsAll();
        for (var applicant : applicants) {
            assertThat(applicant.visitor.opens("/status/" + applicant.id()).reads()).contains("Справу веде Грабенко", "Відпустка");
        }
    }

    @Test
    void wordingOfTheUnitIsFlaggedInTheActHoweverItCameThere() {
        var title = "Здорове дерево " + System.nanoTime();
        var head = Visitor.signedIn(browser, "Липовецька").opens("/office/phrases");
        assertThat(head.presses("Додати формулювання", "title", "", "body", "").reads()).startsWith("422");
        head.presses("Додати формулювання", "title", title, "body",
                "Обстеження показало, що дерево здорове і нікому не загрожує, тому зрізати його не можна.");
        var applicant = Applicant.applies(new Visitor(browser), "tree-removal");
        head.opens("/office/cases/" + applicant.id()).follows("Відмовити");
        var phrase = head.page().select("button[name=phrase]:contains(" + title + ")").val();
        head.presses("Надіслати намір", "phrase", phrase, "fact", "На фото зелене листя", "reasons", "Моя думка.");
        assertThat(head.reads()).startsWith("200");
        assertThat(head.typed("reasons")).startsWith("Моя думка.").contains("Обстеження показало");
        assertThat(head.typed("fact")).isEqualTo("На фото зелене листя");

        new Refusing(browser, db, draws, witness).refuses(head, applicant, "fact", "На фото зелене листя",
                "reasons", "Ми були на місці. ОБСТЕЖЕННЯ показало що дерево здорове, і нікому не загрожує; тому зрізати його не можна!");
        assertThat(applicant.visitor.opens("/cases/" + applicant.id() + "/act").reads()).contains("сталих формулювань підрозділу", title);
    }

    /** The deputy says yes to whatever is proposed. */
    private void confirmsAll() {
        var deputy = Visitor.signedIn(browser, "Ясенько").opens("/office/hand-overs");
        for (var form : deputy.page().select("form[action$=confirmation]").eachAttr("action")) {
            assertThat(deputy.posts(form).reads()).containsAnyOf("Передано справ:", "404"); // or it lapsed with one before it
        }
    }

    private int requests() {
        return Visitor.requests();
    }

    private int acts() {
        return db.sql("select count(*) from decisions.act where service_uk like '%роживання%'").query(Integer.class).single();
    }

    private int actsOf(UUID id) {
        return db.sql("select count(*) from decisions.act where case_id = ?").param(id).query(Integer.class).single();
    }
}
