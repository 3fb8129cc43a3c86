package org.vidpovid.ombudsman;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * What somebody brought.
 *
 * @param caseNumber of the case that it is about, as it was typed; empty if none
 * @param contact where else they can be reached; empty if nowhere
 */
record Intake(UUID id, Instant at, @Nullable UUID personId, Optional<String> caseNumber, Optional<String> contact, String what,
        Optional<Answer> answer) {

    record Answer(Instant at, String by, String body) {}

    /** As the database has it. */
    record Row(UUID id, OffsetDateTime at, @Nullable UUID personId, @Nullable String caseNumber, @Nullable String contact, String what,
            @Nullable OffsetDateTime answeredAt, @Nullable String answeredBy, @Nullable String answer) {

        Intake intake() {
            return new Intake(id, at.toInstant(), personId, Optional.ofNullable(caseNumber), Optional.ofNullable(contact), what,
                    answeredAt == null || answeredBy == null || answer == null ? Optional.empty()
                            : Optional.of(new Answer(answeredAt.toInstant(), answeredBy, answer)));
        }
    }
}
