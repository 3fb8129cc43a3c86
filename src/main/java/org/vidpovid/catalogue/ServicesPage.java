package org.vidpovid.catalogue;

import module java.base;
import org.springframework.http.*;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.jspecify.annotations.Nullable;
import org.vidpovid.authorities.*;
import org.vidpovid.law.*;
import org.vidpovid.people.*;
import org.vidpovid.search.*;
import org.vidpovid.search.Entry;
import org.vidpovid.web.*;

/** What the state offers, and the information card of each service. */
@Controller
record ServicesPage(Catalogue catalogue, Search search, Pauses pauses, Topics topics, Authorities authorities, Pages pages) {

    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

    /** All services by topic, or those that were searched for. */
    record Found(Results results, List<Shelf> shelves, Map<String, Pause> pauses) {}

    /**
     * The services of one topic, the most needed first.
     *
     * @param topic null where nobody said which, so that nothing is lost
     */
    record Shelf(@Nullable Topic topic, List<Service> services) {

        private static final int AT_FIRST = 5;

        String code() {
            return topic == null ? "other" : topic.code();
        }

        Wording title() {
            return topic == null ? Message.of("catalogue.topic.other") : topic.title();
        }

        /** Those that the first page names. */
        List<Service> first() {
            return goesOn() ? services.subList(0, AT_FIRST - 1) : services;
        }

        boolean goesOn() {
            return services.size() > AT_FIRST;
        }
    }

    /**
     * A card.
     *
     * @param current whether it is the one by which new applications are made
     * @param pause if nobody can ask for it just now
     * @param desk where the viewer may change it or pause it; null for most
     * @param units those whose opinion is asked, by their codes
     * @param places where the deciding unit receives people
     */
    record Card(Service service, boolean current, Optional<Pause> pause, @Nullable String desk, Map<String, Unit> units,
            List<Place> places) {}

    @GetMapping("/services")
    View list(@RequestParam Map<String, String> parameters) {
        var results = search.results("/services", Wanted.of(Entry.SERVICE, parameters));
        return pages.suggesting(pages.showAlike(JteservicesGenerated::render,
                new Found(results, shelves(topics, catalogue.services()), catalogue.pauses())));
    }

    static List<Shelf> shelves(Topics topics, List<Service> services) {
        var sorted = Stream.concat(topics.mostNeeded().stream()
                .flatMap(slug -> services.stream().filter(service -> service.slug().equals(slug))), services.stream()).distinct().toList();
        var known = topics.all().stream().map(topic -> new Shelf(topic,
                sorted.stream().filter(service -> service.topic().equals(topic.code())).toList()));
        var others = new Shelf(null, sorted.stream().filter(service -> topics.codes().noneMatch(service.topic()::equals)).toList());
        return Stream.concat(known, Stream.of(others)).filter(shelf -> !shelf.services().isEmpty()).toList();
    }

    @GetMapping("/services/{slug}")
    View card(@PathVariable String slug, Viewer viewer) {
        return pages.showAlike(JteserviceGenerated::render, card(catalogue.service(slug), true, viewer));
    }

    /** What a program asks before it applies. */
    @GetMapping("/services/{slug}/form.json")
    ResponseEntity<byte[]> form(@PathVariable String slug) {
        var procedure = catalogue.current(slug);
        return ResponseEntity.ok().contentType(SCHEMA).eTag(procedure.id().toString()).body(catalogue.schema(procedure));
    }

    /** The card as it was: what a case was opened under stays readable. */
    @GetMapping("/services/{slug}/versions/{version}")
    View card(@PathVariable String slug, @PathVariable int version, Viewer viewer) {
        var service = catalogue.service(slug, version);
        var current = catalogue.services().stream().anyMatch(other -> other.procedure().id().equals(service.procedure().id()));
        return pages.showAlike(JteserviceGenerated::render, card(service, current, viewer));
    }

    private Card card(Service service, boolean current, Viewer viewer) {
        var units = service.procedure().stages().stream().flatMap(stage -> stage.opinion().stream()).map(ProcedureStage.Opinion::unit)
                .distinct()
                .flatMap(code -> authorities.find(code).stream()).collect(Collectors.toMap(Unit::code, unit -> unit));
        var desk = viewer.is(Role.EDITOR) ? "/editor/services/" + service.slug()
                : pauses.mayPause(service, viewer) ? "/office/services/" + service.slug() + "/pause" : null;
        var places = authorities.places().stream().filter(place -> place.unit().equals(service.procedure().unit())).toList();
        return new Card(service, current, catalogue.pauseOf(service.slug()), desk, units, places);
    }
}
