package org.vidpovid.appointments;

import module java.base;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vidpovid.cases.*;
import org.vidpovid.web.*;

/** When the person comes, on the page of the case: for them with what they can do about it. */
@Component
@Order(10)
record AppointmentPanel(Appointments appointments) implements CasePanel {

    /**
     * One visit.
     *
     * @param mayMove whether another hour can be chosen, where this one is booked or was the last
     */
    record Visit(Appointment appointment, boolean mayMove) {}

    @Override
    public Optional<Panel> of(Case matter) {
        var all = appointments.of(matter.id()).stream().filter(one -> !(one.state() instanceof Appointment.Held)).toList();
        if (all.isEmpty()) return Optional.empty();
        var visits = all.stream().map(one -> new Visit(one, isLast(one, all) && appointments.mayMove(matter, one.question()))).toList();
        return Optional.of(new Panel(Place.ANSWER, Message.of("appointments.visits"), Pages.part(JtevisitsGenerated::render, visits)));
    }

    private static boolean isLast(Appointment one, List<Appointment> all) {
        var alike = all.stream().filter(other -> other.question().equals(one.question())).toList();
        return one.isConfirmed() || (alike.stream().noneMatch(Appointment::isConfirmed)
                && alike.stream().allMatch(other -> other.id().compareTo(one.id()) <= 0));
    }
}
