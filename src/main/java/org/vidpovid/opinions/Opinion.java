package org.vidpovid.opinions;

import module java.base;
import org.vidpovid.authorities.*;
import org.vidpovid.law.*;
import org.vidpovid.web.*;

/**
 * What another unit was asked in a case, and what came of it. It counts for the decision whether or not anybody noted it in time: where it
 * stands follows from the days alone.
 *
 * @param stage which of the procedure's stages it is, counted from 0
 * @param unit who was asked, by its names as of then
 * @param askedBy who was in charge of the case; without a reason the portal asked for them as the case was opened
 * @param reason why it was asked again
 * @param due the last day to say something, and the arithmetic that leads to it
 * @param stoppedOn since when its clock stands still, because the applicant is mending the application
 * @param said what was answered, in time or not
 * @param ended when and how the case ended
 */
public record Opinion(UUID caseId, UUID id, int stage, String number, Text service, UUID unitId, Text unit, Text authority, Text asks,
        Norm norm,
                      Instant askedAt, Seat askedBy, Optional<String> reason, Due due, Optional<LocalDate> stoppedOn, Optional<Said> said,
                      Optional<End> ended) {

    /** How the case ended, and with it every question in it. */
    public record End(Instant at, Text how) {}

    /** Where it stands. */
    public sealed interface Standing {}

    /** There is still time. */
    public record Awaited(LocalDate until) implements Standing {}

    /** It was given within its term. */
    public record Given(Said said) implements Standing {}

    /** Nothing was said within the term: there is no objection. */
    public record Silent(LocalDate since) implements Standing {}

    /** Something was said, but after the term: it counts as silence. */
    public record Late(Said said) implements Standing {}

    /** The case ended before anything was due. */
    public record Needless(End end) implements Standing {}

    public Standing standing(LocalDate today) {
        if (said.isPresent()) return said.get().inTime() ? new Given(said.get()) : new Late(said.get());
        if (isOver(ended.map(end -> WorkingCalendar.dayOf(end.at())).orElse(today))) return new Silent(due.on());
        return ended.isPresent() ? new Needless(ended.get()) : new Awaited(due.on());
    }

    /** Whether its term had passed by that day; a clock that stands still never does. */
    boolean isOver(LocalDate day) {
        return stoppedOn.isEmpty() && due.on().isBefore(day);
    }

    /** Its name where a refusal says what it rests on. No question is called so. */
    public String evidence() {
        return "opinion-" + id;
    }

    /** Whether something may still be said, be it too late to count. */
    public boolean isOpen() {
        return said.isEmpty() && ended.isEmpty();
    }

    /** Whether it stands against the applicant: an objection that was raised in time. */
    public boolean isObjection(LocalDate today) {
        return standing(today) instanceof Given(var given) && given.proposed().verdict() == Verdict.OBJECTION;
    }

    /** What there is to say of it just now, in the words of an act: who was asked, and what came of it. */
    public Wording sentence(LocalDate today) {
        return switch (standing(today)) {
            case Given(var given) -> Message.of("opinions.sentence.given", unit, authority, given.by().name(), given.by().post(),
                    given.at(), given.words());
            case Silent(var since) -> Message.of("opinions.sentence.silent", unit, authority, since, norm.wording());
            case Late(var late) -> Message.of("opinions.sentence.late", unit, authority, late.at(), due.on(), norm.wording());
            case Awaited(var until) -> Message.of("opinions.sentence.awaited", unit, authority, until);
            case Needless(var end) -> Message.of("opinions.sentence.needless", unit, authority, end.how());
        };
    }
}
