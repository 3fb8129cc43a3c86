package org.vidpovid.feedback;

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

/** What people say of how they were treated reaches those who answer for it, and is answered by name. */
@PortalTest
class RemarksTest {

    private static final String BODY = "Заяву не взяли: сказали прийти після обіду";
    private static final String ANSWER = "Перепрошую. Прийому тепер не переривають, і заяву вже взято.";

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired MovableClock clock;
    @Autowired Lateness lateness;
    @Autowired FeedbackPersonalData personal;

    @AfterEach
    void setRight() {
        clock.setRight();
    }

    @Test
    void whoeverHasNoAccountGetsACodeAndReadsTheAnswerOfANamedHeadByIt() {
        var somebody = says(new Visitor(browser), "NOT_ACCEPTED", "", BODY);
        assertThat(somebody.reads()).startsWith("200").contains("Не прийняли", BODY, "Липовецька Надія Григорівна", "Запишіть цей код");
        var code = somebody.page().select(".code b").text();

        var head = Visitor.signedIn(browser, "Липовецька").opens("/office").follows("Відгуки");
        assertThat(head.opens("/office/remarks/" + id(somebody)).reads()).startsWith("200").contains(BODY, "Чекає до");
        assertThat(head.presses("Відповісти", "answer", ANSWER).reads()).startsWith("200").contains(ANSWER, "Є відповідь");
        assertThat(head.page().select("textarea")).as("an answer is given once").isEmpty();

        var later = new Visitor(browser).opens("/remarks").follows("Прочитати відповідь");
        assertThat(later.presses("Прочитати", "code", "XXXX-XXXX-XXXX-XXXX").reads()).startsWith("422").contains("немає");
        assertThat(later.presses("Прочитати", "code", code.toLowerCase(Locale.ROOT)).reads())
                .contains(BODY, ANSWER, "Відповідає Липовецька Надія Григорівна, Начальник відділу");
        assertThat(new Visitor(browser).opens("/en/remarks/" + id(somebody)).reads()).as("nobody without the code").startsWith("404");
    }

    @Test
    void theOfficialAndTheSuperiorAreToldAndTheOfficialDoesNotAnswerForThemselves() {
        var citizen = says(Visitor.signedIn(browser, "Гайдамаченко"), "CRITICISM", "Грабенко", "Говорив зверхньо і не дослухав");
        var id = id(citizen);
        assertThat(told(id)).contains("00000000-0000-7000-8000-000000000035", "00000000-0000-7000-8000-000000000032",
                "00000000-0000-7000-8000-000000000031");
        assertThat(citizen.page().select(".code")).as("whoever is signed in needs no code").isEmpty();

        var official = Visitor.signedIn(browser, "Грабенко").opens("/office/remarks/" + id);
        assertThat(official.reads()).contains("не дослухав", "Відповісти має Липовецька").doesNotContain("Гайдамаченко");
        assertThat(official.page().select("textarea")).isEmpty();
        assertThat(official.opens("/office/phrases").posts("/office/remarks/" + id, "answer", ANSWER).reads()).startsWith("404");

        var superior = Visitor.signedIn(browser, "Яворченко").opens("/office/remarks/" + id).presses("Відповісти", "answer", ANSWER);
        assertThat(superior.reads()).contains("Відповідає Яворченко");
        assertThat(citizen.opens("/my").reads()).contains("На відгук відповідає Яворченко Олег Данилович, Директор департаменту");
        assertThat(db.sql("select count(*) from people.access where matter_id = ? and viewer_name like 'Грабенко%'").param(id)
                .query(Integer.class).single()).as("whoever read it is in the access log").isPositive();
    }

    @Test
    void whatIsSaidOfAHeadIsForTheirSuperior() {
        var id = id(says(new Visitor(browser), "ASKED_FOR_MORE", "Липовецька Надія", "Вимагала довідку, якої не просить жодне правило"));

        assertThat(Visitor.signedIn(browser, "Липовецька").opens("/office/remarks/" + id).reads()).contains("Відповісти має Яворченко");
        assertThat(Visitor.signedIn(browser, "Ясенько").opens("/office/remarks/" + id).page().select("textarea")).as("a subordinate")
                .isEmpty();
        assertThat(Visitor.signedIn(browser, "Яворченко").opens("/office/remarks/" + id).page().select("textarea")).isNotEmpty();
        assertThat(Visitor.signedIn(browser, "Терен").opens("/office/remarks/" + id).reads()).as("a colleague").startsWith("404");
        assertThat(Visitor.signedIn(browser, "Кременчук").opens("/office/remarks/" + id).reads()).as("another authority").startsWith("404");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""           | kyiv-trees | ""       | Не взяли заяву | Що ви хочете сказати
            COMPLIMENT   | kyiv-trees | ""       | Не взяли заяву | Що ви хочете сказати
            NOT_ACCEPTED | ""         | ""       | Не взяли заяву | Підрозділ
            NOT_ACCEPTED | no-such    | ""       | Не взяли заяву | Підрозділ
            NOT_ACCEPTED | kyiv-trees | ""       | ""             | Що сталося
            NOT_ACCEPTED | kyiv-trees | ""       | "   "          | Що сталося
            NOT_ACCEPTED | kyiv-trees | ""       | ..........!!!! | щонайменше 10 літер
            NOT_ACCEPTED | kyiv-trees | ""       | long           | 5
            NOT_ACCEPTED | kyiv-trees | long     | Не взяли заяву | 200
            """)
    void whatCannotBeUnderstoodIsAskedAgainAndNothingTypedIsLost(String kind, String unit, String about, String body, String said) {
        var typed = body.equals("long") ? "а".repeat(5001) : body;
        var somebody = new Visitor(browser).opens("/remarks").presses("Надіслати", "kind", kind, "unit", unit, "about",
                about.equals("long") ? "а".repeat(201) : about, "body", typed);

        assertThat(somebody.reads()).startsWith("422").contains(said);
        assertThat(somebody.page().select(".error-summary li")).hasSize(1);
        assertThat(somebody.typed("body").strip()).isEqualTo(typed.strip());
    }

    @Test
    void whatIsTypedIsTextAndNeverMarkup() {
        var somebody = says(new Visitor(browser), "CRITICISM", "<b>нікого</b>", "<script>alert('Не взяли')</script> та ще й сміялися");

        assertThat(somebody.page().select("script")).isEmpty();
        assertThat(somebody.reads()).contains("<script>", "<b>нікого</b>");
    }

    @Test
    void whoeverFloodsTheDesksIsSlowedDown() {
        var somebody = new Visitor(browser);
        for (int i = 0; i < Patience.BURST; i++) says(somebody, "THANKS", "", "Дякую за уважність, раз " + i);

        assertThat(somebody.opens("/remarks").presses("Надіслати", "kind", "THANKS", "unit", "kyiv-trees", "body", "Дякую за уважність")
                .reads())
                .startsWith("429");
    }

    @Test
    void ofTwoWhoAnswerAtOnceTheSecondIsToldWhoWasFirst() {
        var id = id(says(new Visitor(browser), "THANKS", "", "Дякую за терпіння і пораду"));
        var head = Visitor.signedIn(browser, "Липовецька").opens("/office/remarks/" + id);
        var deputy = Visitor.signedIn(browser, "Ясенько").opens("/office/remarks/" + id);

        assertThat(head.presses("Відповісти", "answer", "").reads()).startsWith("422");
        assertThat(deputy.presses("Відповісти", "answer", ANSWER).reads()).startsWith("200");
        assertThat(head.presses("Відповісти", "answer", "Інша відповідь, якої не буде").reads()).startsWith("409")
                .contains("вже відповіли");
        assertThat(deputy.opens("/office/remarks/" + id).reads()).contains("Ясенько").doesNotContain("якої не буде");
    }

    @Test
    void afterACaseItsApplicantThanksOrCriticisesAndReadsTheAnswerBesideIt() {
        var applicant = Applicant.applies(new Visitor(browser), "tree-removal");
        var page = applicant.visitor.opens("/status/" + applicant.id()).follows("Сказати, що не прийняли");
        assertThat(page.page().select("[name=kind]").eachAttr("value")).as("the case is not over").containsExactly("NOT_ACCEPTED",
                "ASKED_FOR_MORE");
        assertThat(page.presses("Надіслати", "kind", "THANKS", "body", BODY).reads()).startsWith("422");
        assertThat(page.presses("Надіслати", "kind", "ASKED_FOR_MORE", "body", "Просили ще одне фото дерева").reads()).startsWith("200")
                .contains("Вимагали зайвого", "Просили ще одне фото");
        assertThat(new Visitor(browser).opens("/status/" + applicant.id() + "/remark").reads()).startsWith("404");

        var id = db.sql("select id from feedback.remark where case_id = ?").param(applicant.id()).query(UUID.class).single();
        assertThat(Visitor.signedIn(browser, "Липовецька").opens("/office/cases/" + applicant.id()).reads()).contains("Вимагали зайвого");
        Visitor.signedIn(browser, "Яворченко").opens("/office/remarks/" + id).presses("Відповісти", "answer", ANSWER);
        assertThat(applicant.visitor.opens("/status/" + applicant.id()).reads()).contains(ANSWER, "Відповідає Яворченко");

        applicant.visitor.opens("/status/" + applicant.id() + "/withdrawal").sends();
        assertThat(applicant.visitor.opens("/status/" + applicant.id() + "/remark").page().select("[name=kind]")).hasSize(4);
        for (int i = 1; i < 10; i++) {
            applicant.visitor.opens("/status/" + applicant.id() + "/remark").sends("kind", "THANKS", "body", BODY + i);
        }
        assertThat(applicant.visitor.opens("/status/" + applicant.id() + "/remark").reads()).contains("вже є десять відгуків");
    }

    @Test
    void aClerkWritesDownWhatSomebodySaysAndHandsOverTheCode() {
        var clerk = Visitor.signedIn(browser, "Ягідко").opens("/my").follows("Записати відгук людини");
        assertThat(clerk.presses("Записати", "kind", "NOT_ACCEPTED", "unit", "kyiv-trees", "channel", "WEB", "body", BODY).reads())
                .startsWith("422");
        assertThat(clerk.presses("Записати", "channel", "PHONE").reads()).startsWith("200").contains("Код, щоб прочитати відповідь");
        var code = clerk.page().select(".code b").text();
        assertThat(clerk.opens(clerk.address()).reads()).as("shown once").contains("показують один раз").doesNotContain(code);

        var caller = new Visitor(browser).opens("/remarks/answer").presses("Прочитати", "code", code);
        assertThat(caller.reads()).contains(BODY, "Не прийняли");
        assertThat(Visitor.signedIn(browser, "Липовецька").opens("/office/remarks/" + id(caller)).reads())
                .contains("Телефоном", "Ягідко Віра Семенівна");
    }

    @Test
    void silenceIsToldByNameAndOnceAndEverybodyCanCountIt() {
        var id = id(says(new Visitor(browser), "CRITICISM", "", "Ніхто не відповідає на дзвінки"));
        clock.turnTo(LocalDate.now(clock).plusDays(20));

        assertThat(lateness.tell()).isPositive();
        assertThat(lateness.tell()).isZero();
        assertThat(db.sql("select distinct body_uk from notices.notice where matter_id = ? and body_uk like '%Досі не%'").param(id)
                .query(String.class).single()).contains("Липовецька Надія Григорівна");
        assertThat(Visitor.signedIn(browser, "Липовецька").opens("/office/remarks/" + id).reads()).contains("Без відповіді: строк минув");
        assertThat(new Visitor(browser).opens("/remarks/units").reads()).contains("Відділ охорони зелених насаджень", "Прострочено:",
                "Керівник: Липовецька").doesNotContain("дзвінки");
    }

    @Test
    void whatWasSaidIsWrittenOnceAndForgottenWhenItsTimeIsOver() {
        var citizen = says(Visitor.signedIn(browser, "Кульбабко"), "THANKS", "", "Дякую, все пояснили дуже докладно");
        var id = id(citizen);
        for (var change : List.of("body = 'інше'", "kind = 'CRITICISM'", "answer_by = answer_by + 30", "unit_uk = 'інший'",
                "body = null")) {
            assertThatThrownBy(() -> db.sql("update feedback.remark set " + change + " where id = ?").param(id).update()).as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> db.sql("delete from feedback.remark where id = ?").param(id).update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.sql("update feedback.remark set answered_at = now(), answer = 'Від нікого, без імені' where id = ?")
                .param(id).update()).isInstanceOf(DataAccessException.class);

        Visitor.signedIn(browser, "Липовецька").opens("/office/remarks/" + id).presses("Відповісти", "answer", ANSWER);
        assertThatThrownBy(() -> db.sql("update feedback.remark set answer = 'Інша відповідь' where id = ?").param(id).update())
                .isInstanceOf(DataAccessException.class);
        assertThat(export("00000000-0000-7000-8000-000000000003")).contains("докладно");
        assertThat(export("00000000-0000-7000-8000-000000000032")).contains(ANSWER).doesNotContain("докладно");

        clock.turnTo(LocalDate.now(clock).plusYears(3).plusDays(2));
        lateness.forget();
        assertThat(citizen.opens("/remarks/" + id).reads()).contains(ANSWER, "Строк зберігання").doesNotContain("докладно");
    }

    private String export(String person) {
        var rows = Objects.requireNonNull(personal.export(UUID.fromString(person)).get("feedback.remark"));
        return rows.toString();
    }

    private Set<String> told(UUID id) {
        return db.sql("select person_id::text from notices.notice where matter_id = ?").param(id).query(String.class).set();
    }

    private static Visitor says(Visitor visitor, String kind, String about, String body) {
        visitor.opens("/remarks?unit=kyiv-trees").presses("Надіслати", "kind", kind, "about", about, "body", body);
        assertThat(visitor.address()).startsWith("/remarks/");
        return visitor;
    }

    private static UUID id(Visitor at) {
        return UUID.fromString(at.address().substring("/remarks/".length()));
    }
}
