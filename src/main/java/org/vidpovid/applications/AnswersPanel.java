package org.vidpovid.applications;

import module java.base;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vidpovid.answers.*;
import org.vidpovid.cases.*;
import org.vidpovid.catalogue.Catalogue;
import org.vidpovid.questions.*;
import org.vidpovid.web.*;

/** What was answered, on the page of the case. The documents stand beside it. */
@Component
@Order(30)
record AnswersPanel(Applications applications, Catalogue catalogue) implements CasePanel {

    record Row(Question question, Answer answer) {}

    @Override
    public Optional<Panel> of(Case matter) {
        return Optional.of(of(matter, _ -> true));
    }

    /** Only the answers to these questions. */
    Panel of(Case matter, Predicate<Question> shown) {
        var answers = applications.submitted(matter);
        var rows = catalogue.procedure(matter.procedureId()).form().questions().stream()
                .filter(question -> !(question instanceof FileQuestion) && shown.test(question))
                .flatMap(question -> answers.to(question).map(answer -> new Row(question, answer)).stream()).toList();
        return new Panel(Place.MATTER, Message.of("applications.answers"), Pages.part(JteanswersGenerated::render, rows));
    }
}
