package org.vidpovid.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vidpovid.authorities.Seat;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;

/**
 * Whose hand did it.
 *
 * @param post at which post they did it; null for the applicant
 */
public record Actor(UUID personId, String name, @Nullable Text post) {

    private static final UUID PORTAL = new UUID(0, 0);

    /**
     * The portal itself, at the command of no person.
     *
     * @param how such as “automatically”
     */
    public static Actor portal(Text how) {
        return new Actor(PORTAL, Message.of("cases.portal").in(Language.UK), how); // pages say it in their own language
    }

    static Actor at(Seat seat) {
        return new Actor(seat.personId(), seat.name(), seat.post());
    }

    /** Whether no person did it. */
    public boolean isPortal() {
        return personId.equals(PORTAL);
    }

    public boolean isOfficial() {
        return post != null;
    }
}
