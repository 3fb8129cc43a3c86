package org.vidpovid.catalogue;

import module java.base;
import org.springframework.http.*;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.authorities.*;
import org.vidpovid.web.*;

/** What the state offers, and the information card of each service. */
@Controller
record ServicesPage(Catalogue catalogue, Authorities authorities, Pages pages) {

    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");
    static final Ask QUERY = Ask.of("q", "catalogue.search", "catalogue.search.hint");

    /** A list of services, and what was searched for. */
    record Found(Field query, List<Service> services) {}

    /**
     * A card.
     *
     * @param current whether it is the one by which new applications are made
     * @param units those whose opinion is asked, by their codes
     * @param places where the deciding unit receives people
     */
    record Card(Service service, boolean current, Map<String, Unit> units, List<Place> places) {}

    @GetMapping("/services")
    View list(@RequestParam(defaultValue = "") String q) {
        return pages.show(JteservicesGenerated::render, new Found(Form.filled(Map.of("q", q)).field(QUERY), catalogue.matching(q)));
    }

    @GetMapping("/services/{slug}")
    View card(@PathVariable String slug) {
        return pages.show(JteserviceGenerated::render, card(catalogue.service(slug), true));
    }

    /** What a program asks before it applies. */
    @GetMapping("/services/{slug}/form.json")
    ResponseEntity<byte[]> form(@PathVariable String slug) {
        var procedure = catalogue.current(slug);
        return ResponseEntity.ok().contentType(SCHEMA).eTag(procedure.id().toString()).body(catalogue.schema(procedure));
    }

    /** The card as it was: what a case was opened under stays readable. */
    @GetMapping("/services/{slug}/versions/{version}")
    View card(@PathVariable String slug, @PathVariable int version) {
        var service = catalogue.service(slug, version);
        var current = catalogue.services().stream().anyMatch(other -> other.procedure().id().equals(service.procedure().id()));
        return pages.show(JteserviceGenerated::render, card(service, current));
    }

    private Card card(Service service, boolean current) {
        var units = service.procedure().stages().stream().flatMap(stage -> stage.opinion().stream()).map(ProcedureStage.Opinion::unit).distinct()
                .flatMap(code -> authorities.find(code).stream()).collect(Collectors.toMap(Unit::code, unit -> unit));
        return new Card(service, current, units,
                authorities.places().stream().filter(place -> place.unit().equals(service.procedure().unit())).toList());
    }
}
