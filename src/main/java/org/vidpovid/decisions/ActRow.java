package org.vidpovid.decisions;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.authorities.Seat;
import org.vidpovid.decisions.Act.*;
import org.vidpovid.law.Text;
import tools.jackson.databind.json.JsonMapper;

/** The one place where an act becomes columns, and columns an act. */
record ActRow(UUID caseId, UUID id, String number, OffsetDateTime issuedAt, UUID applicantId, String addressee, UUID officialPersonId,
        String signer,
              String serviceUk, String serviceEn, LocalDate receivedOn, UUID procedureId, String remedyUk, String remedyEn,
              String outcome, @Nullable String document, @Nullable String refusal, String phrases, String opinions) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static ActRow of(Act act) {
        return switch (act.outcome()) {
            case Granted granted -> of(act, "granted", JSON.writeValueAsString(granted), null);
            case Refused refused -> of(act, "refused", null, JSON.writeValueAsString(refused));
        };
    }

    private static ActRow of(Act act, String outcome, @Nullable String document, @Nullable String refusal) {
        return new ActRow(act.caseId(), act.id(), act.number(), act.issuedAt().atOffset(ZoneOffset.UTC), act.applicantId(), act.addressee(),
                act.signer().personId(), JSON.writeValueAsString(act.signer()), act.service().uk(), act.service().en(), act.receivedOn(),
                act.procedureId(), act.remedy().uk(), act.remedy().en(), outcome, document, refusal, JSON.writeValueAsString(act.phrases()),
                JSON.writeValueAsString(act.opinions()));
    }

    Act act() {
        return new Act(caseId, id, number, issuedAt.toInstant(), applicantId, addressee, JSON.readValue(signer, Seat.class),
                new Text(serviceUk, serviceEn), receivedOn, procedureId, new Text(remedyUk, remedyEn),
                document != null ? JSON.readValue(document, Granted.class) : JSON.readValue(Objects.requireNonNull(refusal), Refused.class),
                List.of(JSON.readValue(phrases, String[].class)), List.of(JSON.readValue(opinions, Text[].class)));
    }
}
