/** Into whose hands a case comes: by lot among the officials of its unit, and afterwards only if two people agree. */
@ApplicationModule(allowedDependencies = {"web", "law", "people", "authorities", "notices", "catalogue", "cases", "caselog", "draws"})
@NullMarked
package org.vidpovid.assignments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
