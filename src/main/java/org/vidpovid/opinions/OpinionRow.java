package org.vidpovid.opinions;

import static java.util.Objects.requireNonNull;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.authorities.Seat;
import org.vidpovid.files.StoredFile;
import org.vidpovid.law.*;
import org.vidpovid.opinions.Opinion.End;
import tools.jackson.databind.json.JsonMapper;

/** The one place where columns become an opinion. */
record OpinionRow(UUID caseId, UUID id, int stage, String caseNumber, String serviceUk, String serviceEn, UUID unitId, String unitUk,
        String unitEn,
                  String authorityUk, String authorityEn, String asksUk, String asksEn, String norm, OffsetDateTime askedAt, String askedBy,
                  @Nullable String reason, LocalDate dueOn, String dueWhyUk, String dueWhyEn, @Nullable LocalDate stoppedOn,
                  @Nullable OffsetDateTime endedAt, @Nullable String endedUk, @Nullable String endedEn, @Nullable OffsetDateTime answeredAt,
                  @Nullable String answeredBy, @Nullable Boolean inTime, @Nullable String verdict, @Nullable String conditions,
                          @Nullable String fact,
                  @Nullable String against, @Nullable String reasons, @Nullable String files) {

    static final JsonMapper JSON = JsonMapper.shared();

    /** A norm as it is kept: by itself, so that its column reads like what it says. */
    record KeptNorm(Text text, String mark) {

        static String of(Norm norm) {
            return JSON.writeValueAsString(new KeptNorm(norm.text(), norm.mark().letter()));
        }
    }

    Opinion opinion() {
        var kept = JSON.readValue(norm, KeptNorm.class);
        return new Opinion(caseId, id, stage, caseNumber, new Text(serviceUk, serviceEn), unitId, new Text(unitUk, unitEn),
                new Text(authorityUk, authorityEn),
                new Text(asksUk, asksEn), new Norm(kept.text(), Mark.of(kept.mark())), askedAt.toInstant(),
                JSON.readValue(askedBy, Seat.class),
                Optional.ofNullable(reason), new Due(dueOn, new Text(dueWhyUk, dueWhyEn)), Optional.ofNullable(stoppedOn), said(),
                endedAt == null ? Optional.empty() : Optional.of(new End(endedAt.toInstant(),
                        new Text(requireNonNull(endedUk), requireNonNull(endedEn)))));
    }

    private Optional<Said> said() {
        if (answeredAt == null) return Optional.empty();
        var proposed = new Proposed(Verdict.valueOf(requireNonNull(verdict)), orEmpty(conditions), orEmpty(fact), orEmpty(against),
                orEmpty(reasons));
        return Optional.of(new Said(answeredAt.toInstant(), JSON.readValue(requireNonNull(answeredBy), Seat.class), requireNonNull(inTime),
                proposed,
                List.of(JSON.readValue(requireNonNull(files), StoredFile[].class))));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
