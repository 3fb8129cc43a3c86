package org.vidpovid.admin;

import static org.vidpovid.admin.Sheet.*;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.authorities.*;
import org.vidpovid.authorities.Entry.Where;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** The places where people are received, with their hours. */
@Controller
record PlacesPage(Keeping keeping, Authorities authorities, Pages pages) {

    /** @param weeks when people are received at the open ones, by their codes, in words */
    record Model(List<Where> places, Map<String, List<Wording>> weeks) {}

    @GetMapping("/admin/places")
    View list() {
        return pages.show(JteplacesGenerated::render, new Model(keeping.now().all(Where.class),
                authorities.places().stream().collect(Collectors.toMap(Place::code, Place::week))));
    }

    @GetMapping("/admin/units/{code}/places")
    View add(@PathVariable String code) {
        return keeping.show(adding(code));
    }

    @PostMapping("/admin/units/{code}/places")
    View add(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, Viewer viewer) {
        return keeping.save(adding(code), sent, viewer, cells -> keeping.added(Lines.place(cells.with("unit", code)), cells, "code"),
                "/admin/units/" + code);
    }

    @GetMapping("/admin/places/{code}")
    View change(@PathVariable String code) {
        var place = keeping.now().place(code).orElseThrow(NotFound::new);
        return keeping.show(changing(place).holding(place.columns()).carrying("seen", Structure.digest(place)));
    }

    @PostMapping("/admin/places/{code}")
    View change(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, @RequestParam(defaultValue = "") String seen,
            Viewer viewer) {
        var place = keeping.now().place(code).orElseThrow(NotFound::new);
        return keeping.save(changing(place).carrying("seen", seen), sent, viewer, cells -> Keeping.instead(Lines.place(
                cells.with("code", code).with("unit", place.unit()).with("closed", place.columns().getOrDefault("closed", ""))), seen),
                "/admin/places");
    }

    @GetMapping("/admin/places/{code}/close")
    View close(@PathVariable String code) {
        var place = keeping.now().place(code).orElseThrow(NotFound::new);
        return keeping.show(closing(place).carrying("seen", Structure.digest(place)));
    }

    @PostMapping("/admin/places/{code}/close")
    View close(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, @RequestParam(defaultValue = "") String seen,
            Viewer viewer) {
        var place = keeping.now().place(code).orElseThrow(NotFound::new);
        return keeping.save(closing(place).carrying("seen", seen), sent, viewer,
                cells -> Keeping.instead(new Where(code, place.unit(), place.name(), place.address(),
                place.phone(), place.point(), place.note(), place.hours(), cells.day("closed")), seen), "/admin/places");
    }

    private Sheet adding(String unit) {
        var name = keeping.now().unit(unit).orElseThrow(NotFound::new).name();
        var inputs = Stream.concat(Stream.of(shortLine("code")), inputs()).toArray(Input[]::new);
        return new Sheet(Message.of("admin.place.new"), name, "/admin/units/" + unit, "/admin/units/" + unit + "/places", "admin.add",
                inputs);
    }

    private static Sheet changing(Where place) {
        return new Sheet(Message.of("admin.place.change"), place.name(), "/admin/places", "/admin/places/" + place.code(), "admin.save",
                inputs().toArray(Input[]::new));
    }

    private static Stream<Input> inputs() {
        return Stream.of(line("name_uk"), line("name_en"), line("address_uk"), line("address_en"), shortLine("phone"), line("hours"),
                line("note_uk"),
                line("note_en"), shortLine("latitude"), shortLine("longitude"));
    }

    private static Sheet closing(Where place) {
        return new Sheet(Message.of("admin.place.close"), place.name(), "/admin/places", "/admin/places/" + place.code() + "/close",
                "admin.close",
                day("closed"), why()).ending(Message.of("admin.place.close.what"));
    }
}
