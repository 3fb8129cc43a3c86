package org.vidpovid.decisions;

import module java.base;
import org.vidpovid.cases.Actor;
import org.vidpovid.cases.Stage.ToMend;
import org.vidpovid.law.Due;

/** One list of everything to mend, and how, and by when; signed like an act. */
public record CorrectionRequest(UUID caseId, Instant at, Actor official, List<ToMend> items, Due mendBy) {}
