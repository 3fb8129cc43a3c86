package org.vidpovid.cases;

import module java.base;
import org.vidpovid.law.Text;

/** All that this room knows of one case. */
public record CaseFile(Case matter, List<Entry> journal, List<CaseMessage> messages) {

    /** One step of the case: who, when, what. Kept as it was said then. */
    public record Entry(Instant at, Actor actor, Text what) {}
}
