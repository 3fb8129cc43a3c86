package org.vidpovid.cases;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.vidpovid.authorities.*;
import org.vidpovid.cases.Stage.*;
import org.vidpovid.law.*;
import org.vidpovid.web.*;

class CaseTest {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final UnderWay UNDER_WAY = new UnderWay();
    static final AwaitingCorrection AWAITING =
            new AwaitingCorrection(MONDAY.plusDays(2), MONDAY.plusDays(9), List.of(new ToMend("plan", Text.same("Plan"), "Too dark")));
    static final Granted GRANTED = new Granted(UUID.randomUUID(), Instant.EPOCH, "Signer");
    static final Refused REFUSED = new Refused(UUID.randomUUID(), Instant.EPOCH, "Signer");

    static final Withdrawn WITHDRAWN = new Withdrawn(Instant.EPOCH);

    static final Map<String, UnaryOperator<Case>> STEPS = new LinkedHashMap<>();
    static {
        STEPS.put("awaiting", matter -> matter.awaiting(AWAITING));
        STEPS.put("mended", matter -> matter.mended(matter.applicant(), MONDAY.plusDays(7),
                stops -> new Due(MONDAY.plusDays(stops.size()), Text.same("Why"))));
        STEPS.put("granted", matter -> matter.decided(GRANTED));
        STEPS.put("refused", matter -> matter.decided(REFUSED));
        STEPS.put("handed over", matter -> matter.handedOver(inCharge("Other")));
        STEPS.put("withdrawn", matter -> matter.withdrawn(Instant.EPOCH));
        STEPS.put("spoken of", Case::spokenOf);
    }

    static final Map<Stage, Map<String, Stage>> ALLOWED = Map.of(
            UNDER_WAY, Map.of("awaiting", AWAITING, "granted", GRANTED, "refused", REFUSED, "handed over", UNDER_WAY, "withdrawn",
                    WITHDRAWN, "spoken of", UNDER_WAY),
            AWAITING, Map.of("mended", UNDER_WAY, "handed over", AWAITING, "withdrawn", WITHDRAWN, "spoken of", AWAITING),
            GRANTED, Map.of("spoken of", GRANTED),
            REFUSED, Map.of("spoken of", REFUSED),
            WITHDRAWN, Map.of());

    static Stream<Arguments> everyStepFromEveryStage() {
        return ALLOWED.keySet().stream().flatMap(stage -> STEPS.keySet().stream().map(step -> Arguments.of(stage, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStepFromEveryStage")
    void aStepIsTakenFromTheStagesThatAllowItAndRefusedFromTheOthers(Stage stage, String step) {
        var matter = at(stage);
        var leadsTo = Objects.requireNonNull(ALLOWED.get(stage)).get(step);
        var taken = Objects.requireNonNull(STEPS.get(step));

        if (leadsTo == null) {
            assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> taken.apply(matter));
        } else {
            assertThat(taken.apply(matter)).returns(leadsTo, Case::stage).returns(matter.version() + 1, Case::version)
                    .returns(matter.id(), Case::id).returns(matter.number(), Case::number).returns(matter.applicantId(), Case::applicantId);
        }
    }

    @Test
    void whileItWaitsTheClockStandsStill() {
        var mended = Objects.requireNonNull(STEPS.get("mended")).apply(at(AWAITING));

        assertThat(mended.stops()).containsExactly(new Stop(MONDAY.plusDays(2), MONDAY.plusDays(7)));
        assertThat(mended.due().on()).as("recounted, given every stop").isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void onlyTheOfficialAndTheirDeputyAreInCharge() {
        var inCharge = inCharge("Official");
        var matter = at(UNDER_WAY).handedOver(inCharge);

        assertThat(matter.isInChargeOf(inCharge.official().personId())).isTrue();
        assertThat(matter.isInChargeOf(inCharge.deputy().personId())).isTrue();
        assertThat(matter.isInChargeOf(inCharge.superior().personId())).isFalse();
        assertThat(matter.isInChargeOf(matter.applicantId())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("everyStage")
    void itSaysWhereItStandsAndInWhoseHandsInBothLanguages(Stage stage) {
        var matter = at(stage);

        assertThat(matter.status().in(Language.UK)).isNotEqualTo(matter.status().in(Language.EN));
        assertThat(matter.tag().in(Language.UK)).isNotEqualTo(matter.tag().in(Language.EN));
        if (!(stage instanceof AwaitingCorrection || stage instanceof Withdrawn)) {
            assertThat(matter.status().in(Language.EN)).contains(stage instanceof Decided ? "Signer" : "Official of Official");
        }
    }

    static Stream<Stage> everyStage() {
        return ALLOWED.keySet().stream();
    }

    private static Case at(Stage stage) {
        return new Case(UUID.randomUUID(), 3, new CaseNumber(2026, 7), UUID.randomUUID(), "trees", Text.same("Trees"), UUID.randomUUID(),
                "Applicant",
                inCharge("Official"), MONDAY.atTime(9, 0).atZone(Language.KYIV).toInstant(), List.of(), new Due(MONDAY, Text.same("Why")),
                stage);
    }

    private static InCharge inCharge(String name) {
        return new InCharge(seat("Official of " + name), seat("Deputy of " + name), seat("Superior of " + name));
    }

    private static Seat seat(String name) {
        return new Seat(UUID.randomUUID(), name, UUID.randomUUID(), Text.same("Post"), UUID.randomUUID(), Text.same("Unit"),
                Text.same("Authority"));
    }
}
