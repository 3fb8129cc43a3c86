package org.vidpovid.passkeys;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.people.Assurance;

/**
 * A key of a person.
 *
 * @param label what they called it
 * @param assurance the level at which it lets them in, at most
 */
record Passkey(UUID id, UUID personId, String label, Assurance assurance, Instant createdAt, @Nullable Instant usedAt) {}
