package org.vidpovid.applications;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vidpovid.answers.*;
import org.vidpovid.appointments.*;
import org.vidpovid.cases.Case;
import org.vidpovid.questions.*;
import org.vidpovid.web.*;

/** Between what was answered and what is booked: an hour that somebody chose is an answer, and a seat that nobody else can have. */
@Component
record Visits(Appointments appointments, Clock clock) {

    FreeHours hours(Draft draft) {
        return hours(draft.id(), draft.procedure().slug());
    }

    FreeHours hours(UUID id, String service) {
        return appointments.hours(id, service);
    }

    /**
     * Holds what was chosen just now, or lets go of what was left out.
     *
     * @throws HourTaken if somebody was faster
     */
    void hold(Draft draft, Question question, Answers answers) {
        if (!(question instanceof AppointmentQuestion asked)) return;
        if (answers.to(asked).orElse(null) instanceof Answer.Appointment chosen) {
            appointments.hold(draft.id(), draft.procedure().slug(), asked.id(), chosen);
        } else {
            appointments.letGo(draft.id(), asked.id());
        }
    }

    /**
     * Books what was answered, but for what had been answered before: that was booked then, and may have been moved since.
     *
     * @throws HourTaken if somebody was faster
     */
    void book(Case matter, Answers answers, Answers before) {
        var all = chosen(answers);
        var changed = new TreeMap<>(all);
        changed.entrySet().removeAll(chosen(before).entrySet());
        if (all.isEmpty() && chosen(before).isEmpty()) return;
        appointments.keepOnly(matter, all.keySet());
        appointments.book(matter, changed);
    }

    /** The answers, with the hours as they are booked now; what was cancelled is not answered any more. */
    Map<UUID, Answers> asBooked(Map<UUID, Answers> sent) {
        var ids = sent.entrySet().stream().filter(entry -> !chosen(entry.getValue()).isEmpty()).map(Map.Entry::getKey).toList();
        if (ids.isEmpty()) return sent;
        var booked = appointments.booked(ids);
        var now = new HashMap<>(sent);
        for (var id : ids) {
            now.computeIfPresent(id, (_, answers) -> {
                for (var question : chosen(answers).keySet()) {
                    var one = booked.getOrDefault(id, Map.of()).get(question);
                    answers = one == null ? answers.without(question)
                            : answers.with(question, new Answer.Appointment(one.place(), one.name(), one.at()));
                }
                return answers;
            });
        }
        return now;
    }

    private static Map<String, Answer.Appointment> chosen(Answers answers) {
        var chosen = new TreeMap<String, Answer.Appointment>();
        answers.byQuestion().forEach((question, answer) -> {
            if (answer instanceof Answer.Appointment appointment) chosen.put(question, appointment);
        });
        return chosen;
    }

    /** How sure the hour is that stands in answer to a question; null if there is none. */
    @Nullable Wording told(Draft draft, Question question) {
        if (!(question instanceof AppointmentQuestion) || draft.answers().to(question).isEmpty()) return null;
        var mine = appointments.of(draft.id()).stream().filter(one -> one.question().equals(question.id())).toList();
        var held = mine.stream().map(Appointment::state).filter(Appointment.Held.class::isInstance).map(Appointment.Held.class::cast)
                .findFirst();
        if (held.isPresent() && held.get().until().isAfter(clock.instant())) return Message.of("applications.held", held.get().until());
        var booked = mine.stream().filter(Appointment::isConfirmed).findFirst();
        return held.isEmpty() && booked.isPresent() ? Message.of("applications.booked", booked.get().told())
                : Message.of("applications.held-no-more");
    }
}
