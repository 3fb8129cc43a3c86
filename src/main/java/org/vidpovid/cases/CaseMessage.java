package org.vidpovid.cases;

import module java.base;
import org.vidpovid.files.StoredFile;

/** What the applicant and the official wrote to each other about a case. */
public record CaseMessage(UUID id, Instant at, String author, boolean official, String body, List<StoredFile> files) {}
