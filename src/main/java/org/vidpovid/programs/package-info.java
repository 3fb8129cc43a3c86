/** A person's own programs: the keys by which they act for them, and how they apply. */
@ApplicationModule(allowedDependencies = {"web", "law", "people", "signin", "cosigning", "authorities", "catalogue", "cases",
        "appointments", "applications"})
@NullMarked
package org.vidpovid.programs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
