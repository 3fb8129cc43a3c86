package org.vidpovid.admin;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.vidpovid.authorities.*;
import org.vidpovid.catalogue.*;
import org.vidpovid.web.*;

/** What is missing, and where everything is kept. */
@Controller
record OverviewPage(Keeping keeping, Establishment establishment, Catalogue catalogue, Pages pages, Clock clock) {

    private static final int SOON = 30;

    /** Something to see to, and where. */
    record Task(Wording what, String where, Wording state, String tone) {}

    record Model(List<Task> tasks, List<DecidingUnits.Waiting> waiting, int authorities, int units, int posts, int places) {}

    @GetMapping("/admin")
    View overview() {
        var now = keeping.now();
        var today = LocalDate.now(clock);
        var units = now.all(Entry.Unit.class).stream().filter(unit -> unit.closed() == null || unit.closed().isAfter(today)).toList();
        var tasks = Stream.of(homeless(now), headless(now, units, today), understaffed(now, units), leaving(now, today))
                .flatMap(found -> found).toList();
        return pages.show(JteoverviewGenerated::render,
                new Model(tasks, establishment.waiting(), now.all(Entry.Authority.class).size(), units.size(),
                now.all(Entry.Post.class).size(), now.all(Entry.Where.class).size()));
    }

    /** Published services whose applications have nowhere to go. */
    private Stream<Task> homeless(Structure now) {
        return catalogue.services().stream().filter(service -> now.unit(service.procedure().unit()).filter(unit -> unit.closed() == null)
                .isEmpty())
                .map(service -> new Task(service.title(), "/admin/authorities",
                        Message.of("admin.task.waiting", service.procedure().unit()), "stop"));
    }

    private static Stream<Task> headless(Structure now, List<Entry.Unit> units, LocalDate today) {
        return units.stream().filter(unit -> now.holder(unit.head(), today).isEmpty())
                .map(unit -> new Task(unit.name(), "/admin/units/" + unit.code(), Message.of("admin.task.headless"), "wait"));
    }

    private Stream<Task> understaffed(Structure now, List<Entry.Unit> units) {
        var deciding = establishment.decidingUnits();
        return units.stream().filter(unit -> deciding.contains(unit.code()) && establishment.inCharge(now, unit).isEmpty())
                .map(unit -> new Task(unit.name(), "/admin/units/" + unit.code(), Message.of("admin.task.short"), "stop"));
    }

    /** Whose appointment ends soon, with nobody to follow. */
    private static Stream<Task> leaving(Structure now, LocalDate today) {
        return now.all(Entry.Appointment.class).stream().filter(official -> {
            var until = official.until();
            return until != null && until.isAfter(today) && !until.isAfter(today.plusDays(SOON))
                    && now.holder(official.post(), until).isEmpty();
        }).map(official -> new Task(Message.of("admin.task.who", official.name(), PostsPage.called(now, official.post())),
                "/admin/posts/" + official.post(),
                Message.of("admin.task.leaving", Objects.requireNonNull(official.until())), "wait"));
    }
}
