package org.vidpovid.imports;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.web.*;

/** What was taken over from other systems, and what became of all of it. */
@Controller
record ReportPage(ImportRuns runs, Pages pages) {

    /** @param next the position after which the next page begins; null if this is the last */
    record Model(ImportRuns.Run run, @Nullable Fate fate, Collection<Account> accounts, @Nullable Integer next) {

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
        return pages.show(JterunGenerated::render, new Model(run, one, accounts.values(),
                accounts.size() < ImportRuns.PAGE ? null : accounts.lastKey()));
    }
}
