package org.vidpovid.people;

/** Why a viewer looks at a matter; what they may see follows from it, and it is what the subject reads in the access log. */
public enum Purpose { OWN_AFFAIRS, DECISION }
