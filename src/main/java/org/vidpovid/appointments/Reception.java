package org.vidpovid.appointments;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.*;
import org.vidpovid.people.*;
import org.vidpovid.web.NotFound;

/** Who has what to say about the places of a unit. */
@Component
record Reception(Authorities authorities) {

    /** The places of the units where the official works. */
    List<Place> placesOf(Viewer official) {
        return authorities.places().stream().filter(place -> official.unitIds().contains(place.unitId())).toList();
    }

    /**
     * One of them.
     *
     * @throws NotFound if it is not
     */
    Place place(String code, Viewer official) {
        return placesOf(official).stream().filter(place -> place.code().equals(code)).findFirst().orElseThrow(NotFound::new);
    }

    /** Whether they may say when the place receives people: the head of its unit. */
    boolean mayPlan(Place place, Viewer official) {
        return authorities.headOf(place.unitId()).official().personId().equals(official.personId());
    }

    /** Whether they may close a day: the head, and whoever works at the counter. */
    boolean mayClose(Place place, Viewer official) {
        return official.is(Role.COUNTER) || mayPlan(place, official);
    }
}
