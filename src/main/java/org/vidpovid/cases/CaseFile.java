package org.vidpovid.cases;

import module java.base;
import org.vidpovid.files.StoredFile;
import org.vidpovid.law.Text;

/** All that this room knows of one case. */
public record CaseFile(Case matter, List<Entry> journal, List<Message> messages) {

    /** One step of the case: who, when, what. Kept as it was said then. */
    public record Entry(Instant at, Actor actor, Text what) {}

    /** What the applicant and the official wrote to each other about a case. */
    public record Message(UUID id, Instant at, String author, boolean official, String body, List<StoredFile> files) {}
}
