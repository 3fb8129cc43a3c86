package org.vidpovid.protection;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;

/**
 * A request to protect an official.
 *
 * @param official as they were called when it was asked for
 * @param until the first day on which they would act under their own name again
 */
record Asked(UUID id, UUID personId, UUID unitId, Text unit, String official, String norm, String reason, LocalDate until, Instant at,
        UUID byId, String by, Optional<Decided> decided) {

    /** Another has agreed, or not, and says why. */
    record Decided(Instant at, String by, String why, boolean granted) {}

    Wording state() {
        return decided.<Wording>map(one -> Message.of(one.granted() ? "protection.state.granted" : "protection.state.refused", one.by(),
                one.at())).orElse(Message.of("protection.state.waits"));
    }

    String tone() {
        return decided.map(one -> one.granted() ? "done" : "stop").orElse("now");
    }

    /** As the database has it. */
    record Row(UUID id, UUID personId, UUID unitId, String unitUk, String unitEn, String official, String norm, String reason,
            LocalDate until, OffsetDateTime askedAt, UUID askedByPersonId, String askedBy, @Nullable OffsetDateTime decidedAt,
            @Nullable String decidedBy, @Nullable String why, @Nullable UUID pseudonymId) {

        Asked asked() {
            return new Asked(id, personId, unitId, new Text(unitUk, unitEn), official, norm, reason, until, askedAt.toInstant(),
                    askedByPersonId, askedBy, decidedAt == null || decidedBy == null || why == null ? Optional.empty()
                            : Optional.of(new Decided(decidedAt.toInstant(), decidedBy, why, pseudonymId != null)));
        }
    }
}
