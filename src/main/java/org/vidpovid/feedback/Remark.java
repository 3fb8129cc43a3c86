package org.vidpovid.feedback;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.authorities.Seat;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;

/**
 * What somebody said of how they were treated.
 *
 * @param matter the case it is about, if it came from the page of one
 * @param about whom it is about, as it was said; empty if nobody was named
 * @param official who that is, if the portal could tell
 * @param personId who said it; null if that is not known
 * @param recordedBy the clerk who wrote it down
 * @param body what was said; empty when it has been kept for as long as it may be
 * @param answerBy the last day for an answer
 */
public record Remark(UUID id, Kind kind, Channel channel, Instant at, Optional<OfCase> matter, UUID unitId, Text unit, Text authority,
        String about, Optional<Seat> official, @Nullable UUID personId, Optional<String> recordedBy, Optional<String> body,
        LocalDate answerBy, Optional<Answer> answer) {

    public record OfCase(UUID id, String number) {}

    /** What was said to it, and by whom. */
    public record Answer(Seat by, Instant at, String body) {}

    public boolean isOverdue(LocalDate today) {
        return answer.isEmpty() && answerBy.isBefore(today);
    }

    boolean isAbout(UUID person) {
        return official.filter(seat -> seat.personId().equals(person)).isPresent();
    }

    Wording state(LocalDate today) {
        if (answer.isPresent()) return Message.of("feedback.state.answered");
        return isOverdue(today) ? Message.of("feedback.state.overdue", answerBy) : Message.of("feedback.state.waits", answerBy);
    }

    String tone(LocalDate today) {
        if (answer.isPresent()) return "done";
        return isOverdue(today) ? "stop" : "now";
    }
}
