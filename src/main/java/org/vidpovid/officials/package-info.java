/** The public pages of officials and units. */
@ApplicationModule(allowedDependencies = {"web", "law", "authorities", "catalogue", "oversight"})
@NullMarked
package org.vidpovid.officials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
