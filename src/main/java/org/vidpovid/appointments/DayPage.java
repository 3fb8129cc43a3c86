package org.vidpovid.appointments;

import static org.vidpovid.people.Purpose.DECISION;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.authorities.Place;
import org.vidpovid.cases.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** Whom a place expects on a day. Names are shown of cases that the official may see, and showing them is recorded. */
@Controller
record DayPage(Reception reception, Bookings bookings, ClosedDays closedDays, Cases cases, Pages pages, Clock clock) {

    static final Ask PLACE = Ask.of("place", "appointments.place");
    static final Ask DAY = Ask.of("day", "appointments.day");
    static final Ask REASON = Ask.of("reason", "appointments.closing.reason", "appointments.closing.reason.hint");

    /**
     * One visit.
     *
     * @param matter the case, if the official may see it
     */
    record Visit(Appointment appointment, @Nullable Case matter) {}

    record Model(List<Place> places, @Nullable Place place, LocalDate day, LocalDate today, List<Visit> expected, List<Visit> told,
            long held,
                 Optional<ClosedDays.ClosedDay> closed, List<ClosedDays.ClosedDay> closedDays, boolean mayClose, boolean mayPlan,
                 Form form) {

        List<Option> placeOptions() {
            return places.stream().map(one -> new Option(one.code(), Message.of("appointments.place-of", one.name(), one.address())))
                    .toList();
        }

        Field field(Ask ask) {
            return Form.filled(Map.of(PLACE.name(), place == null ? "" : place.code(), DAY.name(), day.toString())).field(ask);
        }

        String route(LocalDate other) {
            return "/office/appointments?place=" + Objects.requireNonNull(place).code() + "&day=" + other;
        }
    }

    @GetMapping("/office/appointments")
    View show(@RequestParam(defaultValue = "") String place, @RequestParam(defaultValue = "") String day, Viewer official) {
        return page(chosen(place, official), day(day), Form.blank(), official);
    }

    @PostMapping("/office/appointments")
    View close(@RequestParam String place, @RequestParam String day, @RequestParam MultiValueMap<String, String> sent, Viewer official) {
        var where = reception.place(place, official);
        var when = day(day);
        if (!reception.mayClose(where, official) || when.isBefore(LocalDate.now(clock))) throw new NotFound();
        var reading = Reading.of(sent);
        var reason = reading.text(REASON, 500);
        if (reason.isEmpty()) return page(where, when, reading.form(), official);
        closedDays.close(place, when, reason.get(), official);
        return pages.go("/office/appointments?place=" + place + "&day=" + when);
    }

    @PostMapping("/office/appointments/reopened")
    View reopen(@RequestParam String place, @RequestParam String day, Viewer official) {
        var where = reception.place(place, official);
        if (!reception.mayClose(where, official)) throw new NotFound();
        closedDays.reopen(place, day(day));
        return pages.go("/office/appointments?place=" + place + "&day=" + day(day));
    }

    private @Nullable Place chosen(String code, Viewer official) {
        var places = reception.placesOf(official);
        return code.isEmpty() ? places.stream().findFirst().orElse(null) : reception.place(code, official);
    }

    /** Today, if nothing that is a day was given. */
    private LocalDate day(String typed) {
        try {
            var day = LocalDate.parse(typed);
            return day.getYear() > 2000 && day.getYear() < 2100 ? day : LocalDate.now(clock);
        } catch (DateTimeParseException _) {
            return LocalDate.now(clock);
        }
    }

    private View page(@Nullable Place place, LocalDate day, Form form, Viewer official) {
        var today = LocalDate.now(clock);
        var all = place == null ? List.<Appointment>of()
                : bookings.on(place.code(), ClosedDays.startOf(day), ClosedDays.startOf(day.plusDays(1)));
        var seen = cases.visibleTo(official, DECISION).these(all.stream().filter(one -> !(one.state() instanceof Appointment.Held))
                .map(Appointment::matterId).distinct().toList())
                .stream().collect(Collectors.toMap(Case::id, matter -> matter));
        var visits = all.stream().map(one -> new Visit(one, seen.get(one.matterId()))).toList();
        return pages.show(form, JtedayGenerated::render, new Model(reception.placesOf(official), place, day, today,
                visits.stream().filter(visit -> visit.appointment().isConfirmed()).toList(),
                visits.stream().filter(visit -> visit.appointment().state() instanceof Appointment.Cancelled).toList(),
                visits.stream().filter(visit -> visit.appointment().state() instanceof Appointment.Held).count(),
                place == null ? Optional.empty() : closedDays.on(place.code(), day),
                place == null ? List.of() : closedDays.of(place.code()),
                place != null && reception.mayClose(place, official), place != null && reception.mayPlan(place, official), form));
    }
}
