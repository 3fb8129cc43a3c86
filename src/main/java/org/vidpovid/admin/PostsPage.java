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

/** A post: who stands in for it, who is above it, and everybody who ever held it. */
@Controller
record PostsPage(Keeping keeping, Pages pages, Clock clock) {

    record Model(Structure structure, Entry.Post post, LocalDate today) {

        Wording unit() {
            return structure.unit(post.parent()).<Wording>map(Entry.Unit::name).orElse(_ -> post.parent());
        }

        boolean isHead() {
            return structure.unit(post.parent()).filter(unit -> unit.head().equals(post.code())).isPresent();
        }

        /** The latest first. */
        List<Entry.Appointment> officials() {
            return structure.holders(post.code()).reversed();
        }

        boolean isOver(Entry.Appointment official) {
            return official.until() != null && !official.until().isAfter(today);
        }

        /** The absences of whoever holds it, today and to come. */
        List<Entry.Away> absences() {
            var holders = officials().stream().filter(official -> !isOver(official)).map(Entry.Appointment::personId)
                    .collect(Collectors.toSet());
            return structure.all(Entry.Away.class).stream().filter(away -> holders.contains(away.personId()) && away.until().isAfter(today))
                    .toList();
        }
    }

    /** All posts to choose from, with their units. */
    static List<Option> posts(Structure now) {
        return now.all(Entry.Post.class).stream().filter(post -> post.closed() == null)
                .map(post -> new Option(post.code(), titled(now, post))).toList();
    }

    private static Wording titled(Structure now, Entry.Post post) {
        var unit = now.unit(post.parent());
        return Message.of("admin.post.of", post.title(), unit.<Wording>map(Entry.Unit::name).orElse(_ -> post.parent()), post.code());
    }

    /** What a post is called, wherever only its code is known. */
    static Wording called(Structure now, String code) {
        return now.post(code).<Wording>map(post -> titled(now, post)).orElse(_ -> code);
    }

    @GetMapping("/admin/posts/{code}")
    View post(@PathVariable String code) {
        var now = keeping.now();
        return pages.show(JtepostGenerated::render, new Model(now, now.post(code).orElseThrow(NotFound::new), LocalDate.now(clock)));
    }

    @GetMapping("/admin/units/{code}/posts")
    View add(@PathVariable String code) {
        return keeping.show(adding(code));
    }

    @PostMapping("/admin/units/{code}/posts")
    View add(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, Viewer viewer) {
        return keeping.save(adding(code), sent, viewer, cells -> keeping.added(new Entry.Post(cells.text("code"), code, cells.both("name"),
                cells.optional("deputy"), cells.optional("superior"), null), cells, "code"), "/admin/units/" + code);
    }

    @GetMapping("/admin/posts/{code}/change")
    View change(@PathVariable String code) {
        var post = keeping.now().post(code).orElseThrow(NotFound::new);
        return keeping.show(changing(post).holding(post.columns()).carrying("seen", Structure.digest(post)));
    }

    @PostMapping("/admin/posts/{code}/change")
    View change(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, @RequestParam(defaultValue = "") String seen,
            Viewer viewer) {
        var post = keeping.now().post(code).orElseThrow(NotFound::new);
        return keeping.save(changing(post).carrying("seen", seen), sent, viewer,
                cells -> Keeping.instead(new Entry.Post(code, post.parent(), cells.both("name"),
                cells.optional("deputy"), cells.optional("superior"), post.closed()), seen), "/admin/posts/" + code);
    }

    @GetMapping("/admin/posts/{code}/close")
    View close(@PathVariable String code) {
        var post = keeping.now().post(code).orElseThrow(NotFound::new);
        return keeping.show(closing(post).carrying("seen", Structure.digest(post)));
    }

    @PostMapping("/admin/posts/{code}/close")
    View close(@PathVariable String code, @RequestParam MultiValueMap<String, String> sent, @RequestParam(defaultValue = "") String seen,
            Viewer viewer) {
        var post = keeping.now().post(code).orElseThrow(NotFound::new);
        return keeping.save(closing(post).carrying("seen", seen), sent, viewer,
                cells -> Keeping.instead(new Entry.Post(code, post.parent(), post.title(),
                post.deputy(), post.superior(), cells.day("closed")), seen), "/admin/posts/" + code);
    }

    private Sheet adding(String unit) {
        var now = keeping.now();
        var name = now.unit(unit).orElseThrow(NotFound::new).name();
        return new Sheet(Message.of("admin.post.new"), name, "/admin/units/" + unit, "/admin/units/" + unit + "/posts", "admin.add",
                shortLine("code"), line("name_uk"), line("name_en"), choice("deputy", posts(now)), choice("superior", posts(now)));
    }

    private Sheet changing(Entry.Post post) {
        var others = posts(keeping.now()).stream().filter(option -> !option.value().equals(post.code())).toList();
        return new Sheet(Message.of("admin.post.change"), post.title(), "/admin/posts/" + post.code(),
                "/admin/posts/" + post.code() + "/change", "admin.save",
                line("name_uk"), line("name_en"), choice("deputy", others), choice("superior", others));
    }

    private static Sheet closing(Entry.Post post) {
        return new Sheet(Message.of("admin.post.close"), post.title(), "/admin/posts/" + post.code(),
                "/admin/posts/" + post.code() + "/close", "admin.close",
                day("closed"), why()).ending(Message.of("admin.post.close.what"));
    }
}
