package org.vidpovid.verifying;

import module java.base;
import org.vidpovid.tlog.VerifierKey;

/**
 * What whoever checks takes for granted: nothing else.
 *
 * @param origin of the log
 * @param log its key
 * @param witnesses whose cosignatures count
 */
record Trust(String origin, VerifierKey log, List<VerifierKey> witnesses) {}
