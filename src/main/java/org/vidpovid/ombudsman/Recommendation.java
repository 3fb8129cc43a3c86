package org.vidpovid.ombudsman;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.authorities.Seat;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;
import tools.jackson.databind.json.JsonMapper;

/**
 * What should be otherwise, and what the unit says to that: everybody reads both.
 *
 * @param answerBy the last day for an answer
 */
public record Recommendation(UUID id, UUID unitId, Text unit, Text authority, String body, Instant at, String by, LocalDate answerBy,
        Optional<Answer> answer) {

    /**
     * What the unit says to it.
     *
     * @param follows whether they will do it
     */
    public record Answer(Seat by, Instant at, boolean follows, String body) {}

    public boolean isOverdue(LocalDate today) {
        return answer.isEmpty() && answerBy.isBefore(today);
    }

    Wording state(LocalDate today) {
        if (answer.isPresent()) return Message.of(answer.get().follows() ? "ombudsman.state.follows" : "ombudsman.state.declines");
        return Message.of(isOverdue(today) ? "ombudsman.state.overdue" : "ombudsman.state.waits", answerBy);
    }

    String tone(LocalDate today) {
        if (answer.isPresent()) return answer.get().follows() ? "done" : "wait";
        return isOverdue(today) ? "stop" : "now";
    }

    /** As the database has it. */
    record Row(UUID id, UUID unitId, String unitUk, String unitEn, String authorityUk, String authorityEn, String body, OffsetDateTime at,
            String byName, LocalDate answerBy, @Nullable OffsetDateTime answeredAt, @Nullable String answeredBy, @Nullable Boolean follows,
            @Nullable String answer) {

        Recommendation recommendation() {
            return new Recommendation(id, unitId, new Text(unitUk, unitEn), new Text(authorityUk, authorityEn), body, at.toInstant(),
                    byName,
                    answerBy, answeredAt == null || answeredBy == null || follows == null || answer == null ? Optional.empty()
                            : Optional.of(new Answer(JsonMapper.shared().readValue(answeredBy, Seat.class), answeredAt.toInstant(), follows,
                                    answer)));
        }
    }
}
