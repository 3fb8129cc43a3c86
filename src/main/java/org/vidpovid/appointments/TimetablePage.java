package org.vidpovid.appointments;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.authorities.Place;
import org.vidpovid.catalogue.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** When a place receives people: said by the head of its unit. */
@Controller
record TimetablePage(Reception reception, Timetables timetables, Catalogue catalogue, Pages pages, Clock clock) {

    static final Ask UNTIL = Ask.of("end", "appointments.timetable.end", "appointments.timetable.end.hint");

    record Model(Place place, List<Timetable> timetables, List<Service> services, LocalDate today, Form form) {

        static List<Option> weekdays() {
            return Stream.of(DayOfWeek.values()).map(day -> new Option(Integer.toString(day.getValue()), told(day))).toList();
        }

        static Wording told(DayOfWeek day) {
            return language -> day.getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
        }

        List<Option> serviceOptions() {
            return services.stream().map(service -> new Option(service.slug(), service.title())).toList();
        }

        Wording services(Timetable timetable) {
            if (timetable.services().isEmpty()) return Message.of("appointments.services.all");
            return language -> services.stream().filter(service -> timetable.services().contains(service.slug()))
                    .map(service -> service.title().in(language)).collect(Collectors.joining(", "));
        }
    }

    @GetMapping("/office/appointments/timetable")
    View show(@RequestParam String place, Viewer official) {
        var today = LocalDate.now(clock);
        return page(planned(place, official), Form.filled(Map.of(TimetableForm.SINCE.name(), today.plusDays(1).toString(),
                TimetableForm.MINUTES.name(), "20",
                TimetableForm.CAPACITY.name(), "1", TimetableForm.AHEAD.name(), "30")));
    }

    @PostMapping("/office/appointments/timetable")
    View add(@RequestParam String place, @RequestParam MultiValueMap<String, String> sent, Viewer official) {
        var where = planned(place, official);
        var read = TimetableForm.read(place, sent, services(where).stream().map(Service::slug).collect(Collectors.toSet()),
                LocalDate.now(clock));
        if (read.form().isWrong()) return page(where, read.form());
        var other = timetables.add(read.timetables());
        if (other.isPresent()) {
            var collision = Message.of("appointments.timetable.collides", Model.told(other.get().weekday()), other.get().opens(),
                    other.get().closes());
            return page(where, new Form(read.form().typed(), Map.of(TimetableForm.OPENS.name(), collision)));
        }
        return pages.go("/office/appointments/timetable?place=" + place);
    }

    @PostMapping("/office/appointments/timetable/{id}/end")
    View end(@PathVariable UUID id, @RequestParam String place, @RequestParam MultiValueMap<String, String> sent, Viewer official) {
        var where = planned(place, official);
        var reading = Reading.of(sent);
        var on = TimetableForm.day(reading, UNTIL).filter(day -> !day.isBefore(LocalDate.now(clock)));
        if (on.isEmpty()) {
            reading.wrong(UNTIL, Message.of("appointments.timetable.end.wrong"));
            return page(where, reading.form());
        }
        timetables.end(place, id, on.get());
        return pages.go("/office/appointments/timetable?place=" + place);
    }

    private Place planned(String code, Viewer official) {
        var place = reception.place(code, official);
        if (!reception.mayPlan(place, official)) throw new NotFound();
        return place;
    }

    /** Those that the unit decides. */
    private List<Service> services(Place place) {
        return catalogue.services().stream().filter(service -> service.procedure().unit().equals(place.unit())).toList();
    }

    private View page(Place place, Form form) {
        return pages.show(form, JtetimetableGenerated::render,
                new Model(place, timetables.of(place.code()), services(place), LocalDate.now(clock), form));
    }
}
