package org.vidpovid.catalogue;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.authorities.*;
import org.vidpovid.web.*;

/** What the state offers, and the information card of each service. */
@Controller
record ServicesPage(Catalogue catalogue, Authorities authorities, Pages pages) {

    static final Ask QUERY = Ask.of("q", "catalogue.search", "catalogue.search.hint");

    /** A list of services, and what was searched for. */
    record Found(Field query, List<Service> services) {}

    /**
     * A card.
     *
     * @param current whether it is the one by which new applications are made
     * @param places where the deciding unit receives people
     */
    record Card(Service service, boolean current, List<Place> places) {}

    @GetMapping("/services")
    View list(@RequestParam(defaultValue = "") String q) {
        return pages.show(JteservicesGenerated::render, new Found(Form.filled(Map.of("q", q)).field(QUERY), catalogue.matching(q)));
    }

    @GetMapping("/services/{slug}")
    View card(@PathVariable String slug) {
        return pages.show(JteserviceGenerated::render, card(catalogue.service(slug), true));
    }

    /** The card as it was: what a case was opened under stays readable. */
    @GetMapping("/services/{slug}/versions/{version}")
    View card(@PathVariable String slug, @PathVariable int version) {
        var service = catalogue.service(slug, version);
        var current = catalogue.services().stream().anyMatch(other -> other.procedure().id().equals(service.procedure().id()));
        return pages.show(JteserviceGenerated::render, card(service, current));
    }

    private Card card(Service service, boolean current) {
        return new Card(service, current, authorities.places().stream().filter(place -> place.unit().equals(service.procedure().unit())).toList());
    }
}
