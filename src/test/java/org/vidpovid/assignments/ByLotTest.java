package org.vidpovid.assignments;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.jspecify.annotations.Nullable;
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

        assertThat(db.sql("select count(*) from notices.email where matter_id = ?").param(applicant.id()).query(Integer.class).single())
                .as("daily work comes without e-mails, as it would be hundreds").isZero();

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

    /** Holders of posts are public: a pool without one would tell whose application it is. */
    @Test
    void noPoolTellsThatAnOfficialAppliedAndTheyDoNotDecideTheirOwn() {
        var own = Applicant.applies(Visitor.signedIn(browser, "Грабенко"), "tree-removal");
        var draw = only(own);
        assertThat(draw.pool().members()).extracting(Pool.Member::id).containsExactlyInAnyOrderElementsOf(
                authorities.seatsIn(unit()).stream().map(Seat::postId).toList());
        witness.gives(draw, chosen -> chosen.equals(seat("Грабенко").postId()));
        assertThat(draws.reveal(draw.id())).isTrue();
        assertThat(status(own)).as("until then it stays").contains("Справу веде Липовецька");
        var again = draws.of(own.id()).getLast();
        assertThat(again.insteadOf()).as("the same word as for an absence").contains(new Draw.Instead(draw.id(), "cannot"));
        assertThat(again.pool().members()).extracting(Pool.Member::id).doesNotContain(seat("Грабенко").postId()).hasSize(3);
    }

    /** Reckoned from whoever has the fewest: ten cases more than they have is one ticket, and one more is one ticket less. */
    @Test
    void whoeverHasFewerCasesHasMoreTickets() {
        assertThat(IntStream.of(0, 1, 5, 9, 10, 40).map(open -> Eligible.weight(open, 0))).containsExactly(10, 9, 5, 1, 1, 1);
        assertThat(IntStream.of(30, 31, 39, 40).map(open -> Eligible.weight(open, 30))).containsExactly(10, 9, 1, 1);
    }

    /** Otherwise a head, who has every case until its lot is drawn, would hardly be drawn in a busy minute. */
    @Test
    void whatStillWaitsForItsLotIsNobodysWork() {
        var before = tickets(Applicant.applies(new Visitor(browser), "tree-removal"));
        for (int i = 0; i < 4; i++) Applicant.applies(new Visitor(browser), "tree-removal");
        assertThat(tickets(Applicant.applies(new Visitor(browser), "tree-removal"))).isEqualTo(before);
    }

    private Map<UUID, Integer> tickets(Applicant applicant) {
        return only(applicant).pool().members().stream().collect(Collectors.toMap(Pool.Member::id, Pool.Member::weight));
    }

    /** Whoever stands in for a head who is away may be of another unit; who may be drawn is of the unit that decides. */
    @Test
    void itIsDrawnInTheUnitThatDecidesThoughAnotherStandsIn() {
        var head = seat("Липовецька");
        var elsewhere = authorities.inCharge(UUID.fromString("00000000-0000-7000-8000-000000000112")).official();
        assertThat(elsewhere.unitId()).isNotEqualTo(unit());
        isAway(head, elsewhere.postId(), () -> {
            var applicant = Applicant.applies(new Visitor(browser), "tree-removal");
            assertThat(status(applicant)).contains("Справу веде " + elsewhere.name());
            var draw = only(applicant);
            assertThat(draw.pool().members()).extracting(Pool.Member::id).containsExactlyInAnyOrderElementsOf(
                    authorities.seatsIn(unit()).stream().map(Seat::postId).filter(post -> !post.equals(head.postId())).toList());
            witness.gives(draw, chosen -> chosen.equals(seat("Терен").postId()));
            draws.reveal(draw.id());
            assertThat(status(applicant)).contains("Справу веде Терен");
            assertThat(Visitor.signedIn(browser, "Ясенько").opens("/office/cases/" + applicant.id()).reads()).startsWith("200");
            assertThat(db.sql("select unit_id from cases.case_record where case_id = ?").param(applicant.id()).query(UUID.class).single())
                    .isEqualTo(unit());
        });
    }

    /** One person cannot work for two, and so has the tickets of one. */
    @Test
    void whoHoldsTwoPostsIsDrawnAmongOnce() {
        var both = seat("Терен");
        var second = UUID.randomUUID();
        db.sql("insert into authorities.post (id, unit_id, title_uk, title_en, deputy_post_id, superior_post_id) select ?, unit_id, "
                + "'Друга посада', 'A second post', deputy_post_id, superior_post_id from authorities.post where id = ?")
                .param(second).param(both.postId()).update();
        db.sql("insert into authorities.official (id, post_id, person_id, name, since) values (?, ?, ?, ?, date '2020-01-01')")
                .param(second).param(second).param(both.personId()).param(both.name()).update();
        try {
            untilKnown(() -> authorities.seatsOf(both.personId()).size() > 1);
            assertThat(only(Applicant.applies(new Visitor(browser), "tree-removal")).pool().members()).hasSize(4);
        } finally {
            db.sql("delete from authorities.official where id = ?").param(second).update();
            db.sql("delete from authorities.post where id = ?").param(second).update();
            untilKnown(() -> authorities.seatsOf(both.personId()).size() == 1);
        }
    }

    @Test
    void ifWhoeverWasDrawnIsAwayByThenItIsDrawnAgain() {
        var applicant = Applicant.applies(new Visitor(browser), "tree-removal");
        var draw = only(applicant);
        var drawn = seat("Грабенко");
        witness.gives(draw, chosen -> chosen.equals(drawn.postId()));
        isAway(drawn, null, () -> {
            assertThat(draws.reveal(draw.id())).isTrue();
            assertThat(status(applicant)).as("until then it stays").contains("Справу веде Липовецька");
            var again = draws.of(applicant.id()).getLast();
            assertThat(again.insteadOf()).contains(new Draw.Instead(draw.id(), "cannot"));
            assertThat(again.pool().members()).extracting(Pool.Member::id).doesNotContain(drawn.postId());
            witness.gives(again, chosen -> chosen.equals(seat("Ясенько").postId()));
            assertThat(draws.reveal(again.id())).isTrue();
            assertThat(status(applicant)).contains("Справу веде Ясенько");
        });
    }

    /** A result that could not stand is named also where there is nobody left to draw among. */
    @Test
    void ifTooFewAreLeftAfterADrawTheLogNamesIt() {
        var applicant = Applicant.applies(new Visitor(browser), "tree-removal");
        var draw = only(applicant);
        var drawn = seat("Грабенко");
        witness.gives(draw, chosen -> chosen.equals(drawn.postId()));
        isAway(drawn, null, () -> isAway(seat("Терен"), null, () -> isAway(seat("Ясенько"), null, () -> draws.reveal(draw.id()))));
        assertThat(draws.of(applicant.id())).hasSize(1);
        assertThat(status(applicant)).contains("Справу веде Липовецька", "Жереб випав на посаду", "не могла взяти справу")
                .doesNotContain("Жереба не тягнули");
        witness.gives(only(Applicant.applies(new Visitor(browser), "tree-removal"))); // and with it what was said before
        assertThat(witness.everythingSaid()).filteredOn(entry -> entry.contains("draw.needless") && entry.contains(draw.subject()))
                .singleElement().asString().contains("\"because\":\"cannot\"", "\"instead-of\":\"" + draw.id());
        assertThat(new Visitor(browser).opens("/draws/" + draw.id()).reads()).contains("Жереб міг і не подіяти");
    }

    /** For so long as something is done; with whoever stands in, or the usual one. */
    private void isAway(Seat seat, @Nullable UUID standIn, Runnable meanwhile) {
        var away = UUID.randomUUID();
        db.sql("insert into authorities.absence (id, person_id, since, until, reason, deputy_post_id) values (?, ?, current_date - 1, "
                + "current_date + 3, 'SICK', ?)").param(away).param(seat.personId()).param(standIn).update();
        try {
            untilKnown(() -> authorities.absenceOf(seat.personId()).isPresent());
            meanwhile.run();
        } finally {
            db.sql("delete from authorities.absence where id = ?").param(away).update();
            untilKnown(() -> authorities.absenceOf(seat.personId()).isEmpty());
        }
    }

    @Test
    void whatTwoHaveAgreedOnOrWhatHasEndedNoLotUndoes() {
        var withdrawn = assertThatNothingChanges(one -> one.visitor.opens("/status/" + one.id() + "/withdrawal").sends());
        assertThat(stage(withdrawn)).isEqualTo("withdrawn");
        var decided = assertThatNothingChanges(one -> Visitor.signedIn(browser, "Липовецька").opens("/office/cases/" + one.id())
                .follows("Надати послугу").sends());
        assertThat(stage(decided)).isEqualTo("granted");
        var agreed = assertThatNothingChanges(this::isHandedOver);
        assertThat(status(agreed)).contains("Справу веде Терен", "за згодою двох посадових осіб");
    }

    private Applicant assertThatNothingChanges(Consumer<Applicant> meanwhile) {
        var applicant = Applicant.applies(new Visitor(browser), "tree-removal");
        meanwhile.accept(applicant);
        var draw = only(applicant);
        witness.gives(draw, chosen -> chosen.equals(seat("Грабенко").postId()));
        assertThat(draws.reveal(draw.id())).isTrue();
        assertThat(draws.of(applicant.id())).singleElement().satisfies(one -> assertThat(one.stage()).isInstanceOf(Draw.Revealed.class));
        assertThat(status(applicant)).contains("Жереб випав на посаду").doesNotContain("веде Грабенко");
        assertThat(db.sql("select count(*) from caselog.entry where case_id = ? and kind = 'case.assigned' and content like ?")
                .param(applicant.id()).param("%\"official\":\"Грабенко%").query(Integer.class).single()).as("given to whoever was drawn")
                .isZero();
        return applicant;
    }

    private String stage(Applicant applicant) {
        return db.sql("select stage from cases.case_record where case_id = ?").param(applicant.id()).query(String.class).single();
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
