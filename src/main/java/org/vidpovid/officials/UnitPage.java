package org.vidpovid.officials;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.authorities.*;
import org.vidpovid.catalogue.*;
import org.vidpovid.oversight.*;
import org.vidpovid.web.*;

/** A unit that decides: who works there, whose unit it is, what it decides, and how it has gone. */
@Controller
record UnitPage(Authorities authorities, Catalogue catalogue, Tallies tallies, Pages pages) {

    /**
     * A unit.
     *
     * @param superior of its head; null while nobody is
     */
    record Model(Unit unit, List<Seat> seats, @Nullable Seat superior, List<Place> places, List<Service> services, Counts counts) {}

    @GetMapping("/units/{code}")
    View show(@PathVariable String code) {
        var unit = authorities.find(code).orElseThrow(NotFound::new);
        return pages.showAlike(JteunitGenerated::render, new Model(unit, authorities.seatsIn(unit.id()), superior(unit),
                authorities.placesOf(unit.id()),
                catalogue.services().stream().filter(service -> service.procedure().unit().equals(code)).toList(),
                tallies.of(Tallies.Scope.UNIT, code)));
    }

    private @Nullable Seat superior(Unit unit) {
        try {
            return authorities.headOf(unit.id()).superior();
        } catch (IllegalStateException _) { // not three answer for it: the page says whom it knows
            return null;
        }
    }
}
