package org.vidpovid.law;

import java.time.LocalDate;

/**
 * A time in which a term stood still. Like every term it is counted from the next day: the days after {@code stoppedOn}
 * up to and with {@code wentOnOn} are not counted. Whoever asks while it still stands gives today as {@code wentOnOn}.
 */
public record Stop(LocalDate stoppedOn, LocalDate wentOnOn) {

    public Stop {
        if (wentOnOn.isBefore(stoppedOn)) throw new IllegalArgumentException("went on before it stopped: " + stoppedOn + ", " + wentOnOn);
    }
}
