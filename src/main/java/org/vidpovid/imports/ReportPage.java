package org.vidpovid.imports;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.catalogue.*;
import org.vidpovid.web.*;

/** What was taken over from other systems, and what became of all of it. */
@Controller
record ReportPage(ImportRuns runs, Catalogue catalogue, Pages pages) {

    private static final int AT_FIRST = 10;

    /**
     * One reading.
     *
     * @param lacking services that came of it and still lack what the source did not know
     * @param lost what could not be taken over, the first of it
     * @param after how many were on the pages before this one
     * @param next the position after which the next page begins; null if this is the last
     */
    record Model(ImportRuns.Run run, List<Service> lacking, List<Account> lost, @Nullable Fate fate, Collection<Account> accounts,
            int after, @Nullable Integer next) {

        boolean needsAHand() {
            var summary = run.summary();
            return !lacking.isEmpty() || summary.lost() > 0 || !summary.closed().isEmpty() || !summary.taken().isEmpty()
                    || !summary.noted().isEmpty();
        }

        String page(@Nullable Fate one, int from) {
            return route() + "?fate=" + (one == null ? "" : one.word()) + (from == 0 ? "" : "&after=" + from) + "#accounts";
        }

        String route() {
            return "/editor/imports/" + run.id();
        }
    }

    @GetMapping("/editor/imports")
    View all() {
        return pages.show(JterunsGenerated::render, runs.runs());
    }

    @GetMapping("/editor/imports/{id}")
    View run(@PathVariable UUID id, @RequestParam(defaultValue = "") String fate, @RequestParam(defaultValue = "0") int after) {
        var run = runs.run(id);
        var one = Stream.of(Fate.values()).filter(known -> known.word().equals(fate)).findFirst().orElse(null);
        var accounts = runs.accounts(id, one, Math.max(0, after));
        var lacking = catalogue.services().stream().filter(service -> run.summary().services().contains(service.slug()))
                .filter(service -> service.procedure().imported()).toList();
        var lost = Stream.of(Fate.values()).filter(Fate::isLost).flatMap(which -> runs.accounts(id, which, 0).values().stream())
                .limit(AT_FIRST).toList();
        return pages.show(JterunGenerated::render, new Model(run, lacking, lost, one, accounts.values(), Math.max(0, after),
                accounts.size() < ImportRuns.PAGE ? null : accounts.lastKey()));
    }
}
