package org.vidpovid.feedback;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.authorities.Seat;
import org.vidpovid.law.Text;
import tools.jackson.databind.json.JsonMapper;

/** A remark as the database has it. */
record RemarkRow(UUID id, Kind kind, Channel channel, OffsetDateTime at, @Nullable UUID caseId, @Nullable String caseNumber, UUID unitId,
        String unitUk, String unitEn, String authorityUk, String authorityEn, String about, @Nullable String official,
        @Nullable UUID personId, @Nullable String recordedBy, @Nullable String body, LocalDate answerBy,
        @Nullable OffsetDateTime answeredAt, @Nullable String answeredBy, @Nullable String answer) {

    Remark remark() {
        return new Remark(id, kind, channel, at.toInstant(),
                caseId == null || caseNumber == null ? Optional.empty() : Optional.of(new Remark.OfCase(caseId, caseNumber)),
                unitId, new Text(unitUk, unitEn), new Text(authorityUk, authorityEn), about, seat(official), personId,
                Optional.ofNullable(recordedBy), Optional.ofNullable(body), answerBy,
                answeredAt == null || answer == null ? Optional.empty()
                        : Optional.of(new Remark.Answer(seat(answeredBy).orElseThrow(), answeredAt.toInstant(), answer)));
    }

    static String json(Seat seat) {
        return JsonMapper.shared().writeValueAsString(seat);
    }

    private static Optional<Seat> seat(@Nullable String json) {
        return Optional.ofNullable(json).map(text -> JsonMapper.shared().readValue(text, Seat.class));
    }
}
