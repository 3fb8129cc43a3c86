package org.vidpovid;

import module java.base;
import org.springframework.context.annotation.Primary;
import org.vidpovid.web.Language;

/** The portal's clock in tests: right until a test moves it. All tests share it, so whoever moves it sets it right again. */
@Primary
public class MovableClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /** From now on it is noon of this day in Kyiv, and time goes on from there. */
    public void turnTo(LocalDate day) {
        turnTo(day.atTime(12, 0));
    }

    /** From now on it is this hour of Kyiv, and time goes on from there. */
    public void turnTo(LocalDateTime hour) {
        ahead = Duration.between(Instant.now(), hour.atZone(Language.KYIV));
    }

    public void setRight() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return Language.KYIV;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the portal keeps Kyiv's time");
    }
}
