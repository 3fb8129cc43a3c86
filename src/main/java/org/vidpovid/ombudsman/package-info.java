/** Who asks on people’s behalf: what is brought, an inquiry with its reason, a recommendation with a clock and a public answer. */
@ApplicationModule(allowedDependencies = {"web", "law", "people", "signin", "notices", "authorities", "catalogue", "cases"})
@NullMarked
package org.vidpovid.ombudsman;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
