package org.vidpovid.ombudsman;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;

/** The ombudsman looks into cases for a reason that is on record first, recommends in public, and is answered in public and by name. */
@PortalTest
class InquiryTest {

    private static final String REASON = "Троє людей за місяць пишуть, що у відділі не оглядають дерев, про які вони просять";
    private static final String BODY = "Оглядати кожне дерево до рішення й додавати до справи фото та дату огляду, видимі заявникові";

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;

    @Test
    void whatSomebodyBringsIsAnsweredByName() {
        var somebody = new Visitor(browser).opens("/ombudsman").presses("Надіслати", "what", "Дерево не оглядали, а в дозволі відмовили");
        assertThat(somebody.reads()).startsWith("200").contains("не оглядали", "Запишіть цей код", "Відповіді ще немає");
        var code = somebody.page().select(".code b").text();
        var id = somebody.address().substring("/ombudsman/".length());
        assertThat(new Visitor(browser).opens("/ombudsman/" + id).reads()).startsWith("404");

        var ombudsman = ombudsman().opens("/ombudsman/desk/intakes/" + id);
        assertThat(ombudsman.presses("Відповісти", "answer", "так").reads()).startsWith("422");
        assertThat(ombudsman.presses("Відповісти", "answer", "Ваше звернення розглянуто, відкрито провадження").reads()).startsWith("200");
        assertThat(new Visitor(browser).opens("/ombudsman/answer").presses("Прочитати", "code", code).reads())
                .contains("відкрито провадження", "Відповідає Заступенко Ганна Тарасівна");
        assertThatThrownBy(() -> db.sql("update ombudsman.intake set answer = 'Інша' where id = ?").param(UUID.fromString(id)).update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aCaseIsLookedAtForAReasonAndItsApplicantSeesThat() {
        var applicant = Applicant.applies(Visitor.signedIn(browser, "Гайдамаченко"), "tree-removal");
        var number = applicant.number();
        var ombudsman = begins();
        var inquiry = ombudsman.address();
        assertThat(ombudsman.presses("Долучити справу", "number", "2026-0000-0000-00").reads()).startsWith("422").contains("немає");
        assertThat(ombudsman.opens(inquiry + "/cases/" + applicant.id()).reads()).as("not before it is taken in").startsWith("404");
        assertThat(ombudsman.opens(inquiry).presses("Долучити справу", "number", number).reads()).startsWith("200").contains(number);
        assertThat(ombudsman.follows(number).reads()).startsWith("200").contains("Дозвіл на видалення дерева", "тополя", "Липовецька");

        assertThat(db.sql("select distinct viewer_name from people.access where matter_id = ? and purpose = 'INQUIRY'")
                .param(applicant.id())
                .query(String.class).list()).containsExactly("Заступенко Ганна Тарасівна");
        assertThat(ombudsman.opens("/office/cases/" + applicant.id()).reads()).as("and does nothing in it").doesNotStartWith("200");
        assertThat(ombudsman.opens("/status/" + applicant.id()).reads()).startsWith("404");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""         | Причина
            "   "      | Причина
            цікаво     | щонайменше 60 літер
            """)
    void nobodyLooksWithoutAReason(String reason, String said) {
        assertThat(ombudsman().opens("/ombudsman/desk").presses("Відкрити провадження", "reason", reason).reads()).startsWith("422")
                .contains(said);
    }

    @Test
    void aRecommendationIsAnsweredOnceInPublicByWhoHeadsTheUnit() {
        var ombudsman = begins();
        assertThat(ombudsman.presses("Оприлюднити", "unit", "kyiv-trees", "body", "Краще").reads()).startsWith("422");
        assertThat(ombudsman.presses("Оприлюднити", "unit", "kyiv-trees", "body", BODY).reads()).startsWith("200").contains(BODY);
        var id = db.sql("select max(id::text) from ombudsman.recommendation").query(String.class).single();
        assertThat(new Visitor(browser).opens("/recommendations").reads()).contains(BODY, "Відповідь до", "Заступенко")
                .doesNotContain(REASON);

        assertThat(Visitor.signedIn(browser, "Кременчук").opens("/office/recommendations/" + id).reads()).startsWith("404");
        assertThat(Visitor.signedIn(browser, "Терен").opens("/office/recommendations/" + id).reads()).startsWith("404");
        var head = Visitor.signedIn(browser, "Липовецька").opens("/office/recommendations").follows("Відповісти на рекомендацію");
        head.opens("/office/recommendations/" + id);
        assertThat(head.presses("Відповісти", "answer", "").reads()).startsWith("422");
        assertThat(head.presses("Відповісти", "follows", "yes", "answer", "З понеділка кожен огляд має фото і дату").reads())
                .startsWith("200");
        assertThat(new Visitor(browser).opens("/recommendations").reads()).contains("Виконають", "З понеділка",
                "Відповідає Липовецька Надія Григорівна");
        assertThatThrownBy(() -> db.sql("update ombudsman.recommendation set answer = 'Ні' where id = ?").param(UUID.fromString(id))
                .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.sql("delete from ombudsman.recommendation where id = ?").param(UUID.fromString(id)).update())
                .isInstanceOf(DataAccessException.class);
    }

    private Visitor ombudsman() {
        return Visitor.signedIn(browser, "Заступенко").opens("/ombudsman/desk");
    }

    private Visitor begins() {
        var ombudsman = ombudsman().presses("Відкрити провадження", "reason", REASON);
        assertThat(ombudsman.reads()).startsWith("200").contains(REASON);
        return ombudsman;
    }
}
