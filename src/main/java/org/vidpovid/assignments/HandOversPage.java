package org.vidpovid.assignments;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** What others propose to hand over, for the word of a second person. It names officials and numbers of cases, and no applicant. */
@Controller
record HandOversPage(Reassignments reassignments, Pages pages) {

    static final String PATH = "/office/hand-overs";

    record Model(List<Reassignment> toConfirm, List<Reassignment> own, OptionalInt done) {}

    @GetMapping(PATH)
    View show(@RequestParam Optional<Integer> done, Viewer official) {
        return pages.show(JtehandOversGenerated::render, new Model(reassignments.toConfirm(official), reassignments.own(official),
                done.map(OptionalInt::of).orElse(OptionalInt.empty())));
    }

    @PostMapping(PATH + "/{id}/confirmation")
    View confirm(@PathVariable UUID id, Viewer official) {
        return pages.go(PATH + "?done=" + reassignments.confirm(id, official));
    }

    @PostMapping(PATH + "/{id}/return")
    View sendBack(@PathVariable UUID id, Viewer official) {
        reassignments.sendBack(id, official);
        return pages.go(PATH);
    }

    @PostMapping(PATH + "/{id}/withdrawal")
    View withdraw(@PathVariable UUID id, Viewer official) {
        reassignments.withdraw(id, official);
        return pages.go(PATH);
    }
}
