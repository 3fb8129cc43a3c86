package org.vidpovid.cases;

import static java.util.Objects.requireNonNull;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.authorities.InCharge;
import org.vidpovid.cases.Stage.*;
import org.vidpovid.law.*;
import tools.jackson.databind.json.JsonMapper;

/** The one place where a case becomes columns, and columns a case. */
record CaseRow(UUID caseId, int version, String number, UUID procedureId, String serviceSlug, String serviceUk, String serviceEn,
               UUID applicantId, String applicant, UUID unitId, UUID officialPersonId, String inCharge, OffsetDateTime receivedAt,
               String stops, LocalDate dueOn, String dueWhyUk, String dueWhyEn,
               String stage, @Nullable LocalDate stoppedOn, @Nullable LocalDate mendBy, @Nullable String toMend,
               @Nullable UUID intentId, @Nullable LocalDate heardUntil, @Nullable LocalDate lookAgainOn,
               @Nullable UUID actId, @Nullable OffsetDateTime decidedAt, @Nullable String decidedBy, @Nullable OffsetDateTime withdrawnAt) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static CaseRow of(Case matter) {
        var none = new Columns(null, null, null, null, null, null);
        return of(matter, switch (matter.stage()) {
            case UnderWay(), AwaitingCorrection _ -> none;
            case BeingHeard(var intent, var until, var stoppedOn, _) -> new Columns(stoppedOn, intent, until, null, null, null);
            case BeingConfirmed(var intent, _) -> new Columns(null, intent, null, null, null, null);
            case Suspended(var act, var stoppedOn, var lookAgainOn) -> new Columns(stoppedOn, null, null, lookAgainOn, act, null);
            case Decided decided -> new Columns(null, null, null, null, decided.actId(), decided);
            case Withdrawn _ -> none;
        });
    }

    /** What a stage has of its own, beside what is to be mended. */
    private record Columns(@Nullable LocalDate stoppedOn, @Nullable UUID intent, @Nullable LocalDate heardUntil,
            @Nullable LocalDate lookAgainOn, @Nullable UUID act, @Nullable Decided decided) {}

    private static CaseRow of(Case matter, Columns stage) {
        var official = matter.inCharge().official();
        var why = Text.of(matter.due().arithmetic());
        var unmended = matter.unmended().orElse(null);
        var decided = stage.decided();
        return new CaseRow(matter.id(), matter.version(), matter.number().toString(), matter.procedureId(),
                matter.serviceSlug(), matter.service().uk(), matter.service().en(), matter.applicantId(), matter.applicant(),
                official.unitId(), official.personId(), JSON.writeValueAsString(matter.inCharge()),
                matter.receivedAt().atOffset(ZoneOffset.UTC),
                JSON.writeValueAsString(matter.stops()), matter.due().on(), why.uk(), why.en(), matter.stage().word(),
                unmended == null ? stage.stoppedOn() : unmended.stoppedOn(),
                unmended == null ? null : unmended.mendBy(),
                unmended == null ? null : JSON.writeValueAsString(unmended.items()),
                stage.intent(), stage.heardUntil(), stage.lookAgainOn(), stage.act(),
                decided == null ? null : decided.at().atOffset(ZoneOffset.UTC),
                decided == null ? null : decided.by(),
                matter.stage() instanceof Withdrawn(var at) ? at.atOffset(ZoneOffset.UTC) : null);
    }

    Case matter() {
        return new Case(caseId, version, CaseNumber.read(number).orElseThrow(), procedureId, serviceSlug, new Text(serviceUk, serviceEn),
                applicantId, applicant, JSON.readValue(inCharge, InCharge.class), receivedAt.toInstant(),
                List.of(JSON.readValue(stops, Stop[].class)), new Due(dueOn, new Text(dueWhyUk, dueWhyEn)), theStage());
    }

    private Stage theStage() {
        return switch (stage) {
            case "under-way" -> new UnderWay();
            case "awaiting-correction" -> requireNonNull(unmended());
            case "being-heard" -> new BeingHeard(requireNonNull(intentId), requireNonNull(heardUntil), toMend == null ? stoppedOn : null,
                    unmended());
            case "being-confirmed" -> new BeingConfirmed(requireNonNull(intentId), unmended());
            case "suspended" -> new Suspended(requireNonNull(actId), requireNonNull(stoppedOn), requireNonNull(lookAgainOn));
            case "withdrawn" -> new Withdrawn(requireNonNull(withdrawnAt).toInstant());
            default -> decided(requireNonNull(actId), requireNonNull(decidedAt).toInstant(), requireNonNull(decidedBy));
        };
    }

    private Decided decided(UUID act, Instant at, String by) {
        return switch (stage) {
            case "granted" -> new Granted(act, at, by);
            case "granted-in-part" -> new GrantedInPart(act, at, by);
            case "refused" -> new Refused(act, at, by);
            case "returned" -> new Returned(act, at, by);
            case "transferred" -> new Transferred(act, at, by);
            case "closed" -> new Closed(act, at, by);
            case "lapsed" -> new Lapsed(act, at, by, requireNonNull(unmended()));
            case "deemed-granted" -> new DeemedGranted(act, at, by);
            case "reviewed" -> new Reviewed(act, at, by);
            default -> throw new IllegalStateException("unknown stage " + stage);
        };
    }

    private @Nullable AwaitingCorrection unmended() {
        return toMend == null ? null : new AwaitingCorrection(requireNonNull(stoppedOn), requireNonNull(mendBy),
                List.of(JSON.readValue(toMend, ToMend[].class)));
    }

    /**
     * A time when the clock stood still, or a cause for which the term is longer.
     *
     * @param longerBy by how many days the term is longer, where the clock does not stand still for it
     */
    record Halt(String cause, LocalDate stoppedOn, @Nullable LocalDate wentOnOn, boolean counts, @Nullable Integer longerBy) {

        Cause of() {
            return Cause.valueOf(cause);
        }

        boolean isOpen() {
            return wentOnOn == null;
        }

        Halt until(LocalDate on) {
            return isOpen() ? new Halt(cause, stoppedOn, on, counts, longerBy) : this;
        }
    }
}
