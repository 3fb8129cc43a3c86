package org.vidpovid.identities;

import module java.base;
import org.vidpovid.law.Text;

/** A name that changed, and who said so. */
record Renaming(Text provider, String before, String after, Instant at) {}
