package org.vidpovid.applications;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.answers.*;
import org.vidpovid.cases.*;
import org.vidpovid.cases.CasePanel.Panel;
import org.vidpovid.questions.*;

/** What another authority reads of an application that it is asked about: the answers and documents, not how to reach the applicant. */
@Component
public class ApplicationCopy {

    private static final Set<Fills> LEFT_OUT = EnumSet.of(Fills.PHONE, Fills.EMAIL, Fills.TAX_NUMBER);

    private final AnswersPanel answers;
    private final DocumentsPanel documents;
    private final Applications applications;

    ApplicationCopy(AnswersPanel answers, DocumentsPanel documents, Applications applications) {
        this.answers = answers;
        this.documents = documents;
        this.applications = applications;
    }

    /**
     * Its parts, to be shown one after the other.
     *
     * @param matter a case that its holder was allowed to see
     * @param files the route below which the reader gets its files
     */
    public List<Panel> panels(Case matter, String files) {
        var copied = answers.of(matter, question -> question.about().fills() == null || !LEFT_OUT.contains(question.about().fills()));
        return Stream.concat(Stream.of(copied), documents.of(matter, files).stream()).toList();
    }

    /** Whether this file is one of the application, and not of what its two sides wrote to each other. */
    public boolean has(Case matter, UUID fileId) {
        return applications.submitted(matter).byQuestion().values().stream()
                .anyMatch(answer -> answer instanceof Answer.Files sent
                        && sent.files().stream().anyMatch(file -> file.id().equals(fileId)));
    }
}
