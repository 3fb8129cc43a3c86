package org.vidpovid.independence;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.authorities.Seat;
import org.vidpovid.web.*;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why somebody may be partial in a case, and what the superior says of it.
 *
 * @param number of the case
 * @param about who may be partial
 * @param byName who says so: they themselves, or the applicant
 * @param decideBy the last day to decide; whoever says nothing by then has agreed
 * @param superior who was asked to decide
 */
record Conflict(UUID caseId, UUID id, String number, Kind kind, Seat about, String byName, String why, Instant at, LocalDate decideBy,
        Seat superior, Optional<End> end) {

    enum Kind { DECLARED, CLAIMED }

    /**
     * What came of it.
     *
     * @param upheld empty if the case ended first
     * @param by who decided, with reasons; empty if nobody did in time
     */
    record End(Instant at, Optional<Boolean> upheld, Optional<Seat> by, String reasons) {}

    Wording says() {
        return kind == Kind.DECLARED ? Message.of("independence.declared", about.name(), at, why)
                : Message.of("independence.claimed", byName, about.name(), at, why);
    }

    Wording stands() {
        if (end.isEmpty()) return Message.of("independence.open", superior.name(), decideBy);
        var ended = end.get();
        if (ended.upheld().isEmpty()) return Message.of("independence.needless");
        if (ended.by().isEmpty()) return Message.of("independence.silent", superior.name(), decideBy);
        return Message.of(ended.upheld().get() ? "independence.upheld" : "independence.denied", ended.by().get().name(), ended.at(),
                ended.reasons());
    }

    /** The one place where columns become one. */
    record Row(UUID caseId, UUID id, String number, String kind, String about, String byName, String why, OffsetDateTime at,
               LocalDate decideBy, String superior, @Nullable OffsetDateTime endedAt, @Nullable Boolean upheld, @Nullable String decidedBy,
               @Nullable String reasons) {

        Conflict conflict() {
            var end = endedAt == null ? Optional.<End>empty() : Optional.of(new End(endedAt.toInstant(), Optional.ofNullable(upheld),
                    Optional.ofNullable(decidedBy).map(Row::seat), Objects.requireNonNullElse(reasons, "")));
            return new Conflict(caseId, id, number, Kind.valueOf(kind), seat(about), byName, why, at.toInstant(), decideBy,
                    seat(superior), end);
        }

        private static Seat seat(String json) {
            return JsonMapper.shared().readValue(json, Seat.class);
        }
    }
}
