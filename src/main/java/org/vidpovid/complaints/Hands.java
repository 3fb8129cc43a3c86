package org.vidpovid.complaints;

import module java.base;
import org.vidpovid.authorities.Seat;
import org.vidpovid.decisions.Act;

/** Whose hands an act went through: none of them hears a complaint about it. */
final class Hands {

    private Hands() {}

    static List<Seat> of(Act act) {
        return switch (act.outcome()) {
            case Act.Negative negative -> List.of(act.signer(), negative.second());
            case Act.Granted _, Act.Refused _ -> List.of(act.signer());
        };
    }
}
