package org.vidpovid.applications;

import module java.base;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vidpovid.answers.*;
import org.vidpovid.cases.*;
import org.vidpovid.catalogue.*;
import org.vidpovid.catalogue.RequiredDocument.*;
import org.vidpovid.files.StoredFile;
import org.vidpovid.law.Text;
import org.vidpovid.questions.*;
import org.vidpovid.web.*;

/** The documents of a case: those that were sent, to be looked at beside the answers, and those that the state gets for itself. */
@Component
@Order(40)
record DocumentsPanel(Applications applications, Catalogue catalogue) implements CasePanel {

    sealed interface Document {
        Text title();
    }
    record Sent(Text title, List<StoredFile> files) implements Document {}
    record HeldByState(Text title, Text holder) implements Document {}

    /** @param files the route below which the files are to be had */
    record Model(String files, List<Document> documents) {

        String route(StoredFile file) {
            return files + "/" + file.id();
        }

        /** Whether every browser can show it on the page. */
        static boolean isPicture(StoredFile file) {
            return Set.of("image/jpeg", "image/png", "image/webp").contains(file.type());
        }
    }

    @Override
    public Optional<Panel> of(Case matter) {
        return of(matter, "/cases/" + matter.id() + "/files");
    }

    Optional<Panel> of(Case matter, String route) {
        var procedure = catalogue.procedure(matter.procedureId());
        var answers = applications.submitted(matter);
        var asked = procedure.form().asked(answers, matter.receivedOn());
        var sent = procedure.form().questions().stream().filter(FileQuestion.class::isInstance)
                // one may be asked only by the day on which it was mended
                .filter(question -> answers.to(question).isPresent() || asked.contains(question))
                .<Document>map(question -> new Sent(question.label(), files(answers, question))).toList();
        var held = procedure.documents().stream().flatMap(document -> switch (document) {
            case FromApplicant _ -> Stream.<Document>empty(); // its question is among the sent
            case FromState(_, var title, _, var holder) -> Stream.<Document>of(new HeldByState(title, holder));
        });
        var documents = Stream.concat(sent.stream(), held).toList();
        if (documents.isEmpty()) return Optional.empty();
        return Optional.of(new Panel(Place.BESIDE, Message.of("applications.documents"),
                Pages.part(JtedocumentsGenerated::render, new Model(route, documents))));
    }

    private static List<StoredFile> files(Answers answers, Question question) {
        return answers.to(question).map(answer -> ((Answer.Files) answer).files()).orElse(List.of());
    }
}
