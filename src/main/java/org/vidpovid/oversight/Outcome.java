package org.vidpovid.oversight;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.web.*;

/** How an act ended a case, or stopped it. Everything but a full grant is adverse, and counted as such. */
public enum Outcome {
    GRANTED, GRANTED_IN_PART, REFUSED, RETURNED, TRANSFERRED, CLOSED, SUSPENDED, LAPSED,
    /** The law itself granted it, because the state was silent. */
    DEEMED;

    /** As it stands in the database, in addresses and in open data: {@code granted-in-part}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Outcome of(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findAny().orElseThrow();
    }

    public boolean isAdverse() {
        return switch (this) {
            case GRANTED, DEEMED -> false;
            case GRANTED_IN_PART, REFUSED, RETURNED, TRANSFERRED, CLOSED, SUSPENDED, LAPSED -> true;
        };
    }

    public Wording wording() {
        return switch (this) {
            case GRANTED -> Message.of("oversight.outcome.granted");
            case GRANTED_IN_PART -> Message.of("oversight.outcome.granted-in-part");
            case REFUSED -> Message.of("oversight.outcome.refused");
            case RETURNED -> Message.of("oversight.outcome.returned");
            case TRANSFERRED -> Message.of("oversight.outcome.transferred");
            case CLOSED -> Message.of("oversight.outcome.closed");
            case SUSPENDED -> Message.of("oversight.outcome.suspended");
            case LAPSED -> Message.of("oversight.outcome.lapsed");
            case DEEMED -> Message.of("oversight.outcome.deemed");
        };
    }

    /** The tone of its tag: see the tags of {@code web}. */
    @Nullable String tone() {
        return switch (this) {
            case GRANTED, DEEMED -> "done";
            case REFUSED -> "stop";
            case GRANTED_IN_PART, RETURNED, TRANSFERRED, CLOSED, SUSPENDED, LAPSED -> "wait";
        };
    }
}
