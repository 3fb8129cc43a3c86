package org.vidpovid.appointments;

import static org.vidpovid.people.Purpose.OWN_AFFAIRS;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.*;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.vidpovid.cases.Cases;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** One's own appointment, to be put into one's calendar. */
@Controller
record CalendarFile(Cases cases, Appointments appointments, Clock clock) {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    @GetMapping("/status/{id}/appointments/{question}/calendar")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String question, Viewer viewer, HttpServletRequest request) {
        var matter = cases.visibleTo(viewer, OWN_AFFAIRS).get(id);
        var booked = appointments.of(matter.id()).stream().filter(one -> one.isConfirmed() && one.question().equals(question)).findFirst()
                .orElseThrow(NotFound::new);
        var text = new CalendarEntry(booked, Language.of(request)).text(clock.instant());
        return ResponseEntity.ok().contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"visit.ics\"").header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
