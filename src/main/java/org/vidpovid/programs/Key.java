package org.vidpovid.programs;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.people.Assurance;

/** A key of a program, without its secret, which nobody but its owner has. */
record Key(UUID id, UUID personId, String name, Assurance assurance, OffsetDateTime madeAt, OffsetDateTime expiresAt,
           @Nullable OffsetDateTime lastUsedAt, @Nullable OffsetDateTime revokedAt) {

    enum State { WORKS, EXPIRED, REVOKED }

    State state(Instant now) {
        if (revokedAt != null) return State.REVOKED;
        return expiresAt.toInstant().isAfter(now) ? State.WORKS : State.EXPIRED;
    }
}
