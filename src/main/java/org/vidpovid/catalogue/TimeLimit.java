package org.vidpovid.catalogue;

import org.vidpovid.law.*;

/** How long something may take, and by which norm. */
public record TimeLimit(Term term, Norm norm) {}
