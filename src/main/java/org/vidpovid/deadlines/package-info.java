/** Terms: who is reminded before and after they end, by name, what silence means, and the one extension. */
@ApplicationModule(allowedDependencies = {"web", "law", "people", "notices", "authorities", "catalogue", "cases", "caselog"})
@NullMarked
package org.vidpovid.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
