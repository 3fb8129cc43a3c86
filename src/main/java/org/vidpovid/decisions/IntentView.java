package org.vidpovid.decisions;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.authorities.Seat;
import org.vidpovid.guard.*;
import org.vidpovid.law.Text;

/**
 * What is intended in a case against its applicant, with all that came of it so far.
 *
 * @param revision counts what the official wrote in this case: the applicant answers to one, the second official confirms a later one
 * @param digest of what the applicant is heard on, in hexadecimal digits
 * @param droppedAt when the official gave it up
 * @param hearing on just these grounds and facts
 * @param replies to the arguments, in their order; none until the final text is written
 * @param seconds who was drawn to confirm it, in order: the last counts
 */
public record IntentView(UUID caseId, UUID id, int revision, Instant at, Way way, List<Grounded> grounds, Seat author, String reasons,
                         String nothingMendable, String digest, @Nullable Instant droppedAt, Optional<Hearing> hearing,
                         List<String> replies,
                         int share, String justification, String departure, List<Second> seconds, Optional<Said> said) {

    /**
     * The applicant’s turn to speak.
     *
     * @param draft the reasons as they were told
     * @param why the arithmetic that leads to the last day
     * @param arguments in their order
     */
    public record Hearing(UUID id, Instant at, String draft, LocalDate until, Text why, Optional<Instant> answeredAt,
                          List<String> arguments) {}

    /** Whom the lot fell on. */
    public record Second(UUID draw, Seat seat, Instant at) {}

    /** What the second official said. */
    public record Said(Instant at, Seat by, boolean isConfirmed, String reasons, UUID draw) {}

    public boolean isDropped() {
        return droppedAt != null;
    }

    /** Whose word it waits for; nobody’s as long as the lot is not drawn. */
    public Optional<Second> second() {
        return seconds.isEmpty() ? Optional.empty() : Optional.of(seconds.getLast());
    }

    /** As the guard is asked about it. */
    public Intent intent() {
        var chosen = grounds.stream().map(ground -> new Intent.OnGround(ground.ground().id(), ground.facts().stream()
                .map(fact -> new Intent.Fact(fact.ref(), fact.fact())).toList())).toList();
        return new Intent(way, chosen, reasons, nothingMendable, replies, justification, departure);
    }

    /** Each argument with the reply to it. */
    public List<Act.Replied> replied() {
        var arguments = hearing.map(Hearing::arguments).orElse(List.of());
        return IntStream.range(0, Math.min(arguments.size(), replies.size()))
                .mapToObj(i -> new Act.Replied(arguments.get(i), replies.get(i))).toList();
    }
}
