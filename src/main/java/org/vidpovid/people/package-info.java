/** Persons, who looks at their data and why, and the codes by which a matter is held without an account. */
@ApplicationModule(allowedDependencies = {"web", "law"})
@NullMarked
package org.vidpovid.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
