package org.vidpovid.tlog;

import module java.base;

/**
 * A signature that was checked and is true.
 *
 * @param at when a witness says it saw the checkpoint; nothing if the key signs no time
 */
public record Verified(VerifierKey by, Optional<Instant> at) {}
