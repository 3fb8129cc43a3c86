package org.vidpovid.catalogue;

import module java.base;
import org.vidpovid.law.Text;

/**
 * A time in which nobody can ask for a service.
 *
 * @param reason why
 * @param meanwhile what people can do until it ends
 * @param by the name of whoever paused it
 */
public record Pause(String slug, Text reason, Text meanwhile, Instant since, String by) {}
