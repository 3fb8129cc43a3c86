package org.vidpovid.feedback;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.web.*;

/** What a remark is. */
public enum Kind {
    THANKS, CRITICISM,
    /** An application or a document was turned away. Online that cannot happen; at a counter it does. */
    NOT_ACCEPTED,
    /** Something was asked for that no rule asks for: a paper, a payment, a visit more. */
    ASKED_FOR_MORE;

    Wording wording() {
        return switch (this) {
            case THANKS -> Message.of("feedback.kind.thanks");
            case CRITICISM -> Message.of("feedback.kind.criticism");
            case NOT_ACCEPTED -> Message.of("feedback.kind.not-accepted");
            case ASKED_FOR_MORE -> Message.of("feedback.kind.asked-for-more");
        };
    }

    private Option option() {
        @Nullable Wording hint = switch (this) {
            case THANKS, CRITICISM -> null;
            case NOT_ACCEPTED -> Message.of("feedback.kind.not-accepted.hint");
            case ASKED_FOR_MORE -> Message.of("feedback.kind.asked-for-more.hint");
        };
        return new Option(name(), wording(), hint);
    }

    /** The tone of its tag. */
    String tone() {
        return switch (this) {
            case THANKS -> "done";
            case CRITICISM -> "wait";
            case NOT_ACCEPTED, ASKED_FOR_MORE -> "stop";
        };
    }

    /** What is left to say while a matter is still open: how it was treated is seen when it is over. */
    static List<Kind> whileOpen() {
        return List.of(NOT_ACCEPTED, ASKED_FOR_MORE);
    }

    static List<Option> options(Collection<Kind> offered) {
        return offered.stream().map(Kind::option).toList();
    }
}
