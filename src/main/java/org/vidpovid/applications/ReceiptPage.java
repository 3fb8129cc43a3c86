package org.vidpovid.applications;

import jakarta.servlet.http.HttpServletRequest;
import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.appointments.*;
import org.vidpovid.authorities.*;
import org.vidpovid.caselog.OnReceipt;
import org.vidpovid.cases.*;
import org.vidpovid.catalogue.Catalogue;
import org.vidpovid.people.*;
import org.vidpovid.signin.HeldMatters;
import org.vidpovid.web.*;

/**
 * The receipt: number, date, term and its arithmetic, who answers for it, and the code. It can be opened
 * again: who answers for it is told as of then, as a lot may have given it to somebody else.
 */
@Controller
record ReceiptPage(Cases cases, Catalogue catalogue, Authorities authorities, Appointments appointments, OnReceipt.Maker log,
        HeldMatters held, Pages pages) {

    /**
     * A case as its applicant takes it home.
     *
     * @param code empty if this browser does not know it: nobody else does either
     * @param logged what the public log says of it; nothing of a case from before there was one
     * @param asked other authorities whose opinion was asked as it was opened
     */
    record Model(Case matter, Optional<String> code, List<Appointment> appointments, List<Asked> asked,
            Optional<OnReceipt> logged) {}

    /** Who was asked, and how long they have. */
    record Asked(Unit unit, Wording term) {}

    @GetMapping("/apply/{id}/receipt")
    View show(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        var matter = cases.visibleTo(viewer, Purpose.OWN_AFFAIRS).get(id);
        return pages.show(JtereceiptGenerated::render, new Model(matter, held.code(request, id),
                appointments.of(id).stream().filter(Appointment::isConfirmed).toList(), asked(matter), log.of(matter)));
    }

    private List<Asked> asked(Case matter) {
        return catalogue.procedure(matter.procedureId()).stages().stream().flatMap(stage -> stage.opinion().stream()
                .flatMap(opinion -> authorities.find(opinion.unit()).stream())
                .map(unit -> new Asked(unit, stage.term().orElseThrow().wording()))).toList();
    }
}
