package org.vidpovid.opinions;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.springframework.dao.DataAccessException;
import org.vidpovid.PortalTest;

/** Another authority is asked before a decision; its silence never harms the applicant. */
@PortalTest
class OpinionsTest extends Asked {

    @Test
    void theApplicantIsToldWhoWasAskedAndThatSilenceDoesNotHarm() {
        assertThat(applicant.visitor.reads()).contains("Відділ безпеки дорожнього руху", "Відділ історичних ареалів", "3 робочі дні",
                "вам це не зашкодить");
        assertThat(status()).contains("Висновки інших органів", "Чекаємо на висновок", "Чи не заважатимуть роботи?", "4 лютого 2027",
                "його мовчання заявникові не шкодить");
        assertThat(applicant.visitor.opens("/en/status/" + applicant.id()).reads())
                .contains("Opinions of other authorities", "Road Safety Division", "Opinion awaited",
                "Will the works disturb?", "4 February 2027");
    }

    @Test
    void theOtherUnitSeesWhatItNeedsAndNothingElseAndThatIsRecorded() {
        var patrol = patrol();
        assertThat(patrol.opens("/office").follows("Запити на висновок").reads())
                .contains("Чи не заважатимуть роботи?", "Дозвіл на видалення дерев");
        assertThat(patrol.opens("/office/opinions/" + asked("безпеки")).reads())
                .contains("Заявник: Левченко Оксана Ігорівна", "тополя", "photo.pdf",
                "Справу веде Липовецька").doesNotContain("+380", "Що відбувалося");
        assertThat(patrol.page().select("a[href*=files]").eachAttr("href")).isNotEmpty()
                .allMatch(file -> patrol.opens(file).reads().startsWith("200"));
        assertThat(db.sql("select count(*) from people.access where purpose = 'OPINION' and matter_id = ? and viewer_name like "
                + "'Узбіченко%'").param(applicant.id())
                .query(Integer.class).single()).isPositive();

        for (var page : List.of("", "/grant", "/refusal", "/opinions", "/file")) {
            assertThat(patrol.opens("/office/cases/" + applicant.id() + page).reads()).as(page).startsWith("404");
        }
        assertThat(patrol.opens("/cases/" + applicant.id() + "/files/" + UUID.randomUUID()).reads()).startsWith("404");
        assertThat(patrol.opens("/office/opinions/" + asked("ареалів")).reads()).as("what another unit was asked").startsWith("404");
        assertThat(official.opens("/office/opinions/" + asked("безпеки")).reads()).as("not the one who decides").startsWith("404");
        var list = official.opens("/office/opinions");
        assertThat(list.posts("/office/opinions/" + asked("безпеки"), "verdict", "NO_OBJECTION").reads()).startsWith("404");
    }

    @Test
    void nobodyGivesAnOpinionOnTheirOwnMatter() {
        var own = applies(patrol());

        assertThat(own.visitor.opens("/office/opinions/" + asked(own, "безпеки")).reads()).startsWith("404");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''           | ''    | ''        | ''            | ''   | Ваш висновок
            MAYBE        | ''    | ''        | ''            | ''   | Ваш висновок
            CONDITIONS   | ' '   | ''        | ''            | ''   | за яких умов
            OBJECTION    | ''    | ''        | Правила, п. 9 | long | у якому факті
            OBJECTION    | ''    | Прохід 1м | ''            | long | без норми заперечувати не можна
            OBJECTION    | ''    | Прохід 1м | Правила, п. 9 | бо   | щонайменше 60 літер
            NO_OBJECTION | ''    | Прохід 1м | ''            | ''   | не стосується обраного висновку
            """)
    void anOpinionThatLacksAnythingCannotBeGiven(String verdict, String conditions, String fact, String norm, String reasons, String said) {
        var patrol = patrol().opens("/office/opinions/" + asked("безпеки"));
        patrol.presses("Надати висновок", "verdict", verdict, "conditions", conditions, "fact", fact, "norm", norm, "reasons",
                reasons.equals("long") ? REASONS : reasons);

        assertThat(patrol.reads()).startsWith("422").contains(said);
        assertThat(patrol.page().select(".error-summary li")).hasSize(1);
        assertThat(patrol.typed("fact")).isEqualTo(fact);
        assertThat(status()).contains("Чекаємо на висновок");
    }

    @Test
    void anObjectionInTimeIsEvidenceForARefusal() {
        clock.turnTo(LAST_DAY);
        var patrol = objects("безпеки");
        assertThat(patrol.reads()).startsWith("200").contains("Заперечує. Факт: «Прохід лише метр»");
        assertThat(status()).contains("Узбіченко Ілля Тарасович", "Старший інспектор", "Прохід лише метр", "Правила, пункт 9");

        official.opens("/office/cases/" + applicant.id() + "/refusal");
        assertThat(official.page().select("[name=question] option").eachText())
                .anyMatch(option -> option.contains("Висновок із запереченням: Відділ безпеки"));
        assertThat(refuses("opinion-" + asked("безпеки"))).startsWith("200");
        refusing().answers(applicant.visitor, applicant.id(), "Візочок пройде.");
        refusing().finishes(official, applicant.id());
        assertThat(refusing().confirms(applicant.id()).reads()).startsWith("200");
        assertThat(applicant.visitor.opens("/cases/" + applicant.id() + "/act").reads())
                .contains("Висновок: Відділ безпеки дорожнього руху",
                "Заперечує. Факт: «Прохід лише метр»", "Відділ історичних ареалів", "не чекаючи висновку");
        assertThat(applicant.visitor.opens("/en/cases/" + applicant.id() + "/act").reads())
                .contains("Opinion: Road Safety Division", "without waiting for the opinion");
    }

    @Test
    void aRefusalCannotRestOnAnOpinionThatIsMissingOrHasNoObjection() {
        assertThat(refuses("opinion-" + asked("безпеки"))).startsWith("422").contains("На цей висновок спиратися не можна");
        says("безпеки", "verdict", "CONDITIONS", "conditions", "Лишити прохід");
        assertThat(refuses("opinion-" + asked("безпеки"))).startsWith("422").contains("На цей висновок спиратися не можна");
        assertThat(refuses("opinion-" + UUID.randomUUID())).startsWith("422").contains("оберіть відповідь, документ чи висновок");
    }

    @Test
    void askingAgainNeedsAReasonAndTheFormerAnswerCountsNoMore() {
        objects("безпеки");
        official.opens("/office/cases/" + applicant.id()).follows("Запитати про висновок ще раз");
        assertThat(official.sends("opinion", asked("безпеки").toString(), "reason", "").reads()).startsWith("422");
        assertThat(official.sends("opinion", asked("безпеки").toString(), "reason", "Заявник змінив план").reads()).startsWith("200")
                .contains("ще раз просить висновок");

        assertThat(status()).contains("Заявник змінив план", "цей висновок уже не враховується");
        var first = db.sql("select id from opinions.request where case_id = ? and answered_at is not null").param(applicant.id())
                .query(UUID.class).single();
        assertThat(refuses("opinion-" + first)).startsWith("422");
        assertThat(patrol().opens("/office/opinions/" + asked("безпеки")).reads())
                .contains("Заявник змінив план", "Надати висновок від мого імені");
        assertThat(patrol().opens("/office/cases/" + applicant.id() + "/opinions").reads()).startsWith("404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update opinions.request set verdict = 'NO_OBJECTION', fact = null, against = null, reasons = null",
            "update opinions.request set in_time = false",
            "update opinions.request set asks_uk = 'x'", "update opinions.request set due_on = due_on + 1", "delete from opinions.request",
            "truncate opinions.request"})
    void whatWasAskedAndSaidIsNeverChanged(String change) {
        objects("безпеки");
        var where = change.startsWith("truncate") ? "" : " where case_id = '" + applicant.id() + "' and answered_at is not null";

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> db.sql(change + where).update())
                .withMessageContaining("written once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"against = null", "fact = ''", "reasons = null", "in_time = null", "answered_by = answered_by - 'name'",
            "silent_at = now()", "verdict = 'OTHER'"})
    void anAnswerThatLacksAnythingIsRefusedByTheDatabase(String lacking) {
        var whole = """
                update opinions.request set answered_at = now(), answered_by = asked_by, answered_by_person_id = asked_by_person_id,
                in_time = true, verdict = 'OBJECTION',
                fact = 'f', against = 'n', reasons = 'r', files = '[]'""";
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> db.sql(replaced(whole, lacking) + " where id = ?").param(asked("безпеки")).update());
        assertThat(db.sql(whole + " where id = ?").param(asked("безпеки")).update()).isOne();
    }

    private static String replaced(String whole, String lacking) {
        var column = lacking.substring(0, lacking.indexOf(' '));
        if (column.equals("answered_by")) return whole.replace("answered_by = asked_by,", "answered_by = asked_by - 'name',");
        return whole.contains(column + " = ") ? whole.replaceFirst("\\b" + column + " = [^,]+(?=,|$)", lacking) : whole + ", " + lacking;
    }
}
