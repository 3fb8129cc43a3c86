package org.vidpovid.admin;

import static org.vidpovid.admin.Sheet.*;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.authorities.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** All authorities with their units; an authority is added and renamed here. */
@Controller
record AuthoritiesPage(Keeping keeping, Establishment establishment, Pages pages, Clock clock) {

    record Model(Structure structure, LocalDate today, Set<String> deciding, Establishment establishment) {

        List<Entry.Unit> units(Entry.Authority authority) {
            return structure.all(Entry.Unit.class).stream().filter(unit -> unit.parent().equals(authority.code())).toList();
        }

        boolean isClosed(Entry.Unit unit) {
            return unit.closed() != null && !unit.closed().isAfter(today);
        }

        /** Who heads it today; empty if nobody does. */
        String head(Entry.Unit unit) {
            return structure.holder(unit.head(), today).map(Entry.Appointment::name).orElse("");
        }

        boolean lacksThree(Entry.Unit unit) {
            return deciding.contains(unit.code()) && establishment.inCharge(structure, unit).isEmpty();
        }
    }

    @GetMapping("/admin/authorities")
    View list() {
        return pages.show(JteauthoritiesGenerated::render,
                new Model(keeping.now(), LocalDate.now(clock), establishment.decidingUnits(), establishment));
    }

    @GetMapping("/admin/authorities/new")
    View add() {
        return keeping.show(adding());
    }

    @PostMapping("/admin/authorities/new")
    View add(@RequestParam MultiValueMap<String, String> sent, Viewer viewer) {
        return keeping.save(adding(), sent, viewer, cells -> keeping.added(Lines.authority(cells), cells, "code"), "/admin/authorities");
    }

    @GetMapping("/admin/authorities/{code}/change")
    View change(@PathVariable String code) {
        var authority = keeping.now().authority(code).orElseThrow(NotFound::new);
        return keeping.show(changing(code).holding(authority.columns()).carrying("seen", Structure.digest(authority)));
    }

    @PostMapping("/admin/authorities/{code}/change")
    View change(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, @RequestParam(defaultValue = "") String seen,
            Viewer viewer) {
        return keeping.save(changing(code).carrying("seen", seen), sent, viewer,
                cells -> Keeping.instead(new Entry.Authority(code, cells.both("name")), seen), "/admin/authorities");
    }

    private static Sheet adding() {
        return new Sheet(Message.of("admin.authority.new"), Message.of("admin.authorities"), "/admin/authorities",
                "/admin/authorities/new", "admin.add",
                shortLine("code"), line("name_uk"), line("name_en"));
    }

    private static Sheet changing(String code) {
        return new Sheet(Message.of("admin.authority.change"), _ -> code, "/admin/authorities", "/admin/authorities/" + code + "/change",
                "admin.save",
                line("name_uk"), line("name_en"));
    }
}
