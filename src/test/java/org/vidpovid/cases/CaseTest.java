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
    static final UUID INTENT = UUID.randomUUID();
    static final UUID ACT = UUID.randomUUID();
    static final Due DUE = new Due(MONDAY, Text.same("Why"));
    static final Due LATER = new Due(MONDAY.plusDays(7), Text.same("Later"));
    static final List<Stop> STOPS = List.of(new Stop(MONDAY.plusDays(2), MONDAY.plusDays(7)));
    static final UnderWay UNDER_WAY = new UnderWay();
    static final AwaitingCorrection AWAITING = new AwaitingCorrection(MONDAY.plusDays(2), MONDAY.plusDays(9),
            List.of(new ToMend("plan", Text.same("Plan"), "Too dark", null)));
    static final AwaitingCorrection AGAIN = new AwaitingCorrection(AWAITING.stoppedOn(), MONDAY.plusDays(30), AWAITING.items());
    static final BeingHeard HEARD = new BeingHeard(INTENT, MONDAY.plusDays(9), null, null);
    static final BeingHeard LAPSE_HEARD = new BeingHeard(INTENT, MONDAY.plusDays(9), null, AWAITING);
    static final BeingConfirmed CONFIRMED = new BeingConfirmed(INTENT, null);
    static final BeingConfirmed LAPSE_CONFIRMED = new BeingConfirmed(INTENT, AWAITING);
    static final Suspended SUSPENDED = new Suspended(ACT, MONDAY.plusDays(2), MONDAY.plusDays(90));
    static final Granted GRANTED = new Granted(ACT, Instant.EPOCH, "Signer");
    static final Refused REFUSED = new Refused(ACT, Instant.EPOCH, "Signer");
    static final Lapsed LAPSED = new Lapsed(ACT, Instant.EPOCH, "Signer", AWAITING);
    static final Reviewed REVIEWED = new Reviewed(ACT, Instant.EPOCH, "Signer");
    static final DeemedGranted DEEMED = new DeemedGranted(ACT, Instant.EPOCH, "Signer");
    static final List<Decided> ADVERSE = List.of(new GrantedInPart(ACT, Instant.EPOCH, "Signer"),
            new Returned(ACT, Instant.EPOCH, "Signer"),
            new Transferred(ACT, Instant.EPOCH, "Signer"), new Closed(ACT, Instant.EPOCH, "Signer"));
    static final Withdrawn WITHDRAWN = new Withdrawn(Instant.EPOCH);

    static final Map<String, UnaryOperator<Case>> STEPS = new LinkedHashMap<>();
    static {
        STEPS.put("awaiting", matter -> matter.awaiting(AWAITING));
        STEPS.put("mended", matter -> matter.mended(matter.applicant(), STOPS, LATER));
        STEPS.put("heard", matter -> matter.heard(INTENT, MONDAY.plusDays(9), null, DUE));
        STEPS.put("to be confirmed", matter -> matter.toBeConfirmed(INTENT, List.of(), DUE));
        STEPS.put("back", matter -> matter.backFrom(INTENT, List.of(), DUE));
        STEPS.put("back from another intention", matter -> matter.backFrom(ACT, List.of(), DUE));
        STEPS.put("suspended", matter -> matter.suspended(SUSPENDED));
        STEPS.put("gone on", matter -> matter.goneOn(STOPS, LATER));
        Stream.concat(Stream.of(GRANTED, REFUSED, LAPSED, REVIEWED, DEEMED), ADVERSE.stream())
                .forEach(way -> STEPS.put(way.word(), matter -> matter.decided(way, List.of(), DUE)));
        STEPS.put("reopened", matter -> matter.reopened(MONDAY.plusDays(30), LATER));
        STEPS.put("handed over", matter -> matter.handedOver(inCharge("Other")));
        STEPS.put("withdrawn", matter -> matter.withdrawn(Instant.EPOCH, List.of()));
        STEPS.put("extended", matter -> matter.extended(LATER));
        STEPS.put("spoken of", Case::spokenOf);
    }

    static final Map<Stage, Map<String, Stage>> ALLOWED = new LinkedHashMap<>();
    static {
        ALLOWED.put(UNDER_WAY, same(UNDER_WAY, Map.of("awaiting", AWAITING, "heard", HEARD, "to be confirmed", CONFIRMED, "granted",
                GRANTED,
                "deemed-granted", DEEMED, "reviewed", REVIEWED, "withdrawn", WITHDRAWN), "extended", "handed over"));
        ALLOWED.put(AWAITING, same(AWAITING, Map.of("mended", UNDER_WAY, "heard", LAPSE_HEARD, "to be confirmed", LAPSE_CONFIRMED,
                "withdrawn", WITHDRAWN), "handed over"));
        ALLOWED.put(HEARD, same(HEARD, Map.of("to be confirmed", CONFIRMED, "back", UNDER_WAY, "granted", GRANTED, "deemed-granted", DEEMED,
                "withdrawn", WITHDRAWN), "extended", "handed over"));
        ALLOWED.put(LAPSE_HEARD, same(LAPSE_HEARD, Map.of("mended", UNDER_WAY, "to be confirmed", LAPSE_CONFIRMED, "back", AWAITING,
                "withdrawn", WITHDRAWN), "handed over"));
        var confirmed = new HashMap<String, Stage>(Map.of("back", UNDER_WAY, "granted", GRANTED, "deemed-granted", DEEMED, "refused",
                REFUSED,
                "suspended", SUSPENDED, "withdrawn", WITHDRAWN));
        ADVERSE.forEach(way -> confirmed.put(way.word(), way));
        ALLOWED.put(CONFIRMED, same(CONFIRMED, confirmed, "extended", "handed over"));
        ALLOWED.put(LAPSE_CONFIRMED, same(LAPSE_CONFIRMED, Map.of("mended", UNDER_WAY, "back", AWAITING, "lapsed", LAPSED,
                "withdrawn", WITHDRAWN), "handed over"));
        ALLOWED.put(SUSPENDED, same(SUSPENDED, Map.of("gone on", UNDER_WAY, "withdrawn", WITHDRAWN), "handed over"));
        ALLOWED.put(LAPSED, same(LAPSED, Map.of("reopened", AGAIN)));
        Stream.concat(Stream.of(GRANTED, REFUSED, DEEMED), ADVERSE.stream())
                .forEach(way -> ALLOWED.put(way, same(way, Map.of("reopened", UNDER_WAY))));
        ALLOWED.put(REVIEWED, same(REVIEWED, Map.of()));
        ALLOWED.put(WITHDRAWN, Map.of());
    }

    private static Map<String, Stage> same(Stage stage, Map<String, ? extends Stage> further, String... staying) {
        var all = new HashMap<String, Stage>(further);
        all.put("spoken of", stage);
        for (var step : staying) all.put(step, stage);
        return all;
    }

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

        assertThat(mended.stops()).isEqualTo(STOPS);
        assertThat(mended.due()).isEqualTo(LATER);
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
        assertThat(matter.isOpen()).isEqualTo(stage instanceof Open);
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
                inCharge("Official"), MONDAY.atTime(9, 0).atZone(Language.KYIV).toInstant(), List.of(), DUE, stage);
    }

    private static InCharge inCharge(String name) {
        return new InCharge(seat("Official of " + name), seat("Deputy of " + name), seat("Superior of " + name));
    }

    private static Seat seat(String name) {
        return new Seat(UUID.randomUUID(), name, UUID.randomUUID(), Text.same("Post"), UUID.randomUUID(), Text.same("Unit"),
                Text.same("Authority"));
    }
}
