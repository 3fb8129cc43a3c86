package org.vidpovid.cases;

import static org.assertj.core.api.Assertions.*;
import static org.vidpovid.cases.SampleCase.viewer;
import static org.vidpovid.people.Purpose.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vidpovid.*;
import org.vidpovid.cases.Stage.*;
import org.vidpovid.law.*;
import org.vidpovid.notices.*;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** The ways out of a case and back, and what its clock does meanwhile. A permit to remove a tree has ten working days. */
@PortalTest
class OutcomesTest {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final LocalDate DUE = LocalDate.of(2026, 3, 16);
    static final Wording WHY = Text.same("Because");

    @Autowired Cases cases;
    @Autowired Outcomes outcomes;
    @Autowired CaseSteps steps;
    @Autowired PublicOverdue overdue;
    @Autowired TransactionTemplate transactions;
    @Autowired SampleCase sample;
    @Autowired Notices notices;
    @Autowired MovableClock clock;
    @Autowired JdbcClient db;
    Viewer applicant, head, colleague;
    Case matter;
    UUID intent = UUID.randomUUID();

    @BeforeEach
    void receivedOnAMonday() {
        clock.turnTo(MONDAY);
        applicant = sample.somebody();
        head = viewer(sample.inCharge().official());
        colleague = viewer(sample.colleague());
        matter = sample.openedFor(applicant);
    }

    @AfterEach
    void setsTheClockRight() {
        clock.setRight();
    }

    @Test
    void whileTheApplicantIsHeardTheClockStandsStillAndThatCountsOnlyIfItComesToSomething() {
        clock.turnTo(MONDAY.plusDays(1));
        take(seen -> outcomes.toHearing(matter.id(), seen, intent, MONDAY.plusDays(8), head));
        assertThat(now().stage()).isEqualTo(new BeingHeard(intent, MONDAY.plusDays(8), MONDAY.plusDays(1), null));
        assertThat(now().isRunning()).isFalse();

        clock.turnTo(MONDAY.plusDays(3));
        take(_ -> outcomes.backToWork(matter.id(), intent, actor(), WHY));
        assertThat(now().stops()).containsExactly(new Stop(MONDAY.plusDays(1), MONDAY.plusDays(3)));
        assertThat(now().due().on()).isEqualTo(DUE.plusDays(2));

        take(seen -> outcomes.end(matter.id(), seen, new Granted(UUID.randomUUID(), clock.instant(), "Head"), head));
        assertThat(now().stops()).isEmpty();
        assertThat(now().due().on()).as("nobody buys time with a hearing").isEqualTo(DUE);
    }

    @Test
    void aHearingThatIsGivenUpBoughtNoTime() {
        take(seen -> outcomes.toHearing(matter.id(), seen, intent, MONDAY.plusDays(8), head));
        clock.turnTo(MONDAY.plusDays(3));
        take(_ -> outcomes.dropped(matter.id(), intent, actor(), WHY));

        assertThat(now().stage()).isEqualTo(new UnderWay());
        assertThat(now().due().on()).isEqualTo(DUE);
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() ->
                take(_ -> outcomes.backToWork(matter.id(), intent, actor(), WHY)));
    }

    @Test
    void aCaseGoesThroughASecondOfficialToItsEndAndAReviewOpensItAnew() {
        take(seen -> outcomes.toHearing(matter.id(), seen, intent, MONDAY.plusDays(8), head));
        take(_ -> outcomes.backToWork(matter.id(), intent, actor(), WHY));
        take(seen -> outcomes.toConfirmation(matter.id(), seen, intent, head));
        assertThat(now().stage()).isEqualTo(new BeingConfirmed(intent, null));
        var returned = new Returned(UUID.randomUUID(), clock.instant().truncatedTo(ChronoUnit.MICROS), "Head");
        take(seen -> outcomes.end(matter.id(), seen, returned, actor()));
        assertThat(now().stage()).isEqualTo(returned);

        clock.turnTo(MONDAY.plusDays(28));
        take(_ -> outcomes.reopen(matter.id(), UUID.randomUUID().toString(), actor(), WHY));
        assertThat(now().stage()).isEqualTo(new UnderWay());
        assertThat(now().due().on()).as("ten working days from the review").isEqualTo(LocalDate.of(2026, 4, 13));
        assertThat(told()).contains("Справу знову відкрито");
    }

    @Test
    void whatHasLapsedWaitsForItsApplicantAgainWithItsClockStandingStill() {
        clock.turnTo(MONDAY.plusDays(1));
        cases.requestCorrection(matter.id(), 0, List.of(new ToMend("plan", Text.same("Plan"), "Mark the tree", "plan-unclear")), head);
        var unmended = now().unmended().orElseThrow();
        take(seen -> outcomes.toHearing(matter.id(), seen, intent, MONDAY.plusDays(20), head));
        take(_ -> outcomes.backToWork(matter.id(), intent, actor(), WHY));
        assertThat(now().stage()).as("it can still be mended").isEqualTo(unmended);
        take(seen -> outcomes.toConfirmation(matter.id(), seen, intent, head));
        take(seen -> outcomes.end(matter.id(), seen, new Lapsed(UUID.randomUUID(), clock.instant(), "Head", unmended), actor()));
        assertThat(now().isOpen()).isFalse();

        clock.turnTo(MONDAY.plusDays(200));
        take(_ -> outcomes.reopen(matter.id(), "", new Actor(matter.applicantId(), matter.applicant(), null), WHY));
        assertThat(now().unmended()).hasValueSatisfying(left -> {
            assertThat(left.items()).isEqualTo(unmended.items());
            assertThat(left.mendBy()).isAfter(MONDAY.plusDays(200));
        });
        cases.mended(matter.id(), matter.applicant(), applicant);
        assertThat(now().stops()).containsExactly(new Stop(MONDAY.plusDays(1), MONDAY.plusDays(200)));
        assertThat(now().due().on()).isAfter(MONDAY.plusDays(200));
    }

    @Test
    void whatIsSuspendedGoesOnWithItsClock() {
        take(seen -> outcomes.toConfirmation(matter.id(), seen, intent, head));
        take(seen -> outcomes.suspend(matter.id(), seen, UUID.randomUUID(), MONDAY.plusDays(60), Text.same("Art. 64"), actor()));
        assertThat(now().stage()).isInstanceOf(Suspended.class);
        clock.turnTo(MONDAY.plusDays(7));
        take(_ -> outcomes.goOn(matter.id(), actor(), WHY));
        assertThat(now().due().on()).isEqualTo(DUE.plusDays(7));
    }

    @Test
    void whoeverWasAskedToWithdrawSaysSoAndTheSuperiorIsTold() {
        outcomes.withdraw(matter.id(), "They said it is better so", true, applicant);

        assertThat(now().stage()).isInstanceOf(Withdrawn.class);
        assertThat(db.sql("select asked_to_withdraw from cases.case_record where case_id = ?").param(matter.id()).query(Boolean.class)
                .single()).isTrue();
        assertThat(db.sql("select count(*) from notices.notice where matter_id = ? and person_id = ?").param(matter.id())
                .param(matter.inCharge().superior().personId()).query(Integer.class).single()).isOne();
        assertThat(told()).contains(matter.inCharge().official().name(), matter.inCharge().deputy().name(),
                matter.inCharge().superior().name());
    }

    @Test
    void aTermIsMadeLongerOnceWithReasonsAndNotAfterItsEnd() {
        assertThat(cases.mostExtension(matter)).isBetween(1, 10);
        var reason = "The tree stands on the border of two plots, and the owner of the other is heard first.";
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> cases.extend(matter.id(), 0, 11, reason, head));
        cases.extend(matter.id(), 0, 3, reason, head);

        assertThat(now().due().on()).isEqualTo(DUE.plusDays(3));
        assertThat(cases.mostExtension(now())).isZero();
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> cases.extend(matter.id(), 1, 1, reason, head));
        clock.turnTo(MONDAY.plusDays(1));
        cases.requestCorrection(matter.id(), 1, List.of(new ToMend("plan", Text.same("Plan"), "Mark the tree", null)), head);
        clock.turnTo(MONDAY.plusDays(2));
        cases.mended(matter.id(), matter.applicant(), applicant);
        assertThat(now().due().on()).as("it stays longer when the clock goes on").isEqualTo(DUE.plusDays(4));

        clock.turnTo(MONDAY.plusDays(30));
        assertThat(cases.mostExtension(sample.openedFor(applicant))).isPositive();
        assertThat(cases.mostExtension(matter)).as("what is over is not made longer").isZero();
    }

    @Test
    void aClockThatWentBackShortensNothing() {
        clock.turnTo(MONDAY.plusDays(3));
        cases.requestCorrection(matter.id(), 0, List.of(new ToMend("plan", Text.same("Plan"), "Mark the tree", null)), head);
        clock.turnTo(MONDAY.minusDays(5));
        cases.mended(matter.id(), matter.applicant(), applicant);

        assertThat(now().stops()).containsExactly(new Stop(MONDAY.plusDays(3), MONDAY.plusDays(3)));
        assertThat(now().due().on()).isEqualTo(DUE);
    }

    @Test
    void whatIsOverdueIsThereForEverybodyWithoutAName() {
        clock.turnTo(DUE);
        assertThat(late()).isEmpty();
        clock.turnTo(DUE.plusDays(1));
        assertThat(late()).singleElement().satisfies(one -> {
            assertThat(one.due()).isEqualTo(DUE);
            assertThat(one.unitId()).isEqualTo(sample.inCharge().official().unitId());
            assertThat(one.toString()).doesNotContain(matter.applicant());
        });
        cases.requestCorrection(matter.id(), 0, List.of(new ToMend("plan", Text.same("Plan"), "Mark the tree", null)), head);
        assertThat(late()).as("its clock stands still").isEmpty();
    }

    @Test
    void aReaderSeesOneCaseForOnePurposeAndTheLookIsKept() {
        var stranger = viewer(sample.ofAnotherUnit());
        transactions.executeWithoutResult(_ -> steps.letSee(matter.id(), REVIEW, Objects.requireNonNull(stranger.personId())));
        assertThat(cases.visibleTo(stranger, REVIEW).find(matter.id())).isPresent();
        assertThat(cases.visibleTo(stranger, INQUIRY).find(matter.id())).isEmpty();
        assertThat(cases.visibleTo(colleague, REVIEW).find(matter.id())).isEmpty();
        assertThat(db.sql("select purpose from people.access where matter_id = ? and viewer_person_id = ?").param(matter.id())
                .param(stranger.personId()).query(String.class).list()).containsExactly("REVIEW");

        transactions.executeWithoutResult(_ -> steps.letSee(matter.id(), CONFIRMATION, Objects.requireNonNull(stranger.personId())));
        assertThat(cases.visibleTo(stranger, CONFIRMATION).find(matter.id())).as("there is nothing to confirm").isEmpty();
        transactions.executeWithoutResult(_ -> steps.hide(matter.id(), REVIEW, Objects.requireNonNull(stranger.personId())));
        assertThat(cases.visibleTo(stranger, REVIEW).find(matter.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "update cases.case_record set stage = 'awaiting-correction', stopped_on = '2026-03-02', mend_by = '2026-03-09', "
                    + "to_mend = '[{}]'",
            "update cases.case_record set stops = '[{\"stoppedOn\": \"2026-03-02\", \"wentOnOn\": \"2026-03-09\"}]'",
            "insert into cases.halt select case_id, 1, 'CORRECTION', '1', 'n', 'n', '2026-03-02', null from cases.case_record",
            "insert into cases.halt select case_id, 1, 'HEARING', '1', 'n', 'n', '2026-03-02', '2026-03-09' from cases.case_record",
            "insert into cases.halt select case_id, 1, 'HOLIDAY', '1', 'n', 'n', '2026-03-02', '2026-03-09' from cases.case_record",
            "update cases.case_record set stage = 'withdrawn', withdrawn_at = now()"})
    void aClockThatStandsWithoutItsCauseIsRefusedByTheDatabase(String forged) {
        assertThatException().isThrownBy(() -> transactions.executeWithoutResult(_ ->
                db.sql(forged + " where case_id = ?").param(matter.id()).update()));
        assertThat(now()).isEqualTo(cases.visibleTo(applicant, OWN_AFFAIRS).get(matter.id())).returns(0, Case::version);
    }

    private List<PublicOverdue.Overdue> late() {
        return overdue.after(new PublicOverdue.Key(DUE.minusDays(1), ""), sample.inCharge().official().unitId()).stream()
                .filter(one -> one.number().equals(matter.number().toString())).toList();
    }

    private void take(IntFunction<Case> step) {
        var seen = now().version();
        transactions.execute(_ -> step.apply(seen));
    }

    private Actor actor() {
        return Actor.at(sample.inCharge().official());
    }

    private Case now() {
        return cases.visibleTo(applicant, OWN_AFFAIRS).get(matter.id());
    }

    private String told() {
        return notices.inboxOf(applicant).getFirst().body().uk();
    }
}
