package org.vidpovid.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vidpovid.authorities.Seat;
import org.vidpovid.law.Text;

/**
 * Whose hand did it.
 *
 * @param post at which post they did it; null for the applicant
 */
public record Actor(UUID personId, String name, @Nullable Text post) {

    static Actor at(Seat seat) {
        return new Actor(seat.personId(), seat.name(), seat.post());
    }

    public boolean isOfficial() {
        return post != null;
    }
}
