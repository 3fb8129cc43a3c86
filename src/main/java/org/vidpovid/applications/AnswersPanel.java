package org.vidpovid.applications;

import module java.base;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vidpovid.cases.*;
import org.vidpovid.catalogue.Catalogue;
import org.vidpovid.files.StoredFile;
import org.vidpovid.forms.*;
import org.vidpovid.web.*;

/** The answers and documents of an application, on the page of its case. */
@Component
@Order(30)
record AnswersPanel(Applications applications, Catalogue catalogue) implements CasePanel {

    record Row(Question question, Answer answer) {
        List<StoredFile> files() {
            return answer instanceof Answer.Files(var files) ? files : List.of();
        }
    }

    record Model(Case matter, List<Row> rows) {}

    @Override
    public Optional<Panel> of(Case matter) {
        var answers = applications.submitted(matter);
        var rows = catalogue.procedure(matter.procedureId()).form().questions().stream()
                .flatMap(question -> answers.to(question).map(answer -> new Row(question, answer)).stream()).toList();
        return Optional.of(new Panel(Message.of("applications.answers"), Pages.part(JteanswersGenerated::render, new Model(matter, rows))));
    }
}
