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
               @Nullable UUID actId, @Nullable OffsetDateTime decidedAt, @Nullable String decidedBy, @Nullable OffsetDateTime withdrawnAt) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static CaseRow of(Case matter) {
        return switch (matter.stage()) {
            case UnderWay() -> of(matter, "under-way", null, null, null);
            case AwaitingCorrection correction -> of(matter, "awaiting-correction", correction, null, null);
            case Granted granted -> of(matter, "granted", null, granted, null);
            case Refused refused -> of(matter, "refused", null, refused, null);
            case Withdrawn(var at) -> of(matter, "withdrawn", null, null, at);
        };
    }

    private static CaseRow of(Case matter, String stage, @Nullable AwaitingCorrection correction, @Nullable Decided decided,
            @Nullable Instant withdrawn) {
        var official = matter.inCharge().official();
        var why = Text.of(matter.due().arithmetic());
        return new CaseRow(matter.id(), matter.version(), matter.number().toString(), matter.procedureId(),
                matter.serviceSlug(), matter.service().uk(), matter.service().en(), matter.applicantId(), matter.applicant(),
                official.unitId(), official.personId(), JSON.writeValueAsString(matter.inCharge()),
                matter.receivedAt().atOffset(ZoneOffset.UTC),
                JSON.writeValueAsString(matter.stops()), matter.due().on(), why.uk(), why.en(), stage,
                correction == null ? null : correction.stoppedOn(),
                correction == null ? null : correction.mendBy(),
                correction == null ? null : JSON.writeValueAsString(correction.items()),
                decided == null ? null : decided.actId(),
                decided == null ? null : decided.at().atOffset(ZoneOffset.UTC),
                decided == null ? null : decided.by(),
                withdrawn == null ? null : withdrawn.atOffset(ZoneOffset.UTC));
    }

    Case matter() {
        return new Case(caseId, version, CaseNumber.read(number).orElseThrow(), procedureId, serviceSlug, new Text(serviceUk, serviceEn),
                applicantId, applicant, JSON.readValue(inCharge, InCharge.class), receivedAt.toInstant(),
                List.of(JSON.readValue(stops, Stop[].class)), new Due(dueOn, new Text(dueWhyUk, dueWhyEn)), theStage());
    }

    private Stage theStage() {
        return switch (stage) {
            case "under-way" -> new UnderWay();
            case "awaiting-correction" -> new AwaitingCorrection(requireNonNull(stoppedOn), requireNonNull(mendBy),
                    List.of(JSON.readValue(requireNonNull(toMend), ToMend[].class)));
            case "granted" -> new Granted(requireNonNull(actId), requireNonNull(decidedAt).toInstant(), requireNonNull(decidedBy));
            case "refused" -> new Refused(requireNonNull(actId), requireNonNull(decidedAt).toInstant(), requireNonNull(decidedBy));
            case "withdrawn" -> new Withdrawn(requireNonNull(withdrawnAt).toInstant());
            default -> throw new IllegalStateException("unknown stage " + stage);
        };
    }
}
