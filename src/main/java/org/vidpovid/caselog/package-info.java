/** What the public log says of cases, what stays with their parties, and how they prove it: entries, promises, proofs. */
@ApplicationModule(allowedDependencies = {"web", "law", "people", "authorities", "publiclog", "tlog", "cases"})
@NullMarked
package org.vidpovid.caselog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
