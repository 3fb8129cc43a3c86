package org.vidpovid.applications;

import module java.base;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vidpovid.answers.*;
import org.vidpovid.cases.*;
import org.vidpovid.catalogue.Catalogue;
import org.vidpovid.law.Text;
import org.vidpovid.questions.*;
import org.vidpovid.web.*;

/** What was answered, on the page of the case. The documents stand beside it. */
@Component
@Order(30)
record AnswersPanel(Applications applications, Catalogue catalogue, Clock clock) implements CasePanel {

    record Row(Text label, Wording value) {}

    @Override
    public Optional<Panel> of(Case matter) {
        return Optional.of(of(matter, _ -> true, true));
    }

    /** Only the answers to these questions. */
    Panel of(Case matter, Predicate<Question> shown) {
        return of(matter, shown, false);
    }

    private Panel of(Case matter, Predicate<Question> shown, boolean computed) {
        var answers = applications.submitted(matter);
        var form = catalogue.procedure(matter.procedureId()).form();
        var given = form.questions().stream().filter(question -> !(question instanceof FileQuestion) && shown.test(question))
                .flatMap(question -> answers.to(question).map(answer -> new Row(question.label(), question.shown(answer))).stream());
        var follows = computed ? form.computed(answers, LocalDate.now(clock)).stream().map(one -> new Row(one.label(), one.value()))
                : Stream.<Row>empty();
        var rows = Stream.concat(given, follows).toList();
        return new Panel(Place.MATTER, Message.of("applications.answers"), Pages.part(JteanswersGenerated::render, rows));
    }
}
