package org.vidpovid.decisions;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.authorities.*;
import org.vidpovid.decisions.Act.*;
import org.vidpovid.law.Text;
import tools.jackson.databind.json.JsonMapper;

/** The one place where an act becomes columns, and columns an act. */
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record ActRow(UUID caseId, UUID id, String number, OffsetDateTime issuedAt, UUID applicantId, String addressee, UUID officialPersonId,
        String signer,
              String serviceUk, String serviceEn, LocalDate receivedOn, UUID procedureId, String remedyUk, String remedyEn,
              String outcome, @Nullable String document, @Nullable String refusal, String phrases, String opinions,
              @Nullable String inCharge,
              @Nullable UUID intentId, byte @Nullable [] factsDigest) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static ActRow of(Act act, byte @Nullable [] facts) {
        return switch (act.outcome()) {
            case Granted granted -> of(act, "granted", JSON.writeValueAsString(granted), null, null, facts);
            case Negative negative -> of(act, negative.way().word(), null, JSON.writeValueAsString(negative), negative.intentId(), facts);
            case Refused _ -> throw new IllegalArgumentException("nobody is refused without the guard any more");
        };
    }

    private static ActRow of(Act act, String outcome, @Nullable String document, @Nullable String refusal, @Nullable UUID intentId,
            byte @Nullable [] facts) {
        return new ActRow(act.caseId(), act.id(), act.number(), act.issuedAt().atOffset(ZoneOffset.UTC), act.applicantId(), act.addressee(),
                act.signer().personId(), JSON.writeValueAsString(act.signer()), act.service().uk(), act.service().en(), act.receivedOn(),
                act.procedureId(), act.remedy().uk(), act.remedy().en(), outcome, document, refusal, JSON.writeValueAsString(act.phrases()),
                JSON.writeValueAsString(act.opinions()), act.inCharge().map(JSON::writeValueAsString).orElse(null), intentId, facts);
    }

    Act act() {
        return new Act(caseId, id, number, issuedAt.toInstant(), applicantId, addressee, JSON.readValue(signer, Seat.class),
                Optional.ofNullable(inCharge).map(three -> JSON.readValue(three, InCharge.class)), new Text(serviceUk, serviceEn),
                receivedOn, procedureId, new Text(remedyUk, remedyEn),
                decided(), List.of(JSON.readValue(phrases, String[].class)), List.of(JSON.readValue(opinions, Text[].class)));
    }

    private Outcome decided() {
        if (document != null) return JSON.readValue(document, Granted.class);
        var against = Objects.requireNonNull(refusal);
        return intentId == null ? JSON.readValue(against, Refused.class) : JSON.readValue(against, Negative.class);
    }
}
