package org.vidpovid.notices;

import java.time.Instant;
import java.util.UUID;
import org.vidpovid.law.Text;

/**
 * What a person was told of a matter.
 *
 * @param emailGivenUp whether it was also to go by e-mail, and a day of attempts was in vain
 */
public record Notice(UUID id, UUID matterId, Text subject, Text body, Instant at, boolean read, boolean emailGivenUp) {}
