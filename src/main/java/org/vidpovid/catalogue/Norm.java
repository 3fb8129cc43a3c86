package org.vidpovid.catalogue;

import org.vidpovid.law.*;

/**
 * Where the law says so.
 *
 * @param mark how sure we are of it; what is not verified is shown as such beside the text
 */
public record Norm(Text text, Mark mark) {}
