package org.vidpovid.decisions;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.authorities.*;
import org.vidpovid.draws.*;

/** The second official, on whom the lot fell. */
@PortalTest
class ConfirmationTest {

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired Draws draws;
    @Autowired FakeWitness witness;
    @Autowired MovableClock clock;
    @Autowired Authorities authorities;
    @Autowired Seconds seconds;
    Applicant applicant;
    Visitor official;
    Refusing refusing;

    @BeforeEach
    void somethingIsIntendedAndAnswered() {
        applicant = Applicant.applies(new Visitor(browser), "tree-removal");
        official = Visitor.signedIn(browser, "Липовецька");
        refusing = new Refusing(browser, db, draws, witness);
        refusing.intends(official, applicant.id());
        refusing.answers(applicant.visitor, applicant.id(), "Дерево затінює всі вікна.");
        refusing.finishes(official, applicant.id());
    }

    @AfterEach
    void setsTheClockRight() {
        clock.setRight();
    }

    @Test
    void nobodyIsDrawnWhoWroteItOrIsBelowOrWouldHearTheComplaint() {
        var pool = draw().pool().members().stream().map(Pool.Member::id).collect(Collectors.toSet());
        var drawn = authorities.seats().stream().filter(seat -> pool.contains(seat.postId())).map(Seat::name).toList();
        assertThat(drawn).hasSizeGreaterThan(1).noneMatch(name -> name.startsWith("Липовецька"))
                .noneMatch(name -> name.matches("(Ясенько|Терен|Грабенко|Яворченко).*"));
    }

    @Test
    void itIsSentBackWithReasonsAndThenConfirmedByWhomTheNextLotNames() {
        var second = refusing.second(applicant.id());
        assertThat(second.opens("/office/confirmations").reads()).contains("Дозвіл на видалення дерева");
        assertThat(second.opens("/office/confirmations/" + applicant.id()).presses("Підтвердити", "reasons", "Так").reads())
                .startsWith("422").contains("щонайменше 20 літер");
        refusing.says(second, applicant.id(), "Повернути");
        assertThat(second.opens("/office/confirmations/" + applicant.id()).reads()).as("their word is said").startsWith("404");
        assertThat(applicant.visitor.opens("/status/" + applicant.id()).reads())
                .contains("На розгляді", "повертає рішення на доопрацювання");

        assertThat(official.opens("/office/cases/" + applicant.id() + "/hearing").typed("reply-1")).as("is kept").contains("Тінь");
        refusing.finishes(official, applicant.id(), "reasons",
                "Дерево здорове: крона повна, стовбур цілий. Тінь від нього не є підставою, яку знає порядок.");
        refusing.confirms(applicant.id());
        var act = applicant.visitor.opens("/cases/" + applicant.id() + "/act").reads();
        assertThat(act).contains("Липовецька", "Друга посадова особа", "Яворченко", "Подайте її не пізніше ніж", "крона повна",
                "Ясенько Павло Степанович", "Дерево затінює всі вікна.", "Тінь ми бачили");
        assertThat(applicant.visitor.opens("/en/cases/" + applicant.id() + "/act").reads()).contains("The second official",
                "will hear your complaint", "Each argument of the applicant");
        assertThat(applicant.visitor.opens("/status/" + applicant.id()).reads()).contains("Відмовлено");
        assertThat(rows()).isEqualTo(9);
    }

    private int rows() {
        return Stream.of("ground", "fact", "mending", "sourcing", "heard", "confirmation", "likeness", "departure", "remedy")
                .mapToInt(table ->
                db.sql("select count(*) from decisions." + table + " r join decisions.act a on a.case_id = r.case_id "
                        + "and a.intent_id = r.intent_id where r.case_id = ?").param(applicant.id()).query(Integer.class).single()).sum();
    }

    @Test
    void onlyWhomTheLotFellOnSeesAnythingOfIt() {
        var second = refusing.second(applicant.id());
        assertThat(second.opens("/office/confirmations/" + applicant.id()).reads()).startsWith("200")
                .contains("Крона зелена", "Дерево затінює");
        assertThat(second.opens("/office/cases/" + applicant.id()).reads()).as("they decide no more than this").startsWith("404");
        for (var other : List.of("Яворченко", "Терен", "Дніпренко", "Левченко")) {
            var visitor = new Visitor(browser).opens("/sign-in");
            if (visitor.page().select("label:contains(" + other + ")").isEmpty()) continue;
            visitor.signsInAs(other);
            assertThat(visitor.opens("/office/confirmations/" + applicant.id()).reads()).as(other).matches("(?s)40[34].*");
        }
        assertThat(official.opens("/office/confirmations/" + applicant.id()).reads()).as("the author").startsWith("404");
        assertThat(db.sql("select count(*) from people.access where matter_id = ? and purpose = 'CONFIRMATION'").param(applicant.id())
                .query(Integer.class).single()).isPositive();
    }

    @Test
    void whatTheApplicantWritesMeanwhileIsReadFirst() {
        var second = refusing.second(applicant.id()).opens("/office/confirmations/" + applicant.id());
        applicant.visitor.opens("/status/" + applicant.id()).presses("Надіслати повідомлення", "body", "Дерево щойно впало");
        assertThat(second.presses("Підтвердити", "reasons", "Фото і відповіді заявника прочитано").reads()).startsWith("409");
        assertThat(db.sql("select count(*) from decisions.act where case_id = ?").param(applicant.id()).query(Integer.class).single())
                .isZero();
    }

    @Test
    void whoeverSaysNothingInTimeIsDrawnNoMore() {
        refusing.second(applicant.id());
        var before = second();
        seconds.drawAgain();
        assertThat(draws.of(intent())).hasSize(1);
        clock.turnTo(LocalDate.now(clock).plusDays(7));
        seconds.drawAgain();
        seconds.drawAgain();
        if (draw().pool().members().size() < 2) return; // nobody else is there: it stays
        assertThat(draws.of(intent())).hasSize(draws.of(intent()).getFirst().pool().members().size() > 2 ? 2 : 1);
        assertThat(second()).isEqualTo(before);
    }

    @Test
    void whoeverIsNoLongerInChargeSignsNothing() {
        var second = refusing.second(applicant.id());
        db.sql("""
                update cases.case_record set official_person_id = (in_charge #>> '{superior,personId}')::uuid, version = version,
                    in_charge = jsonb_build_object('official', in_charge -> 'superior', 'deputy', in_charge -> 'deputy',
                        'superior', in_charge -> 'official') where case_id = ?""").param(applicant.id()).update();
        assertThat(refusing.says(second, applicant.id(), "Підтвердити").reads()).startsWith("409").contains("більше не веде цю справу");
        assertThat(db.sql("select count(*) from decisions.act where case_id = ?").param(applicant.id()).query(Integer.class).single())
                .isZero();
    }

    @Test
    void whoeverIsTheAuthorByAnotherPostConfirmsNothing() {
        var post = draw().pool().members().getFirst().id();
        var author = db.sql("select author_person_id from decisions.intent where case_id = ? limit 1").param(applicant.id())
                .query(UUID.class).single();
        var held = db.sql("select person_id from authorities.official where post_id = ? and until is null").param(post).query(UUID.class)
                .single();
        try {
            db.sql("update authorities.official set person_id = ? where post_id = ? and until is null").param(author).param(post).update();
            LockSupport.parkNanos(2_000_000_000L); // who holds which post is read once a second
            var draw = draw();
            witness.gives(draw, post::equals);
            draws.reveal(draw.id());
            assertThat(db.sql("select count(*) from decisions.second_official where case_id = ? and person_id = ?").param(applicant.id())
                    .param(author).query(Integer.class).single()).as("the lot falls on the post, and does not stand").isZero();
        } finally {
            db.sql("update authorities.official set person_id = ? where post_id = ? and until is null").param(held).param(post).update();
            LockSupport.parkNanos(2_000_000_000L);
        }
    }

    private Draw draw() {
        return draws.of(intent()).getLast();
    }

    private UUID intent() {
        return db.sql("select id from decisions.intent where case_id = ? order by revision desc limit 1").param(applicant.id())
                .query(UUID.class).single();
    }

    private String second() {
        return db.sql("select seat ->> 'name' from decisions.second_official where case_id = ? order by at desc limit 1")
                .param(applicant.id()).query(String.class).single();
    }
}
