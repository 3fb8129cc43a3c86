package org.vidpovid.appointments;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.answers.Answer;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;

/**
 * An hour at which a person is received, or was to be.
 *
 * @param matterId the case, or the draft that will become it
 * @param question the question of its form in answer to which it was chosen
 * @param service address of the service
 * @param place code of the place
 * @param name what the place is called and where it is, as of booking
 * @param minutes how long the visit takes
 */
public record Appointment(UUID matterId, UUID id, String question, String service, String place, Text name, Instant startsAt, int minutes,
        State state) {

    /** Whose it is, for now or for good. */
    public sealed interface State {}

    /** Kept for somebody who has not sent their application yet. */
    public record Held(Instant until) implements State {}

    /**
     * The person is expected.
     *
     * @param number of the case
     * @param title of the service
     */
    public record Confirmed(UUID applicantId, String number, Text title) implements State {}

    /**
     * Nobody is expected.
     *
     * @param why in the words of the official who closed the day; null unless they did
     */
    public record Cancelled(Instant at, By by, @Nullable String why) implements State {}

    /** What ended it. */
    public enum By { PERSON, PLACE, CASE, MOVED }

    public boolean isConfirmed() {
        return state instanceof Confirmed;
    }

    /** Whether it is what was chosen. */
    boolean isAt(Answer.Appointment chosen) {
        return place.equals(chosen.place()) && at().equals(chosen.at());
    }

    /** By the clock of Kyiv. */
    public LocalDateTime at() {
        return LocalDateTime.ofInstant(startsAt, Language.KYIV);
    }

    /** Day, hour and place. */
    public Wording told() {
        return Message.of("appointments.told", startsAt, name);
    }
}
