package org.vidpovid.opinions;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vidpovid.*;

/** Who is asked has a term; whoever is silent has no objection, and what comes too late has no power. */
@PortalTest
class SilenceTest extends Asked {

    @Autowired Silences silences;

    @Test
    void silenceIsNoObjectionEvenIfNoJobHasNotedIt() {
        clock.turnTo(DAY_AFTER);

        assertThat(status()).contains("Мовчить: заперечень немає");
        assertThat(official.opens("/office/cases/" + applicant.id()).follows("Надати").reads()).doesNotContain("Вирішую, не чекаючи");
        assertThat(official.presses("Видати").reads()).startsWith("200");
        assertThat(applicant.visitor.opens("/cases/" + applicant.id() + "/act").reads())
                .contains("до 4 лютого 2027", "Мовчання заявникові не шкодить",
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
    void whoGrantsBeforeAnOpinionCameSaysSo() {
        official.opens("/office/cases/" + applicant.id() + "/grant");
        assertThat(official.reads()).contains("Інший орган ще може дати висновок", "Відділ історичних ареалів");
        assertThat(official.presses("Видати").reads()).startsWith("422").contains("позначте, що вирішуєте без нього");

        assertThat(official.presses("Видати", "unawaited", "yes").reads()).startsWith("200");
        assertThat(applicant.visitor.opens("/cases/" + applicant.id() + "/act").reads()).contains("не чекаючи висновку");
        var patrol = patrol().opens("/office/opinions?show=ended");
        assertThat(patrol.follows(number()).reads()).contains("Висновок уже не потрібен", "Надано 1 лютого 2027")
                .doesNotContain("Левченко", "тополя");
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
        assertThat(patrol.opens("/office/opinions/" + asked("безпеки")).reads()).contains("Висновок уже не потрібен", "відкликає заяву")
                .doesNotContain("Левченко");
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
    void silenceIsNotAskedAwayFromTheApplicantButAMendedApplicationIsAnotherMatter() {
        says("безпеки", "verdict", "NO_OBJECTION");
        clock.turnTo(DAY_AFTER);
        assertThat(official.opens("/office/cases/" + applicant.id()).reads()).doesNotContain("Запитати про висновок ще раз");
        var version = db.sql("select version from cases.case_record where case_id = ?").param(applicant.id()).query(String.class).single();
        for (var unit : List.of("безпеки", "історичних")) {
            assertThat(official.posts("/office/cases/" + applicant.id() + "/opinions", "version", version, "opinion",
                    asked(unit).toString(), "reason", "Може, заперечите?")
                    .reads()).as(unit).startsWith("404");
        }
        assertThat(db.sql("select count(*) from opinions.request where case_id = ?").param(applicant.id()).query(Integer.class).single())
                .isEqualTo(2);

        official.opens("/office/cases/" + applicant.id() + "/correction").sends("how-species", "Назвіть вид точніше");
        applicant.visitor.opens("/apply/" + applicant.id());
        applicant.answers("species", "липа").visitor.presses("Надіслати виправлене");
        assertThat(official.opens("/office/cases/" + applicant.id()).follows("Запитати про висновок ще раз").page()
                .select("[name=opinion]")).hasSize(2);
    }

    @Test
    void silenceIsNotedOnceHoweverManyNodesNoteIt() {
        silences.note();
        assertThat(noted()).as("there is still time").isZero();
        clock.turnTo(DAY_AFTER);
        IntStream.range(0, 6).parallel().forEach(_ -> silences.note());

        assertThat(noted()).as("one for each unit").isEqualTo(2);
        assertThat(silences.note()).isZero();
        assertThat(db.sql("select count(*) from caselog.entry where case_id = ? and kind = 'opinion.silent'").param(applicant.id())
                .query(Integer.class).single()).as("everybody can see that the state was silent").isEqualTo(2);
        assertThat(status()).contains("Портал «Відповідь»", "не надає висновку до 4 лютого 2027");
        assertThat(db.sql("select count(*) from notices.notice where matter_id = ? and body_uk like '%Вам це не шкодить%'")
                .param(applicant.id())
                .query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void ofManyAnswersAtTheMomentOfSilenceOneIsKeptAndItIsLateOrInTimeButNeverBoth() {
        var request = asked("безпеки");
        var colleagues = Stream.of("Узбіченко", "Світлофорчук", "Зебренко")
                .map(name -> Visitor.signedIn(browser, name).opens("/office/opinions/" + request)).toList();
        clock.turnTo(DAY_AFTER);
        var answers = Stream.concat(colleagues.stream().<Callable<String>>map(one -> () -> one.presses("Надати висновок", "verdict",
                "NO_OBJECTION").reads()),
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

    private String number() {
        return db.sql("select number from cases.case_record where case_id = ?").param(applicant.id()).query(String.class).single();
    }

    private int noted() {
        return db.sql("select count(*) from cases.journal where case_id = ? and what_uk like '%не надає висновку%'").param(applicant.id())
                .query(Integer.class).single();
    }
}
