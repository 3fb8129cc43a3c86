package org.vidpovid.caselog;

import module java.base;
import org.vidpovid.tlog.Hash;

/**
 * What the public log says of a case.
 *
 * @param leaf the hash of the entry
 * @param place in the log, from 0; nothing for the moment until it has one
 * @param isOpened whether what opens it is kept: not after it was erased
 */
public record Logged(UUID id, Instant at, Kind kind, Hash leaf, Optional<Long> place, boolean isOpened) {}
