/** Thanks, criticism, and what was refused or asked too much: it reaches the official and the superior, and is answered by name. */
@ApplicationModule(allowedDependencies = {"web", "law", "people", "signin", "notices", "authorities", "catalogue", "cases"})
@NullMarked
package org.vidpovid.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
