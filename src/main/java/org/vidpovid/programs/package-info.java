/** The keys by which a person's own programs act for them. */
@ApplicationModule(allowedDependencies = {"web", "law", "people", "signin"})
@NullMarked
package org.vidpovid.programs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
