package org.vidpovid.identities;

import module java.base;
import org.vidpovid.law.Text;

/** A way in which a person can sign in: which provider's, why it leads to them, since when. */
record Identity(Text provider, Ground ground, Instant linkedAt) {}
