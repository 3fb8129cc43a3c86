package org.vidpovid.catalogue;

import org.vidpovid.law.Norm;

/** What it means in law when the term is over and the authority has said nothing. */
public record Silence(Meaning means, Norm norm) {

    /** {@code NONE}: the case stays open, and the silence can be complained about. */
    public enum Meaning { NONE, GRANTS, REFUSES }
}
