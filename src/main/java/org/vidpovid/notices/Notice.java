package org.vidpovid.notices;

import java.time.Instant;
import java.util.UUID;
import org.vidpovid.law.Text;

/**
 * What a person was told of a matter.
 *
 * @param path the page where more is to be found
 * @param emailGivenUp whether it was also to go by e-mail, and a day of attempts was in vain
 */
public record Notice(UUID id, UUID matterId, String path, Text subject, Text body, Instant at, boolean read, boolean emailGivenUp) {}
