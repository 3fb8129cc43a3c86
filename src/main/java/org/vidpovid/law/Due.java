package org.vidpovid.law;

import java.time.LocalDate;
import org.vidpovid.web.Wording;

/**
 * The last day on which something may still be done, always a working day.
 *
 * @param arithmetic why this day: what was counted, from when, and what moved it; to be shown to people as it is
 */
public record Due(LocalDate on, Wording arithmetic) {}
