package org.vidpovid.oversight;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.authorities.*;
import org.vidpovid.catalogue.*;
import org.vidpovid.web.*;

/** The register of acts, for people. Programs read {@link ActsFiles}. */
@Controller
record ActsPage(Register register, Tallies tallies, Catalogue catalogue, Authorities authorities, Pages pages) {

    private static final int PAGE = 50;

    /**
     * A page of the register.
     *
     * @param counts of the service that is filtered by, if it is one whose acts are only counted
     * @param further the page behind it, if there may be one
     */
    record Model(Filter filter, List<Entry> acts, List<Option> services, List<Option> units, List<Option> grounds, @Nullable Counts counts,
            @Nullable String further) {

        static List<Option> outcomes() {
            return Stream.of(Outcome.values()).map(outcome -> new Option(outcome.code(), outcome.wording())).toList();
        }

        /** Whoever is filtered by; their page leads here. */
        List<Option> officials() {
            var slug = filter.of(Filter.OFFICIAL);
            if (slug == null) return List.of();
            var name = acts.stream().map(Entry::official).filter(official -> official.slug().equals(slug)).findFirst()
                    .map(Entry.Named::name).orElse(slug);
            return List.of(new Option(slug, _ -> name));
        }

        Field field(Ask ask) {
            return filter.form().field(ask);
        }
    }

    @GetMapping("/acts")
    View list(@RequestParam Map<String, String> address) {
        var filter = Filter.at(address);
        var acts = register.page(filter, PAGE);
        var services = catalogue.services();
        var chosen = services.stream().filter(service -> service.slug().equals(filter.of(Filter.SERVICE))).findFirst();
        var counts = chosen.filter(service -> Sensitive.is(service.procedure()))
                .map(service -> tallies.of(Tallies.Scope.SERVICE, service.slug())).orElse(null);
        return pages.show(JteactsGenerated::render, new Model(filter, acts, options(services),
                services.stream().map(service -> service.procedure().unit()).distinct().sorted()
                        .flatMap(code -> authorities.find(code).stream()).map(unit -> new Option(unit.code(), unit.name())).toList(),
                chosen.map(service -> service.procedure().grounds().stream().map(ground -> new Option(ground.id(), ground.title()))
                        .toList())
                        .orElse(List.of()),
                counts, acts.size() < PAGE ? null : filter.behind(acts.getLast()).at("/acts")));
    }

    @GetMapping("/acts/{id}")
    View one(@PathVariable UUID id) {
        return pages.show(JteactGenerated::render, register.find(id).orElseThrow(NotFound::new));
    }

    private static List<Option> options(List<Service> services) {
        return services.stream().map(service -> new Option(service.slug(), service.title())).toList();
    }
}
