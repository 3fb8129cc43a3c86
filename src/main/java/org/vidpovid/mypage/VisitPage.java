package org.vidpovid.mypage;

import static org.vidpovid.people.Purpose.OWN_AFFAIRS;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.answers.*;
import org.vidpovid.applications.Applications;
import org.vidpovid.appointments.*;
import org.vidpovid.cases.*;
import org.vidpovid.catalogue.Catalogue;
import org.vidpovid.forms.Reply;
import org.vidpovid.people.Viewer;
import org.vidpovid.questions.*;
import org.vidpovid.web.*;

/** Another hour instead of the one that was booked with an application, or none. It is the same question again, under the same rules. */
@Controller
record VisitPage(Cases cases, Applications applications, Catalogue catalogue, Appointments appointments, Pages pages) {

    /**
     * A visit that can be changed.
     *
     * @param booked empty if it was cancelled: another can be chosen still
     */
    record Model(Case matter, AppointmentQuestion question, Optional<Appointment> booked, Form form, FreeHours hours) {

        String route() {
            return "/status/" + matter.id() + "/appointments/" + question.id();
        }
    }

    @GetMapping("/status/{id}/appointments/{question}")
    View show(@PathVariable UUID id, @PathVariable String question, Viewer viewer) {
        return page(model(id, question, Form.blank(), viewer));
    }

    @PostMapping("/status/{id}/appointments/{question}")
    View move(@PathVariable UUID id, @PathVariable String question, @RequestParam MultiValueMap<String, String> sent, Viewer viewer) {
        var model = model(id, question, Form.blank(), viewer);
        var form = catalogue.procedure(model.matter().procedureId()).form();
        // conditions that were true as it was sent stay so; hours that are over are not among the free ones
        var today = model.matter().receivedOn();
        var answers = applications.submitted(model.matter()).without(question); // a booked hour is no answer to keep, it is what is changed
        return switch (form.reply(model.question(), sent, answers, today, model.hours())) {
            case Reply.Wrong(var wrong) -> page(with(model, wrong));
            case Reply.Again(var again) -> page(with(model, again));
            case Reply.Taken(var changed) -> {
                var chosen = changed.to(model.question());
                // it may be left out of a form, but this is no form
                if (chosen.isEmpty()) yield page(wrong(model, sent, model.question().missing()));
                if (!form.problems(changed, today).keySet().stream().allMatch(other -> form.problems(answers, today).containsKey(other))) {
                    yield page(wrong(model, sent, Message.of("mypage.hour-asks-more")));
                }
                try {
                    appointments.move(model.matter(), question, (Answer.Appointment) chosen.get());
                } catch (HourTaken _) {
                    yield page(wrong(model(id, question, Form.blank(), viewer), sent, Message.of("applications.hour-taken")));
                }
                yield pages.go("/status/" + id);
            }
        };
    }

    @PostMapping("/status/{id}/appointments/{question}/cancellation")
    View cancel(@PathVariable UUID id, @PathVariable String question, Viewer viewer) {
        appointments.cancel(cases.visibleTo(viewer, OWN_AFFAIRS).get(id), question);
        return pages.go("/status/" + id);
    }

    private Model model(UUID id, String questionId, Form form, Viewer viewer) {
        var matter = cases.visibleTo(viewer, OWN_AFFAIRS).get(id);
        var all = appointments.of(id).stream().filter(one -> one.question().equals(questionId)).toList();
        var question = catalogue.procedure(matter.procedureId()).form().question(questionId).filter(AppointmentQuestion.class::isInstance)
                .map(AppointmentQuestion.class::cast).filter(_ -> !all.isEmpty()).orElseThrow(NotFound::new);
        if (!appointments.mayMove(matter, questionId)) {
            throw new ChangedMeanwhile(Message.of("mypage.visit-fixed", Appointments.CHANGE.toHours()));
        }
        return new Model(matter, question, all.stream().filter(Appointment::isConfirmed).findFirst(), form,
                appointments.hours(id, matter.serviceSlug()));
    }

    private static Model with(Model model, Form form) {
        return new Model(model.matter(), model.question(), model.booked(), form, model.hours());
    }

    private static Model wrong(Model model, Map<String, List<String>> sent, Wording why) {
        return with(model, new Form(sent, Map.of(model.question().firstInput(), why)));
    }

    private View page(Model model) {
        return pages.show(model.form(), JtevisitGenerated::render, model);
    }
}
