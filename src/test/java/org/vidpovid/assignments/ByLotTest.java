package org.vidpovid.assignments;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.authorities.*;
import org.vidpovid.draws.*;
import tools.jackson.databind.json.JsonMapper;

/** Who deals with a case is drawn by lot, and whoever applied can draw it again. */
@PortalTest
class ByLotTest {

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired Draws draws;
    @Autowired FakeWitness witness;
    @Autowired Authorities authorities;

    @Test
    void theHeadHasItAtReceiptAndThenWhoeverIsDrawn() {
        var applicant = Applicant.applies(new Visitor(browser), "tree-removal", "applicant-last", "Жеребенко");
        assertThat(status(applicant)).contains("Справу веде Липовецька", "вирішить жереб");
        var draw = only(applicant);
        assertThat(draw.pool().members()).extracting(Pool.Member::id).containsExactlyInAnyOrderElementsOf(
                authorities.seatsIn(unit()).stream().map(Seat::postId).toList());

        witness.gives(draw, chosen -> chosen.equals(seat("Терен").postId()));
        assertThat(draws.reveal(draw.id())).isTrue();
        assertThat(status(applicant)).contains("Справу веде Терен", "проводить жеребкування. Тепер справу веде Терен",
                "Жереб випав на посаду");
        assertThat(db.sql("select person_id || ' ' || body_uk from notices.notice where matter_id = ?").param(applicant.id())
                .query(String.class).list()).as("the applicant and whoever was drawn").anyMatch(told -> told.contains("так випав жереб"))
                .anyMatch(told -> told.startsWith(seat("Терен").personId() + " Жереб випав на вас"));
        assertThat(Visitor.signedIn(browser, "Терен").opens("/office/cases/" + applicant.id()).page().select("a.button").eachText())
                .contains("Надати послугу");

        applicant.visitor.opens("/status/" + applicant.id()).follows("Як тягнули жереб");
        assertThat(applicant.visitor.address()).isEqualTo("/draws/" + draw.id());
        var everybody = new Visitor(browser).opens("/draws/" + draw.id());
        assertThat(everybody.reads()).contains("Головний спеціаліст з обстеження насаджень");
        var number = db.sql("select number from cases.case_record where case_id = ?").param(applicant.id()).query(String.class).single();
        for (var page : List.of("", ".json")) {
            assertThat(new String(everybody.opens("/draws/" + draw.id() + page).body(), StandardCharsets.UTF_8)).as("nothing of anybody")
                    .doesNotContain("Жеребенко", number, applicant.id().toString(), "Терен", "Липовецька");
        }
    }

    @Test
    void theLogSaysInWhichOrderItWasAndByWhatName() {
        var applicant = Applicant.applies(new Visitor(browser), "tree-removal");
        var draw = only(applicant);
        witness.gives(draw);
        draws.reveal(draw.id());
        witness.await(db.sql("select id from caselog.entry where case_id = ? order by id desc limit 1").param(applicant.id())
                .query(UUID.class).single());
        var said = witness.everythingSaid().stream().filter(entry -> entry.contains(draw.subject())).toList();
        assertThat(said.stream().map(entry -> JsonMapper.shared().readTree(entry).at("/kind").asString()))
                .containsSubsequence("case.received", "case.assigned", "draw.committed", "draw.revealed", "case.assigned");
        assertThat(said.getLast()).contains("\"by\":\"lot\"", draw.id().toString());
        assertThat(JsonMapper.shared().readTree(applicant.visitor.opens("/status/" + applicant.id() + "/log/" + received(applicant)
                + ".opening.json").body()).at("/case").isMissingNode()).as("whoever has the receipt can open the name").isFalse();
    }

    @Test
    void nobodyIsDrawnForTheirOwn() {
        var own = Applicant.applies(Visitor.signedIn(browser, "Грабенко"), "tree-removal");
        assertThat(only(own).pool().members()).extracting(Pool.Member::id).doesNotContain(seat("Грабенко").postId()).hasSize(3);
    }

    @Test
    void whoeverHasFewerCasesHasMoreTickets() {
        assertThat(IntStream.of(0, 1, 5, 9, 10, 40).map(open -> Eligible.weight(open, 40))).containsExactly(10, 10, 10, 10, 10, 1);
        assertThat(IntStream.of(0, 1, 2, 3).map(open -> Eligible.weight(open, 3))).containsExactly(4, 3, 2, 1);
        assertThat(Eligible.weight(0, 0)).isEqualTo(1);
    }

    @Test
    void ifWhoeverWasDrawnIsAwayByThenItIsDrawnAgain() {
        var applicant = Applicant.applies(new Visitor(browser), "tree-removal");
        var draw = only(applicant);
        var drawn = seat("Грабенко");
        witness.gives(draw, chosen -> chosen.equals(drawn.postId()));
        var away = UUID.randomUUID();
        db.sql("insert into authorities.absence (id, person_id, since, until, reason) values (?, ?, current_date - 1, current_date + 3, "
                + "'SICK')").param(away).param(drawn.personId()).update();
        try {
            untilKnown(() -> authorities.absenceOf(drawn.personId()).isPresent());
            assertThat(draws.reveal(draw.id())).isTrue();
            assertThat(status(applicant)).as("until then it stays").contains("Справу веде Липовецька");
            var again = draws.of(applicant.id()).getLast();
            assertThat(again.insteadOf()).contains(new Draw.Instead(draw.id(), "absent"));
            assertThat(again.pool().members()).extracting(Pool.Member::id).doesNotContain(drawn.postId());
            witness.gives(again, chosen -> chosen.equals(seat("Ясенько").postId()));
            assertThat(draws.reveal(again.id())).isTrue();
            assertThat(status(applicant)).contains("Справу веде Ясенько");
        } finally {
            db.sql("delete from authorities.absence where id = ?").param(away).update();
            untilKnown(() -> authorities.absenceOf(drawn.personId()).isEmpty());
        }
    }

    @Test
    void whatTwoHaveAgreedOnOrWhatHasEndedNoLotUndoes() {
        assertThatNothingChanges(withdrawn -> withdrawn.visitor.opens("/status/" + withdrawn.id() + "/withdrawal").sends());
        var agreed = assertThatNothingChanges(this::isHandedOver);
        assertThat(status(agreed)).contains("Справу веде Терен", "за згодою двох посадових осіб");
    }

    private Applicant assertThatNothingChanges(Consumer<Applicant> meanwhile) {
        var applicant = Applicant.applies(new Visitor(browser), "tree-removal");
        meanwhile.accept(applicant);
        var draw = only(applicant);
        witness.gives(draw, chosen -> chosen.equals(seat("Грабенко").postId()));
        assertThat(draws.reveal(draw.id())).isTrue();
        assertThat(status(applicant)).doesNotContain("веде Грабенко");
        return applicant;
    }

    private void isHandedOver(Applicant applicant) {
        var head = Visitor.signedIn(browser, "Липовецька").opens("/office/cases/" + applicant.id());
        head.presses("Передати справу", "post", seat("Терен").postId().toString(), "reason", "Її ділянка");
        var deputy = Visitor.signedIn(browser, "Ясенько").opens("/office/hand-overs");
        deputy.page().select("form[action$=confirmation]").eachAttr("action").forEach(deputy::posts);
    }

    private Draw only(Applicant applicant) {
        assertThat(draws.of(applicant.id())).hasSize(1);
        return draws.of(applicant.id()).getFirst();
    }

    private String status(Applicant applicant) {
        return applicant.visitor.opens("/status/" + applicant.id()).reads();
    }

    private UUID received(Applicant applicant) {
        return db.sql("select id from caselog.entry where case_id = ? and kind = 'case.received'").param(applicant.id()).query(UUID.class)
                .single();
    }

    private UUID unit() {
        return authorities.unit("kyiv-trees").id();
    }

    private Seat seat(String name) {
        return authorities.seatsIn(unit()).stream().filter(one -> one.name().startsWith(name)).findFirst().orElseThrow();
    }

    /** A node keeps for a second what it read. */
    private static void untilKnown(BooleanSupplier isKnown) {
        for (int i = 0; i < 100 && !isKnown.getAsBoolean(); i++) LockSupport.parkNanos(100_000_000);
        assertThat(isKnown.getAsBoolean()).isTrue();
    }
}
