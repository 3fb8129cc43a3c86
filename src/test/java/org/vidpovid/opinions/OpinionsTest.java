package org.vidpovid.opinions;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.catalogue.AskingService;

/** Another authority is asked before a decision; its silence never harms the applicant. */
@PortalTest
class OpinionsTest {

    static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2027, 2, 4); // three working days
    static final LocalDate DAY_AFTER = LocalDate.of(2027, 2, 5);
    static final String REASONS = "Роботи перекриють єдиний прохід до школи, а правила вимагають лишати пішоходам півтора метра.";

    @Autowired MockMvcTester browser;
    @Autowired ApplicationContext portal;
    @Autowired MovableClock clock;
    @Autowired Silences silences;
    @Autowired JdbcClient db;
    Applicant applicant;
    Visitor official;

    @BeforeEach
    void somebodyHasApplied() {
        clock.turnTo(MONDAY);
        applicant = applies(new Visitor(browser));
        official = Visitor.signedIn(browser, "Липовецька");
    }

    @AfterEach
    void setsTheClockRight() {
        clock.setRight();
    }

    @Test
    void theApplicantIsToldWhoWasAskedAndThatSilenceDoesNotHarm() {
        assertThat(applicant.visitor.reads()).contains("Відділ безпеки дорожнього руху", "Відділ історичних ареалів", "3 робочі дні", "вам це не зашкодить");
        assertThat(status()).contains("Висновки інших органів", "Чекаємо на висновок", "Чи не заважатимуть роботи?", "4 лютого 2027", "його мовчання заявникові не шкодить");
        assertThat(applicant.visitor.opens("/en/status/" + applicant.id()).reads()).contains("Opinions of other authorities", "Road Safety Division", "Opinion awaited",
                "Will the works disturb?", "4 February 2027");
    }

    @Test
    void theOtherUnitSeesWhatItNeedsAndNothingElseAndThatIsRecorded() {
        var patrol = patrol();
        assertThat(patrol.opens("/office").follows("Запити на висновок").reads()).contains("Чи не заважатимуть роботи?", "Дозвіл на видалення дерев");
        assertThat(patrol.opens("/office/opinions/" + asked("безпеки")).reads()).contains("Заявник: Левченко Оксана Ігорівна", "тополя", "photo.pdf",
                "Справу веде Липовецька").doesNotContain("+380", "Що відбувалося");
        assertThat(patrol.page().select("a[href*=files]").eachAttr("href")).isNotEmpty().allMatch(file -> patrol.opens(file).reads().startsWith("200"));
        assertThat(db.sql("select count(*) from people.access where purpose = 'OPINION' and matter_id = ? and viewer_name like 'Узбіченко%'").param(applicant.id())
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
        patrol.presses("Надати висновок", "verdict", verdict, "conditions", conditions, "fact", fact, "norm", norm, "reasons", reasons.equals("long") ? REASONS : reasons);

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
        assertThat(official.page().select("[name=question] option").eachText()).anyMatch(option -> option.contains("Висновок із запереченням: Відділ безпеки"));
        assertThat(refuses("opinion-" + asked("безпеки"))).startsWith("200");
        assertThat(applicant.visitor.opens("/cases/" + applicant.id() + "/act").reads()).contains("Висновок: Відділ безпеки дорожнього руху",
                "Заперечує. Факт: «Прохід лише метр»", "Відділ історичних ареалів", "не чекаючи висновку");
        assertThat(applicant.visitor.opens("/en/cases/" + applicant.id() + "/act").reads()).contains("Opinion: Road Safety Division", "without waiting for the opinion");
    }

    @Test
    void silenceIsNoObjectionEvenIfNoJobHasNotedIt() {
        clock.turnTo(DAY_AFTER);

        assertThat(status()).contains("Мовчить: заперечень немає");
        assertThat(official.opens("/office/cases/" + applicant.id()).follows("Надати").reads()).doesNotContain("Вирішую, не чекаючи");
        assertThat(official.presses("Видати").reads()).startsWith("200");
        assertThat(applicant.visitor.opens("/cases/" + applicant.id() + "/act").reads()).contains("до 4 лютого 2027", "Мовчання заявникові не шкодить",
                "Правила благоустрою, пункт 9", "ще не перевірено юристом");
        assertThat(applicant.visitor.opens("/en/cases/" + applicant.id() + "/act").reads()).contains("Silence does not harm the applicant");
    }

    @Test
    void anObjectionAfterItsTermIsShownAndPowerless() {
        clock.turnTo(DAY_AFTER);
        assertThat(objects("безпеки").reads()).startsWith("200").contains("Відповідь після строку");

        assertThat(status()).contains("Відповідь після строку", "відмовити на його підставі не можна", "Прохід лише метр");
        official.opens("/office/cases/" + applicant.id() + "/refusal");
        assertThat(official.page().select("[name=question] option").eachAttr("value")).noneMatch(value -> value.startsWith("opinion"));
        assertThat(refuses("opinion-" + asked("безпеки"))).startsWith("422").contains("На цей висновок спиратися не можна");
    }

    @Test
    void aRefusalCannotRestOnAnOpinionThatIsMissingOrHasNoObjection() {
        assertThat(refuses("opinion-" + asked("безпеки"))).startsWith("422").contains("На цей висновок спиратися не можна");
        says("безпеки", "verdict", "CONDITIONS", "conditions", "Лишити прохід");
        assertThat(refuses("opinion-" + asked("безпеки"))).startsWith("422").contains("На цей висновок спиратися не можна");
        assertThat(refuses("opinion-" + UUID.randomUUID())).startsWith("422").contains("Оберіть відповідь або документ");
    }

    @Test
    void whoGrantsBeforeAnOpinionCameSaysSo() {
        official.opens("/office/cases/" + applicant.id() + "/grant");
        assertThat(official.reads()).contains("Інший орган ще може дати висновок", "Відділ історичних ареалів");
        assertThat(official.presses("Видати").reads()).startsWith("422").contains("позначте, що вирішуєте без нього");

        assertThat(official.presses("Видати", "unawaited", "yes").reads()).startsWith("200");
        assertThat(applicant.visitor.opens("/cases/" + applicant.id() + "/act").reads()).contains("не чекаючи висновку");
        var patrol = patrol().opens("/office/opinions?show=ended");
        assertThat(patrol.follows(number()).reads()).contains("Висновок уже не потрібен", "Надано 1 лютого 2027").doesNotContain("Левченко", "тополя");
    }

    @Test
    void anOpinionThatComesWhileTheOfficialDecidesIsReadFirst() {
        official.opens("/office/cases/" + applicant.id()).follows("Надати");
        says("безпеки", "verdict", "NO_OBJECTION");

        assertThat(official.presses("Видати", "unawaited", "yes").reads()).startsWith("409");
    }

    @Test
    void whatWasWithdrawnNeedsNoOpinion() {
        var patrol = patrol().opens("/office/opinions/" + asked("безпеки"));
        applicant.visitor.opens("/status/" + applicant.id() + "/withdrawal").sends("sure", "yes");

        assertThat(patrol.presses("Надати висновок", "verdict", "NO_OBJECTION").reads()).startsWith("409");
        assertThat(patrol.opens("/office/opinions/" + asked("безпеки")).reads()).contains("Висновок уже не потрібен", "відкликає заяву").doesNotContain("Левченко");
    }

    @Test
    void theClockStandsStillWhileTheApplicantMends() {
        official.opens("/office/cases/" + applicant.id() + "/correction").sends("how-species", "Назвіть вид точніше");
        clock.turnTo(DAY_AFTER);
        silences.note();
        assertThat(status()).contains("Строк зупинено");
        applicant.visitor.opens("/apply/" + applicant.id());
        applicant.answers("species", "липа").visitor.presses("Надіслати виправлене");

        assertThat(status()).contains("10 лютого 2027").doesNotContain("Мовчить");
        clock.turnTo(LocalDate.of(2027, 2, 11));
        assertThat(status()).contains("Мовчить: заперечень немає");
    }

    @Test
    void askingAgainNeedsAReasonAndTheFormerAnswerCountsNoMore() {
        objects("безпеки");
        official.opens("/office/cases/" + applicant.id()).follows("Запитати про висновок ще раз");
        assertThat(official.sends("opinion", asked("безпеки").toString(), "reason", "").reads()).startsWith("422");
        assertThat(official.sends("opinion", asked("безпеки").toString(), "reason", "Заявник змінив план").reads()).startsWith("200").contains("ще раз просить висновок");

        assertThat(status()).contains("Заявник змінив план", "цей висновок уже не враховується");
        var first = db.sql("select id from opinions.request where case_id = ? and answered_at is not null").param(applicant.id()).query(UUID.class).single();
        assertThat(refuses("opinion-" + first)).startsWith("422");
        assertThat(patrol().opens("/office/opinions/" + asked("безпеки")).reads()).contains("Заявник змінив план", "Надати висновок від мого імені");
        assertThat(patrol().opens("/office/cases/" + applicant.id() + "/opinions").reads()).startsWith("404");
    }

    @Test
    void silenceIsNotAskedAwayFromTheApplicantButAMendedApplicationIsAnotherMatter() {
        says("безпеки", "verdict", "NO_OBJECTION");
        clock.turnTo(DAY_AFTER);
        assertThat(official.opens("/office/cases/" + applicant.id()).reads()).doesNotContain("Запитати про висновок ще раз");
        var version = db.sql("select version from cases.case_record where case_id = ?").param(applicant.id()).query(String.class).single();
        for (var unit : List.of("безпеки", "історичних")) {
            assertThat(official.posts("/office/cases/" + applicant.id() + "/opinions", "version", version, "opinion", asked(unit).toString(), "reason", "Може, заперечите?")
                    .reads()).as(unit).startsWith("404");
        }
        assertThat(db.sql("select count(*) from opinions.request where case_id = ?").param(applicant.id()).query(Integer.class).single()).isEqualTo(2);

        official.opens("/office/cases/" + applicant.id() + "/correction").sends("how-species", "Назвіть вид точніше");
        applicant.visitor.opens("/apply/" + applicant.id());
        applicant.answers("species", "липа").visitor.presses("Надіслати виправлене");
        assertThat(official.opens("/office/cases/" + applicant.id()).follows("Запитати про висновок ще раз").page().select("[name=opinion]")).hasSize(2);
    }

    @Test
    void silenceIsNotedOnceHoweverManyNodesNoteIt() {
        silences.note();
        assertThat(noted()).as("there is still time").isZero();
        clock.turnTo(DAY_AFTER);
        IntStream.range(0, 6).parallel().forEach(_ -> silences.note());

        assertThat(noted()).as("one for each unit").isEqualTo(2);
        assertThat(silences.note()).isZero();
        assertThat(status()).contains("Портал «Відповідь»", "не надає висновку до 4 лютого 2027");
        assertThat(db.sql("select count(*) from notices.notice where matter_id = ? and body_uk like '%Вам це не шкодить%'").param(applicant.id())
                .query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void ofManyAnswersAtTheMomentOfSilenceOneIsKeptAndItIsLateOrInTimeButNeverBoth() {
        var request = asked("безпеки");
        var colleagues = Stream.of("Узбіченко", "Світлофорчук", "Зебренко").map(name -> Visitor.signedIn(browser, name).opens("/office/opinions/" + request)).toList();
        clock.turnTo(DAY_AFTER);
        var answers = Stream.concat(colleagues.stream().<Callable<String>>map(one -> () -> one.presses("Надати висновок", "verdict", "NO_OBJECTION").reads()),
                Stream.<Callable<String>>of(() -> "job " + silences.note())).toList();
        try (var at = Executors.newFixedThreadPool(4)) {
            var read = at.invokeAll(answers).stream().map(Future::resultNow).toList();
            assertThat(read).filteredOn(page -> page.startsWith("200")).hasSize(1);
            assertThat(read).filteredOn(page -> page.startsWith("409")).hasSize(2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(db.sql("select in_time from opinions.request where id = ?").param(request).query(Boolean.class).single()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update opinions.request set verdict = 'NO_OBJECTION', fact = null, against = null, reasons = null", "update opinions.request set in_time = false",
            "update opinions.request set asks_uk = 'x'", "update opinions.request set due_on = due_on + 1", "delete from opinions.request", "truncate opinions.request"})
    void whatWasAskedAndSaidIsNeverChanged(String change) {
        objects("безпеки");
        var where = change.startsWith("truncate") ? "" : " where case_id = '" + applicant.id() + "' and answered_at is not null";

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> db.sql(change + where).update()).withMessageContaining("written once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"against = null", "fact = ''", "reasons = null", "in_time = null", "answered_by = answered_by - 'name'", "silent_at = now()", "verdict = 'OTHER'"})
    void anAnswerThatLacksAnythingIsRefusedByTheDatabase(String lacking) {
        var whole = """
                update opinions.request set answered_at = now(), answered_by = asked_by, answered_by_person_id = asked_by_person_id, in_time = true, verdict = 'OBJECTION',
                fact = 'f', against = 'n', reasons = 'r', files = '[]'""";
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> db.sql(replaced(whole, lacking) + " where id = ?").param(asked("безпеки")).update());
        assertThat(db.sql(whole + " where id = ?").param(asked("безпеки")).update()).isOne();
    }

    private static String replaced(String whole, String lacking) {
        var column = lacking.substring(0, lacking.indexOf(' '));
        if (column.equals("answered_by")) return whole.replace("answered_by = asked_by,", "answered_by = asked_by - 'name',");
        return whole.contains(column + " = ") ? whole.replaceFirst("\\b" + column + " = [^,]+(?=,|$)", lacking) : whole + ", " + lacking;
    }

    private Applicant applies(Visitor visitor) {
        var somebody = Applicant.starts(visitor, "tree-removal");
        db.sql("update applications.draft set procedure_id = ? where case_id = ?").params(AskingService.in(portal), somebody.id()).update();
        return somebody.answers().submits();
    }

    private Visitor patrol() {
        return Visitor.signedIn(browser, "Узбіченко");
    }

    /** The latest request to the unit with this in its name. */
    private UUID asked(String unit) {
        return asked(applicant, unit);
    }

    private UUID asked(Applicant whose, String unit) {
        return db.sql("select id from opinions.request where case_id = ? and unit_uk like ? order by id desc limit 1").params(whose.id(), "%" + unit + "%")
                .query(UUID.class).single();
    }

    private Visitor says(String unit, String... answer) {
        return patrol().opens("/office/opinions/" + asked(unit)).presses("Надати висновок", answer);
    }

    private Visitor objects(String unit) {
        return says(unit, "verdict", "OBJECTION", "fact", "Прохід лише метр", "norm", "Правила, пункт 9", "reasons", REASONS);
    }

    private String refuses(String evidence) {
        return official.opens("/office/cases/" + applicant.id() + "/refusal").sends("ground", "healthy-tree", "question", evidence,
                "fact", "Прохід лише метр", "reasons", REASONS).reads();
    }

    private String status() {
        return applicant.visitor.opens("/status/" + applicant.id()).reads();
    }

    private String number() {
        return db.sql("select number from cases.case_record where case_id = ?").param(applicant.id()).query(String.class).single();
    }

    private int noted() {
        return db.sql("select count(*) from cases.journal where case_id = ? and what_uk like '%не надає висновку%'").param(applicant.id()).query(Integer.class).single();
    }
}
