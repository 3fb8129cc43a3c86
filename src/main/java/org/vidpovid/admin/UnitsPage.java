package org.vidpovid.admin;

import static org.vidpovid.admin.Sheet.*;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.authorities.*;
import org.vidpovid.law.Text;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** A unit: its posts and who holds them, its places, the three who answer for it. */
@Controller
record UnitsPage(Keeping keeping, Establishment establishment, Pages pages, Clock clock) {

    record Model(Structure structure, Entry.Unit unit, Optional<InCharge> three, boolean decides, LocalDate today) {

        List<Entry.Post> posts() {
            return structure.all(Entry.Post.class).stream().filter(post -> post.parent().equals(unit.code()))
                    .sorted(Comparator.comparing(post -> !post.code().equals(unit.head()))).toList();
        }

        List<Entry.Where> places() {
            return structure.all(Entry.Where.class).stream().filter(place -> place.unit().equals(unit.code())).toList();
        }

        Wording authority() {
            return structure.authority(unit.parent()).<Wording>map(Entry.Authority::name).orElse(_ -> unit.parent());
        }

        String holder(Entry.Post post) {
            return structure.holder(post.code(), today).map(Entry.Appointment::name).orElse("");
        }

        boolean isAway(Entry.Post post) {
            return structure.holder(post.code(), today).filter(official -> structure.all(Entry.Away.class).stream().anyMatch(away ->
                    away.personId().equals(official.personId()) && !away.since().isAfter(today) && away.until().isAfter(today)))
                    .isPresent();
        }
    }

    @GetMapping("/admin/units/{code}")
    View unit(@PathVariable String code) {
        var now = keeping.now();
        var unit = now.unit(code).orElseThrow(NotFound::new);
        var decides = establishment.decidingUnits().contains(code);
        return pages.show(JteunitGenerated::render, new Model(now, unit, establishment.inCharge(now, unit), decides, LocalDate.now(clock)));
    }

    @GetMapping("/admin/authorities/{code}/units")
    View add(@PathVariable String code) {
        return keeping.show(adding(code));
    }

    /** A unit is made with the post of its head: neither can be without the other. */
    @PostMapping("/admin/authorities/{code}/units")
    View add(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, Viewer viewer) {
        return keeping.save(adding(code), sent, viewer, cells -> {
            var unit = new Entry.Unit(cells.text("code"), code, cells.both("name"), cells.text("code") + "-head", null);
            var head = new Entry.Post(unit.head(), unit.code(), new Text(cells.text("head_uk"), cells.text("head_en")), null,
                    cells.optional("superior"), null);
            var wish = keeping.added(unit, cells, "code");
            return now -> wish.in(now).with(head);
        }, "/admin/authorities");
    }

    @GetMapping("/admin/units/{code}/change")
    View change(@PathVariable String code) {
        var now = keeping.now();
        var unit = now.unit(code).orElseThrow(NotFound::new);
        return keeping.show(changing(now, unit).holding(unit.columns()).carrying("seen", Structure.digest(unit)));
    }

    @PostMapping("/admin/units/{code}/change")
    View change(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, @RequestParam(defaultValue = "") String seen,
            Viewer viewer) {
        var now = keeping.now();
        var unit = now.unit(code).orElseThrow(NotFound::new);
        return keeping.save(changing(now, unit).carrying("seen", seen), sent, viewer, cells -> Keeping.instead(
                new Entry.Unit(code, cells.text("parent"), cells.both("name"), cells.text("head"), unit.closed()), seen),
                "/admin/units/" + code);
    }

    @GetMapping("/admin/units/{code}/close")
    View close(@PathVariable String code) {
        var unit = keeping.now().unit(code).orElseThrow(NotFound::new);
        return keeping.show(closing(unit).carrying("seen", Structure.digest(unit)));
    }

    @PostMapping("/admin/units/{code}/close")
    View close(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, @RequestParam(defaultValue = "") String seen,
            Viewer viewer) {
        var unit = keeping.now().unit(code).orElseThrow(NotFound::new);
        return keeping.save(closing(unit).carrying("seen", seen), sent, viewer, cells -> Keeping.instead(
                new Entry.Unit(code, unit.parent(), unit.name(), unit.head(), cells.day("closed")), seen), "/admin/units/" + code);
    }

    private Sheet adding(String authority) {
        var now = keeping.now();
        var name = now.authority(authority).orElseThrow(NotFound::new).name();
        return new Sheet(Message.of("admin.unit.new"), name, "/admin/authorities", "/admin/authorities/" + authority + "/units",
                "admin.add",
                shortLine("code"), line("name_uk"), line("name_en"), line("head_uk"), line("head_en"),
                choice("superior", PostsPage.posts(now)));
    }

    private static Sheet changing(Structure now, Entry.Unit unit) {
        var authorities = now.all(Entry.Authority.class).stream().map(authority -> new Option(authority.code(), authority.name())).toList();
        var posts = now.all(Entry.Post.class).stream().filter(post -> post.parent().equals(unit.code()))
                .map(post -> new Option(post.code(), post.title())).toList();
        return new Sheet(Message.of("admin.unit.change"), unit.name(), "/admin/units/" + unit.code(),
                "/admin/units/" + unit.code() + "/change", "admin.save",
                line("name_uk"), line("name_en"), choice("parent", authorities), choice("head", posts));
    }

    private static Sheet closing(Entry.Unit unit) {
        return new Sheet(Message.of("admin.unit.close"), unit.name(), "/admin/units/" + unit.code(),
                "/admin/units/" + unit.code() + "/close", "admin.close",
                day("closed"), why()).ending(Message.of("admin.unit.close.what"));
    }
}
