package org.vidpovid.cases;

import static org.assertj.core.api.Assertions.*;
import static org.vidpovid.cases.SampleCase.viewer;
import static org.vidpovid.people.Purpose.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.vidpovid.*;
import org.vidpovid.cases.Stage.*;
import org.vidpovid.law.*;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** A permit to remove a tree: the state has ten calendar days, the applicant five working days to mend. */
@PortalTest
class CaseClockTest {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired Cases cases;
    @Autowired SampleCase sample;
    @Autowired MovableClock clock;
    Viewer applicant, head;
    Case matter;

    @BeforeEach
    void receivedOnAMonday() {
        clock.turnTo(MONDAY);
        applicant = sample.somebody();
        head = viewer(sample.inCharge().official());
        matter = sample.openedFor(applicant);
    }

    @AfterEach
    void setsTheClockRight() {
        clock.setRight();
    }

    @Test
    void itStartsTheDayAfterTheReceipt() {
        assertThat(matter.receivedOn()).isEqualTo(MONDAY);
        assertThat(matter.due().on()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(why(matter)).contains("10 working days", "3 March 2026", "16 March 2026");
    }

    @Test
    void itStandsStillUntilTheApplicantHasMended() {
        clock.turnTo(MONDAY.plusDays(2));
        var mendBy = requestsCorrection();
        assertThat(mendBy.on()).as("five working days from Thursday on").isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(now().stage()).isInstanceOfSatisfying(AwaitingCorrection.class, awaiting -> {
            assertThat(awaiting.stoppedOn()).isEqualTo(MONDAY.plusDays(2));
            assertThat(awaiting.mendBy()).isEqualTo(mendBy.on());
        });
        assertThat(now().due().on()).as("it is recounted when the clock goes on").isEqualTo(matter.due().on());

        clock.turnTo(MONDAY.plusDays(7));
        cases.mended(matter.id(), matter.applicant(), applicant);

        assertThat(now().stage()).isEqualTo(new UnderWay());
        assertThat(now().due().on()).as("three working days later").isEqualTo(LocalDate.of(2026, 3, 19));
        assertThat(why(now())).contains("16 March 2026", "4 March 2026", "9 March 2026", "19 March 2026");
    }

    @Test
    void whatIsMendedTheSameDayCostsNothing() {
        requestsCorrection();
        cases.mended(matter.id(), matter.applicant(), applicant);

        assertThat(now().due().on()).isEqualTo(matter.due().on());
    }

    @Test
    void anEndOnADayOffMovesAndSaysWhy() {
        clock.turnTo(LocalDate.of(2026, 3, 5));
        var moved = sample.openedFor(applicant, "criminal-record"); // 30 calendar days

        assertThat(moved.due().on()).as("4 April is a Saturday").isEqualTo(LocalDate.of(2026, 4, 6));
        assertThat(why(moved)).contains("Saturday", "6 April 2026");
    }

    @Test
    void theDayIsThatOfKyiv() {
        assertThat(Language.KYIV).isEqualTo(clock.getZone());
        var beforeMidnight = LocalDate.of(2026, 3, 2).atTime(21, 59).atZone(ZoneOffset.UTC).toInstant();

        assertThat(WorkingCalendar.dayOf(beforeMidnight)).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(WorkingCalendar.dayOf(beforeMidnight.plusSeconds(60))).isEqualTo(LocalDate.of(2026, 3, 3));
    }

    private Due requestsCorrection() {
        return cases.requestCorrection(matter.id(), 0, List.of(new ToMend("plan", Text.same("Plan"), "Mark the tree", null)), head);
    }

    private Case now() {
        return cases.visibleTo(applicant, OWN_AFFAIRS).get(matter.id());
    }

    private static String why(Case matter) {
        return matter.due().arithmetic().in(Language.EN);
    }
}
