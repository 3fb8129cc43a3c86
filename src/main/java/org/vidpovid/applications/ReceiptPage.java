package org.vidpovid.applications;

import jakarta.servlet.http.HttpServletRequest;
import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.appointments.*;
import org.vidpovid.cases.*;
import org.vidpovid.people.*;
import org.vidpovid.signin.HeldMatters;
import org.vidpovid.web.Pages;

/** The receipt: number, date, term and its arithmetic, who answers for it, and the code. The same however often it is opened. */
@Controller
record ReceiptPage(Cases cases, Appointments appointments, HeldMatters held, Pages pages) {

    /** @param code empty if this browser does not know it: nobody else does either */
    record Model(Case matter, Optional<String> code, List<Appointment> appointments) {}

    @GetMapping("/apply/{id}/receipt")
    View show(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        var matter = cases.visibleTo(viewer, Purpose.OWN_AFFAIRS).get(id);
        return pages.show(JtereceiptGenerated::render, new Model(matter, held.code(request, id), appointments.of(id).stream().filter(Appointment::isConfirmed).toList()));
    }
}
