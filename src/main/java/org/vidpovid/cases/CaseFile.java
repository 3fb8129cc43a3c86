package org.vidpovid.cases;

import java.util.List;

/** All that this room knows of one case. */
public record CaseFile(Case matter, List<JournalEntry> journal, List<CaseMessage> messages) {}
