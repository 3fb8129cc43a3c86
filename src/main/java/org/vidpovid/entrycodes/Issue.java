package org.vidpovid.entrycodes;

import module java.base;

/** A code that was given, without the code. */
record Issue(UUID id, UUID personId, String byName, Instant expiresAt) {}
