/**
 * How services of other systems come in: what a source has to hand over, what becomes of it, and the report that accounts for all of it.
 */
@ApplicationModule(allowedDependencies = {"web", "law", "commands", "people", "authorities", "definitions", "catalogue", "listings"})
@NullMarked
package org.vidpovid.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
