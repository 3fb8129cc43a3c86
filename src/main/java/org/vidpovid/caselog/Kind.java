package org.vidpovid.caselog;

import org.vidpovid.web.*;

/** What the public log says of cases. Their names are in entries that never change: a new one may be added, none renamed. */
public enum Kind {
    RECEIVED("case.received", Message.of("caselog.received")),
    ASSIGNED("case.assigned", Message.of("caselog.assigned")),
    SENT("application.sent", Message.of("caselog.sent")),
    CORRECTION_REQUESTED("correction.requested", Message.of("caselog.correction-requested")),
    CLOCK_STOPPED("clock.stopped", Message.of("caselog.clock-stopped")),
    CLOCK_RESUMED("clock.resumed", Message.of("caselog.clock-resumed")),
    ACT_ISSUED("act.issued", Message.of("caselog.act-issued")),
    WITHDRAWN("case.withdrawn", Message.of("caselog.withdrawn"));

    private final String word;
    private final Wording wording;

    Kind(String word, Wording wording) {
        this.word = word;
        this.wording = wording;
    }

    String word() {
        return word;
    }

    Wording wording() {
        return wording;
    }

    static Kind of(String word) {
        return java.util.stream.Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst().orElseThrow();
    }
}
