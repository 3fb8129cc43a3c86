package org.vidpovid.caselog;

import java.util.stream.Stream;
import org.vidpovid.web.*;

/** What the public log says of cases. Their names are in entries that never change: a new one may be added, none renamed. */
public enum Kind {
    RECEIVED("case.received", "caselog.received"),
    ASSIGNED("case.assigned", "caselog.assigned"),
    SENT("application.sent", "caselog.sent"),
    CORRECTION_REQUESTED("correction.requested", "caselog.correction-requested"),
    CLOCK_STOPPED("clock.stopped", "caselog.clock-stopped"),
    CLOCK_RESUMED("clock.resumed", "caselog.clock-resumed"),
    OPINION_SILENT("opinion.silent", "caselog.opinion-silent"),
    ACT_ISSUED("act.issued", "caselog.act-issued"),
    WITHDRAWN("case.withdrawn", "caselog.withdrawn"),
    HEARING_OPENED("hearing.opened", "caselog.hearing-opened"),
    HEARING_ENDED("hearing.ended", "caselog.hearing-ended"),
    CONFIRMATION_GIVEN("confirmation.given", "caselog.confirmation-given"),
    CONFIRMATION_RETURNED("confirmation.returned", "caselog.confirmation-returned"),
    TERM_EXTENDED("term.extended", "caselog.term-extended"),
    TERM_SILENT("term.silent", "caselog.term-silent"),
    ACT_REVERSED("act.reversed", "caselog.act-reversed"),
    REOPENED("case.reopened", "caselog.reopened"),
    CONFLICT_DECIDED("conflict.decided", "caselog.conflict-decided"),
    COMPLAINT_FILED("complaint.filed", "caselog.complaint-filed");

    private final String word;
    private final String message;

    Kind(String word, String message) {
        this.word = word;
        this.message = message;
    }

    String word() {
        return word;
    }

    Wording wording() {
        return Message.of(message);
    }

    static Kind of(String word) {
        return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst().orElseThrow();
    }
}
