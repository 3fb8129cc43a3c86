package org.vidpovid.authorities;

import java.util.UUID;
import org.vidpovid.law.Text;

/**
 * A part of an authority that decides.
 *
 * @param code its short name, by which a procedure says who decides: {@code kyiv-trees}
 */
public record Unit(UUID id, String code, Text name, Text authority) {}
