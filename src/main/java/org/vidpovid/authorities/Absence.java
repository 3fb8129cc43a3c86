package org.vidpovid.authorities;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An official is away, from all their posts at once. Their new cases are others' until they are back.
 *
 * @param until the first day back
 * @param deputyPostId whose holder stands in this time; null if the usual order holds
 */
public record Absence(UUID id, UUID personId, LocalDate since, LocalDate until, Reason reason, @Nullable UUID deputyPostId) {

    /** For those who plan the work. People outside are told only that somebody is away. */
    public enum Reason { LEAVE, SICK, TRIP, OTHER }
}
