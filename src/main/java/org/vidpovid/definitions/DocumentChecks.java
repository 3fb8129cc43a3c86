package org.vidpovid.definitions;

import static org.vidpovid.definitions.Found.when;

import module java.base;
import org.vidpovid.definitions.Parts.Item;
import org.vidpovid.law.*;

/** The list of documents is closed (5203-VI, art. 8), and what the state holds the authority gets itself (art. 9). */
record DocumentChecks(Parts parts, Standards standards) {

    /** What a person may be asked to bring though it is not of their own making. */
    private static final List<DocumentKind> THEIRS = List.of(DocumentKind.HEALTH_CERTIFICATE, DocumentKind.EDUCATION_RECORD,
            DocumentKind.OTHER);

    Stream<Found> faults() {
        return Stream.concat(parts.items("documents").flatMap(this::document), unlisted());
    }

    private Stream<Found> document(Item document) {
        if (document.node().path("heldBy").asString().equals("state")) return Stream.empty();
        var id = document.node().path("question").asString();
        var takesFiles = parts.question(id).filter(question -> Parts.isOf(question, "file")).isPresent();
        return Stream.concat(when(!takesFiles, document.at("question"), "definitions.document.question", id), demanded(document));
    }

    private Stream<Found> demanded(Item document) {
        var kind = DocumentKind.of(document.node().path("what").asString());
        var register = standards.registers().holding(kind);
        if (register.isPresent()) {
            return when(true, document.at("heldBy"), "definitions.document.held", kind.word(), register.get().name(),
                    new Norm(register.get().norm(), register.get().mark()).wording());
        }
        return when(!THEIRS.contains(kind), document.at("heldBy"), "definitions.document.not-theirs", kind.word(),
                THEIRS.stream().map(DocumentKind::word).collect(Collectors.joining(", ")));
    }

    /** A file that the form takes is a document that is asked for, whether it is called so or not. */
    private Stream<Found> unlisted() {
        var listed = parts.items("documents").map(document -> document.node().path("question").asString()).collect(Collectors.toSet());
        return parts.questions().filter(question -> Parts.isOf(question.node(), "file"))
                .flatMap(question -> when(!listed.contains(question.id()), question.at("id"), "definitions.document.unlisted",
                        question.id()));
    }
}
