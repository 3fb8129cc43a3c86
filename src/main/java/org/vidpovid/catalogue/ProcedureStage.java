package org.vidpovid.catalogue;

import org.vidpovid.law.*;

/** One line of the technological card: what is done, who does it by post, and within which time. */
public record ProcedureStage(Text does, Text post, Term term) {}
