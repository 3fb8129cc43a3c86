package org.vidpovid.feedback;

import module java.base;
import org.vidpovid.web.*;

/** By which way a remark came. */
public enum Channel {
    WEB,
    /** From the page of a case. */
    CASE,
    COUNTER, PHONE, LETTER;

    Wording wording() {
        return switch (this) {
            case WEB -> Message.of("feedback.channel.web");
            case CASE -> Message.of("feedback.channel.case");
            case COUNTER -> Message.of("feedback.channel.counter");
            case PHONE -> Message.of("feedback.channel.phone");
            case LETTER -> Message.of("feedback.channel.letter");
        };
    }

    /** Those that a clerk writes down for somebody else. */
    static List<Channel> recorded() {
        return List.of(COUNTER, PHONE, LETTER);
    }
}
