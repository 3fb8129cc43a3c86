package org.vidpovid.cases;

import java.time.Instant;
import org.vidpovid.law.Text;

/** One step of a case: who, when, what. Kept as it was said then. */
public record JournalEntry(Instant at, Actor actor, Text what) {}
